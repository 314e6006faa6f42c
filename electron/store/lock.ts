import { closeSync, openSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { Failure } from '../../shared/api/failure.ts';
import { fileIdentity, handleIdentity } from './file-identity.ts';
import { isOpenHere, noteOpen } from './open-files.ts';
import { codeOf, storageFailure } from './storage-failure.ts';

/** The right to write to one workspace, kept until released or until the process ends, however it ends. */
export type Lock = { readonly release: () => void };

export type LockResult =
  | { readonly state: 'held'; readonly lock: Lock }
  | { readonly state: 'busy' }
  | { readonly state: 'impossible'; readonly failure: Failure };

const ATTEMPTS = 50;

/**
 * Takes the lock of a workspace: a SQLite file beside it (`NAME.placements-lock`) held in an exclusive
 * transaction, so that it works wherever SQLite's own locks do and the system lets go of it after a crash.
 *
 * The owner removes the file while still holding it, so somebody may be waiting on a file that is no longer at
 * the path, and what they then lock counts for nothing. A handle opened first keeps the file's number from being
 * given to another; if the path still leads to that number once the lock is held, it is the file that was locked.
 */
export function takeLock(workspacePath: string): LockResult {
  const path = lockPath(workspacePath);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Closing any handle on a file drops this process's locks on it, so one held here is not even opened.
      if (isOpenHere(path)) return { state: 'busy' };
      const result = tryOnce(path);
      if (result !== null) return result;
    }
    return { state: 'busy' };
  } catch (error) {
    const failure = storageFailure(error, basename(path));
    if (failure === null) throw error;
    return { state: 'impossible', failure };
  }
}

export function lockPath(workspacePath: string): string {
  return `${workspacePath}-lock`;
}

/** One attempt; null when the file was removed in the middle of it. */
function tryOnce(path: string): LockResult | null {
  const handle = openSync(path, 'a');
  let db: Database.Database | null = null;
  let held = false;
  try {
    const identity = handleIdentity(handle);
    db = new Database(path, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    if (fileIdentity(path) !== identity) return null;
    held = true;
    return { state: 'held', lock: { release: releaser(db, handle, path) } };
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) return { state: 'busy' };
    // Its owner removed it in this very moment, and some of SQLite's own checks stumble over that.
    if (fileIdentity(path) !== handleIdentity(handle)) return null;
    throw error;
  } finally {
    if (!held) {
      db?.close();
      closeSync(handle);
    }
  }
}

function releaser(db: Database.Database, handle: number, path: string): () => void {
  const noteClosed = noteOpen(path);
  const identity = handleIdentity(handle);
  return () => {
    // Somebody may have cleared the folder out and another owner made the file anew: theirs stays.
    const ours = fileIdentity(path) === identity;
    const removed = !ours || remove(path);
    db.close();
    closeSync(handle);
    noteClosed();
    // Windows does not remove a file that is open; once closed it can go, unless somebody else has it by now.
    if (!removed && process.platform === 'win32') remove(path);
  };
}

function remove(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    // A lock file left behind does no harm: it is the hold on it that counts, and the next owner reuses it.
    return false;
  }
}
