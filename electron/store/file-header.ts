import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { storageFailure } from './storage-failure.ts';

/** "PlMo": what SQLite's `application_id` says of a file of ours, so that no other database is ever touched. */
export const APPLICATION_ID = 0x506c4d6f;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Reads the first bytes of a file and says whether it is a workspace that this program may open, before SQLite
 * sees it. Never call it on a file this process has open: closing a plain file handle drops SQLite's locks.
 * @param newest the highest layout version this program knows
 */
export function checkHeader(path: string, newest: number): Outcome<{ readonly version: number }> {
  const name = basename(path);
  const header = Buffer.alloc(HEADER_BYTES);
  let length = 0;
  try {
    const handle = openSync(path, 'r');
    try {
      length = readSync(handle, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const known = storageFailure(error, name);
    if (known === null) throw error;
    return { ok: false, failure: known };
  }
  return checkHeaderBytes(header.subarray(0, length), name, newest);
}

/** The same of a file whose bytes are there already. */
export function checkHeaderBytes(
  bytes: Buffer,
  name: string,
  newest: number,
): Outcome<{ readonly version: number }> {
  const header = bytes.subarray(0, HEADER_BYTES);
  if (header.every((byte) => byte === 0)) {
    return fail(
      'damaged',
      `“${name}” is empty: its contents have been lost. Open its last good backup instead.`,
    );
  }
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return notOurs(name);
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return notOurs(name);
  const version = header.readUInt32BE(USER_VERSION_AT);
  if (version > newest) {
    return fail(
      'newer-version',
      `“${name}” was saved by a newer version of Placement Modeller. Update the program to open it; the file is unchanged.`,
    );
  }
  return succeed({ version });
}

function notOurs(name: string): Outcome<never> {
  return fail(
    'not-a-workspace',
    /\.placements$/i.test(name)
      ? `“${name}” is not a Placement Modeller file, whatever its name says. Choose another, or a backup of it.`
      : `“${name}” is not a Placement Modeller file. Choose a file whose name ends in .placements.`,
  );
}
