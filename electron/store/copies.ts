import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { type Connection, isSound, numberPragma, openConnection } from './connection.ts';
import { APPLICATION_ID } from './file-header.ts';
import { codeOf } from './storage-failure.ts';

/** A name beside `path` for a file in the making: renamed when complete, removed if it never is. */
export function partialPath(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.partial`;
}

/** Removes a file in the making, with what SQLite may have put beside it. */
export function removePartial(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}

/**
 * Writes the whole of an open workspace to a new file as it is at this moment, and checks what was written.
 * `VACUUM INTO` reads everything in one transaction and is done when it returns, so that closing can wait for it.
 * Errors: `damaged` when what was written is not sound; errors of SQLite are thrown, and the file removed.
 */
export function writeVerified(db: Connection, path: string): Outcome<null> {
  try {
    db.prepare<[string]>('VACUUM INTO ?').run(path);
    const checked = verifyCopy(path);
    if (!checked.ok) removePartial(path);
    return checked;
  } catch (error) {
    removePartial(path);
    throw error;
  }
}

/** Opens a copy, checks every page of it and whose it is, and makes sure that it is on the disk. */
export function verifyCopy(path: string): Outcome<null> {
  const opened = openConnection(path, 'read');
  if (!opened.ok) return opened;
  const copy = opened.value;
  try {
    if (numberPragma(copy, 'application_id') !== APPLICATION_ID || !isSound(copy, 'integrity_check')) {
      return fail('damaged', 'The copy did not come out sound, so it was not kept. Try again.');
    }
  } finally {
    copy.close();
  }
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return succeed(null);
}

/** Makes a copy a workspace of its own: nobody has it open, and its backups are not the original's. */
export function makeIndependent(path: string): Outcome<null> {
  const opened = openConnection(path, 'write');
  if (!opened.ok) return opened;
  const copy = opened.value;
  try {
    copy.prepare<[string]>('UPDATE meta SET workspace = ?').run(randomUUID());
    copy.prepare<[]>('DELETE FROM opened_by').run();
  } finally {
    copy.close();
  }
  return succeed(null);
}

/** Gives a finished file its name unless there is a file of that name already; says whether it did. */
export function placeNew(partial: string, path: string): boolean {
  try {
    linkSync(partial, path);
    unlinkSync(partial);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return placeWithoutLinks(partial, path);
  }
}

/** For file systems without hard links: the name is reserved first, so that no other file is written over. */
function placeWithoutLinks(partial: string, path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  renameSync(partial, path);
  return true;
}
