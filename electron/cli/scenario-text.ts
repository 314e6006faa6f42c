import { readFileSync } from 'node:fs';
import { utf8Text } from '../import/utf8-text.ts';

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Reads a scenario file as UTF-8; the problem names the file and says what to do. */
export function readScenarioText(file: string): ReadText {
  try {
    const bytes = readFileSync(file);
    const other = OTHER_FILES.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
    if (other) return { ok: false, problem: `${file}: ${other.problem}` };
    const text = utf8Text(bytes);
    if (text?.trim() === '') return { ok: false, problem: `${file}: is empty; give a scenario file (JSON)` };
    return text === null
      ? { ok: false, problem: `${file}: is not UTF-8 text; save it as UTF-8` }
      : { ok: true, text };
  } catch (error) {
    const why = `cannot be read (${reason(error)}); check its name and that you may open it`;
    return { ok: false, problem: `${file}: ${why}` };
  }
}

/** What people have beside scenario files, told by how it begins. */
const OTHER_FILES = [
  {
    begins: Buffer.from('SQLite format 3\0'),
    problem:
      'is a file of the program and no scenario file; open it there and choose “Save scenario file” in its File menu',
  },
  {
    begins: Buffer.from('PK'),
    problem:
      'is a workbook or a zip and no scenario file; import its tables in the program, or give a scenario file (JSON)',
  },
];

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file of that name is there',
  EISDIR: 'it is a folder',
  EACCES: 'it is not yours to open',
  EPERM: 'it is not yours to open',
  ENOSPC: 'the disk is full',
};

/** Why the system did not do what was asked, in words where it is a common reason, or else its code. */
export function reason(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return String(error);
  return REASONS[String(error.code)] ?? String(error.code);
}
