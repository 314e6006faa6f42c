import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { partialPath, removePartial } from '../store/copies.ts';
import { fileIdentity } from '../store/file-identity.ts';
import { takeLock } from '../store/lock.ts';
import { storageFailure } from '../store/storage-failure.ts';
import type { OpenWorkspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import type { Downloads } from './downloads.ts';
import type { SavedKind, ServiceHost } from './host.ts';

export type Saved = Outcome<{ downloadId: string | null; name: string } | null>;

export type Wanted = {
  /** Where it comes from: it may be closed while the dialog is up. Null where it comes from no file. */
  readonly from: OpenWorkspace | null;
  readonly name: string;
  readonly kind: SavedKind;
  readonly type: string;
  /** Writes the file to a path where there is none. */
  readonly write: (path: string) => Outcome<null>;
};

/** Saves a file where the user says in the host's dialog, or, where there is none, as a download. Null when cancelled. */
export type Save = (wanted: Wanted) => Promise<Saved>;

export function saving(host: ServiceHost, desk: Desk, downloads: Downloads): Save {
  return async (wanted) => {
    if (host.dialogs === null) return offer(host, downloads, wanted);
    const path = await host.dialogs.chooseSave(wanted.name, wanted.kind);
    if (path === null) return succeed(null);
    if (wanted.from !== null && desk.workspace !== wanted.from) {
      return fail('no-workspace', 'The file was closed before this could be saved. Open it and try again.');
    }
    const written = writeOver(desk, path, wanted);
    return written.ok ? succeed({ downloadId: null, name: basename(path) }) : written;
  };
}

/** The writing of bytes that are there already. */
export function writeBytes(bytes: Uint8Array): Wanted['write'] {
  return (path) => {
    writeFileSync(path, bytes, { flag: 'wx' });
    return succeed(null);
  };
}

function offer(host: ServiceHost, downloads: Downloads, wanted: Wanted): Saved {
  const partial = partialPath(join(host.dataFolder, 'download'));
  return guarded(wanted.name, partial, () => {
    mkdirSync(host.dataFolder, { recursive: true });
    const written = wanted.write(partial);
    if (!written.ok) return written;
    const download = { name: wanted.name, type: wanted.type, body: readFileSync(partial) };
    return succeed({ downloadId: downloads.offer(download), name: wanted.name });
  });
}

/** Writes beside the wanted path and renames, so that what was there stays until the new file is whole. */
function writeOver(desk: Desk, path: string, wanted: Wanted): Outcome<null> {
  const open = desk.workspace;
  if (open && existsSync(path) && fileIdentity(path) === fileIdentity(open.path)) {
    return fail('in-use', 'This is the file you have open. Give the copy another name.');
  }
  const partial = partialPath(path);
  return guarded(basename(path), partial, () => {
    const written = wanted.write(partial);
    if (!written.ok) return written;
    if (wanted.kind === 'workspace' && existsSync(path)) return replace(partial, path);
    renameSync(partial, path);
    return succeed(null);
  });
}

/** The user has agreed to replace a workspace; not, though, while somebody is working in it. */
function replace(partial: string, path: string): Outcome<null> {
  const locked = takeLock(path);
  if (locked.state === 'busy') {
    return fail('in-use', `“${basename(path)}” is open somewhere else. Give the copy another name.`);
  }
  if (locked.state === 'impossible') return { ok: false, failure: locked.failure };
  try {
    renameSync(partial, path);
    return succeed(null);
  } finally {
    locked.lock.release();
  }
}

function guarded<Value>(name: string, partial: string, body: () => Outcome<Value>): Outcome<Value> {
  try {
    return body();
  } catch (error) {
    const failure = storageFailure(error, name);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    removePartial(partial);
  }
}
