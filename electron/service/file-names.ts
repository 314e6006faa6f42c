import { join } from 'node:path';

export const WORKSPACE_EXTENSION = '.placements';

const LONGEST = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every file system of ours accepts, from what a user calls something. */
export function safeFileName(title: string): string {
  const cleaned = title
    .normalize('NFC')
    // A financial year keeps its look: "2023/24" is 2023-24.
    .replace(/(\d)\/(?=\d)/g, '$1-')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '');
  // Windows keeps these for devices, whatever follows the first dot.
  const [stem = ''] = cleaned.split('.');
  if (cleaned === '') return 'Placements';
  return RESERVED.test(stem.trim()) ? `${cleaned} council` : cleaned;
}

/** "St Helens.placements", "St Helens 2.placements" … in a folder, one after another. */
export function* candidatePaths(folder: string, title: string): Generator<string> {
  const name = safeFileName(title);
  yield join(folder, `${name}${WORKSPACE_EXTENSION}`);
  for (let number = 2; number < 10_000; number += 1) {
    yield join(folder, `${name} ${number}${WORKSPACE_EXTENSION}`);
  }
}
