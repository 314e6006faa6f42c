import { readFileSync } from 'node:fs';

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Reads a scenario file as UTF-8; the problem names the file and says what to do. */
export function readScenarioText(file: string): ReadText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    const notText = error instanceof TypeError;
    const why = notText
      ? 'is not UTF-8 text; save it as UTF-8'
      : `cannot be read (${reason(error)}); check its name and that you may open it`;
    return { ok: false, problem: `${file}: ${why}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
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
