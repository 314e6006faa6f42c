import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Failure, fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { OpenedFile } from '../../shared/api/files.ts';
import { backUp } from './backups.ts';
import { type Connection, isSound, openConnection } from './connection.ts';
import { checkHeader } from './file-header.ts';
import { type Lock, takeLock } from './lock.ts';
import { layoutOf, migrate, readLayout } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { isOpenHere, noteOpen } from './open-files.ts';
import { type Holder, readHolder, writeHolder } from './opened-by.ts';
import { installRecording } from './recording.ts';
import { codeOf, storageFailure } from './storage-failure.ts';

export type ReadOnlyNotice = NonNullable<OpenedFile['readOnly']>;

export type OpenRequest = {
  readonly path: string;
  readonly user: { readonly name: string; readonly machine: string };
  /** Where backups are kept, one folder for each workspace. */
  readonly backupsFolder: string;
  readonly now: () => Date;
  readonly migrations: readonly Migration[];
};

/** A file that is open, before anything is known of its rows. */
export type OpenedConnection = {
  readonly db: Connection;
  /** Null when the file is open to be read only. */
  readonly lock: Lock | null;
  readonly readOnly: ReadOnlyNotice | null;
  /** Tells this process that the file is no longer open. */
  readonly noteClosed: () => void;
};

/**
 * Opens a workspace file: to be written by the first who opens it, to be read by everybody else and wherever it
 * cannot be written. Nothing is created where there is no file, and a file that is not ours, is damaged or is
 * too new is left as it is.
 * Errors: `not-found`, `not-a-workspace`, `newer-version`, `damaged`, `read-only`, `in-use`, `disk-full`,
 * `cannot-write`.
 */
export function openFile(request: OpenRequest): Outcome<OpenedConnection> {
  const { path, migrations } = request;
  const name = basename(path);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) {
      return fail(
        'not-found',
        `“${name}” is not there. It may have been moved, renamed or deleted: look for it and open it.`,
      );
    }
    if (!found.isFile())
      return fail('not-a-workspace', `“${name}” is not a file. Choose a .placements file.`);
    if (!isOpenHere(path)) {
      const header = checkHeader(path, migrations.at(-1)?.version ?? 0);
      if (!header.ok) return header;
    }
    const locked = takeLock(path);
    if (locked.state === 'busy') return openToRead(request, null);
    if (locked.state === 'impossible') return openToRead(request, locked.failure);
    const opened = guarded(name, () => openToWrite(request, locked.lock));
    if (opened.ok) return opened;
    locked.lock.release();
    const unwritable = ['disk-full', 'cannot-write', 'read-only'].includes(opened.failure.code);
    return unwritable ? openToRead(request, opened.failure) : opened;
  } catch (error) {
    return failed(error, name);
  }
}

function openToWrite(request: OpenRequest, lock: Lock): Outcome<OpenedConnection> {
  const { path, migrations, user, now } = request;
  const opened = openConnection(path, 'write');
  if (!opened.ok) return opened;
  const db = opened.value;
  const noteClosed = noteOpen(path);
  try {
    const ready = prepare();
    if (ready.ok) return succeed({ db, lock, readOnly: null, noteClosed });
    db.close();
    noteClosed();
    return ready;
  } catch (error) {
    db.close();
    noteClosed();
    throw error;
  }

  function prepare(): Outcome<null> {
    const sound = checkSound(db, path);
    if (!sound.ok) return sound;
    const folder = backupFolder(db, request.backupsFolder);
    const version = Number(db.pragma('user_version', { simple: true }));
    const migrated = migrate(db, migrations, () => backUp(db, { folder, now: now(), version }));
    if (!migrated.ok) return migrated;
    const layout = checkLayout(db, path, migrations);
    if (!layout.ok) return layout;
    writeHolder(db, { by: user.name, machine: user.machine, since: now().toISOString() });
    installRecording(db);
    return succeed(null);
  }
}

/** @param cause why it cannot be written; null when somebody else has it open */
function openToRead(request: OpenRequest, cause: Failure | null): Outcome<OpenedConnection> {
  const { path, migrations } = request;
  return guarded(basename(path), () => {
    const opened = openConnection(path, 'read');
    if (!opened.ok) return opened;
    const db = opened.value;
    try {
      const sound = checkSound(db, path);
      const checked = sound.ok ? checkLayout(db, path, migrations) : sound;
      if (checked.ok) {
        const readOnly = cause === null ? inUse(readHolder(db)) : unwritable(cause);
        return succeed({ db, lock: null, readOnly, noteClosed: noteOpen(path) });
      }
      db.close();
      return checked;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function checkSound(db: Connection, path: string): Outcome<null> {
  return isSound(db, 'quick_check') ? succeed(null) : damaged(path);
}

/** The file must have the tables this program expects and nothing else: no triggers or views of somebody else's. */
function checkLayout(db: Connection, path: string, migrations: readonly Migration[]): Outcome<null> {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version < (migrations.at(-1)?.version ?? 0)) {
    return fail(
      'read-only',
      `“${basename(path)}” was saved by an earlier version and has to be brought up to date, but it cannot be written to here. Copy it to a folder of your own and open the copy.`,
    );
  }
  return readLayout(db) === layoutOf(migrations) ? succeed(null) : damaged(path);
}

function damaged(path: string): Outcome<never> {
  return fail(
    'damaged',
    `“${basename(path)}” is damaged, or was altered by another program, and has been left as it is. Open its last good backup instead.`,
  );
}

function inUse(holder: Holder | null): ReadOnlyNotice {
  return {
    by: holder?.by ?? '',
    machine: holder?.machine ?? '',
    since: holder?.since ?? null,
    reason: holder
      ? `${holder.by} has this file open on ${holder.machine}. You can look at everything and save a copy; to make changes, open it again once it has been closed there.`
      : 'This file is open somewhere else. You can look at everything and save a copy; to make changes, open it again once it has been closed there.',
  };
}

function unwritable(cause: Failure): ReadOnlyNotice {
  const reason =
    cause.code === 'disk-full'
      ? 'The disk is full, so the file is open for reading only. Free some space and open it again to make changes.'
      : 'The file, or the folder it is in, cannot be written to, so it is open for reading only. Save a copy in a folder of your own to make changes.';
  return { by: '', machine: '', since: null, reason };
}

/** The folder of this workspace's backups, by the workspace's own number, wherever the file is moved to. */
export function backupFolder(db: Connection, backupsFolder: string): string {
  return join(backupsFolder, workspaceId(db));
}

/** The number a workspace is given when it is made. */
export function workspaceId(db: Connection): string {
  const id = db.prepare<[], string>('SELECT workspace FROM meta').pluck().get() ?? '';
  // It becomes the name of a folder, and the file may come from somebody else.
  return /^[0-9a-f-]{36}$/.test(id) ? id : 'unnamed';
}

function guarded<Value>(name: string, body: () => Outcome<Value>): Outcome<Value> {
  try {
    return body();
  } catch (error) {
    return failed(error, name);
  }
}

/** The failure behind an error of storage or of a layout that is not what it should be; throws on anything else. */
export function failed(error: unknown, name: string): Outcome<never> {
  const failure = storageFailure(error, name);
  if (failure) return { ok: false, failure };
  if (codeOf(error) === 'SQLITE_ERROR') {
    return fail(
      'damaged',
      `“${name}” is damaged and has been left as it is. Open its last good backup instead.`,
    );
  }
  throw error;
}
