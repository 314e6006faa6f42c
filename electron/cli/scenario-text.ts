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

/** The system's code for a failure: ENOENT, EACCES … */
export function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
