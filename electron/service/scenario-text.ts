/** The text of a scenario file that somebody chose, or why it is none. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { utf8Text } from '../import/utf8-text.ts';
import { storageFailure } from '../store/storage-failure.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;

/** Errors: `bad-request` for what cannot be a scenario file, `not-found`, `cannot-write` when it cannot be read. */
export function scenarioTextAt(path: string): Outcome<string> {
  const name = basename(path);
  try {
    if (statSync(path).size > LARGEST_BYTES)
      return fail('bad-request', `“${name}” is larger than 20 MB, so it cannot be a scenario file.`);
    return scenarioTextOf(name, readFileSync(path));
  } catch (error) {
    const failure = storageFailure(error, name);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** Errors: `bad-request` for bytes that are not UTF-8. */
export function scenarioTextOf(name: string, bytes: Uint8Array): Outcome<string> {
  const text = utf8Text(bytes);
  return text === null
    ? fail('bad-request', `“${name}” is not UTF-8 text. Save it as UTF-8 and open it again.`)
    : succeed(text);
}
