import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';

export type Connection = Database.Database;

const BUSY_MILLISECONDS = 4000;

/**
 * Settings of every connection, each read back after it is set.
 * - A rollback journal, because council folders are redirected, synced or on a share, where a write-ahead log is
 *   unsafe.
 * - synchronous EXTRA (3) rather than FULL: a commit is the removal of the journal, and only EXTRA also syncs the
 *   folder, without which a power cut could bring the journal back and undo a change already answered for.
 * - trusted_schema off: a file sent by somebody else cannot run functions through its own views or triggers.
 * - temp_store in memory: what was typed never reaches another folder.
 */
const SETTINGS: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['busy_timeout', String(BUSY_MILLISECONDS), BUSY_MILLISECONDS],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['synchronous', 'EXTRA', 3],
  ['temp_store', 'MEMORY', 2],
];
const JOURNAL: (typeof SETTINGS)[number] = ['journal_mode', 'DELETE', 'delete'];

/**
 * Opens an existing SQLite file with the settings of this program.
 * Errors: `cannot-write` where a setting does not take; errors of SQLite itself are thrown.
 */
export function openConnection(path: string, use: 'write' | 'read'): Outcome<Connection> {
  const db = new Database(path, {
    readonly: use === 'read',
    fileMustExist: true,
    timeout: BUSY_MILLISECONDS,
  });
  try {
    for (const [name, set, readBack] of use === 'write' ? [JOURNAL, ...SETTINGS] : SETTINGS) {
      db.pragma(`${name} = ${set}`);
      if (db.pragma(name, { simple: true }) !== readBack) {
        db.close();
        return fail(
          'cannot-write',
          `“${basename(path)}” cannot be opened safely here (${name}). Copy it to a folder on this computer and open the copy.`,
        );
      }
    }
    return succeed(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A pragma that is one whole number, such as `user_version`. */
export function numberPragma(db: Connection, name: string): number {
  const value = db.pragma(name, { simple: true });
  if (typeof value !== 'number') throw new Error(`${name} is not a number`);
  return value;
}

/** Whether SQLite finds the file sound: `quick_check` on opening, `integrity_check` of a backup. */
export function isSound(db: Connection, check: 'quick_check' | 'integrity_check'): boolean {
  return db.pragma(`${check}(1)`, { simple: true }) === 'ok';
}
