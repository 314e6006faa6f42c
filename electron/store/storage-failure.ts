import Database from 'better-sqlite3';
import type { Failure } from '../../shared/api/failure.ts';

/** A failure of the disk, the folder or the file, by the start of SQLite's code or the system's. */
const CAUSES: readonly (readonly [RegExp, Failure['code'], (name: string) => string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'disk-full',
    () => 'The disk is full, so nothing was saved. Free some space, then try again.',
  ],
  [
    /^SQLITE_READONLY_DBMOVED/,
    'file-changed',
    (name) =>
      `${name} was moved, deleted or replaced by another program while it was open. Save a copy to keep your work, then open the file again.`,
  ],
  [
    /^(SQLITE_READONLY_ROLLBACK|SQLITE_READONLY_RECOVERY)/,
    'read-only',
    (name) =>
      `${name}: the last change was cut short, and it can only be put right where the file can be written to. Copy the file, with the “-journal” file beside it, to a folder of your own and open it there.`,
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_FORMAT)/,
    'damaged',
    (name) => `${name} is damaged and has been left as it is. Open its last good backup instead.`,
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/,
    'in-use',
    (name) =>
      `${name} is in use by another program. Close it there, or wait for a backup or sync program to finish, then try again.`,
  ],
  [
    /^ENOENT/,
    'not-found',
    (name) => `${name} is not there. It may have been moved, renamed or deleted: look for it and open it.`,
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    'cannot-write',
    (name) =>
      `${name} could not be written to: it or its folder is read-only, or you do not have permission. Save a copy in a folder of your own, or ask for access.`,
  ],
  [
    /^(SQLITE_IOERR|SQLITE_NOMEM|EIO|EMFILE|ENFILE|ENOTDIR|EISDIR|ENAMETOOLONG|EEXIST|ENXIO|ETIMEDOUT|EHOST)/,
    'cannot-write',
    (name) =>
      `${name} could not be read or written: the disk or the network drive did not answer. Check the connection, then try again.`,
  ],
];

/**
 * The failure behind an error of SQLite or of the file system, in words; null for anything else, which is a bug
 * and must be thrown on.
 * @param name the file's name, as the user knows it; null where there is none to give
 */
export function storageFailure(error: unknown, name: string | null): Failure | null {
  const code = codeOf(error);
  if (code === null) return null;
  const cause = CAUSES.find(([pattern]) => pattern.test(code));
  return cause ? { code: cause[1], message: cause[2](name === null ? 'The file' : `“${name}”`) } : null;
}

/** SQLite's or the system's code for an error (`SQLITE_BUSY`, `ENOSPC`); null where it has none. */
export function codeOf(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return null;
}
