import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { formatDay } from '../../shared/calendar/day.ts';
import { localDay, localTime } from '../../shared/calendar/local-time.ts';
import { backupPath, listBackups } from '../store/backups.ts';
import { makeIndependent, partialPath, placeNew, removePartial, verifyCopy } from '../store/copies.ts';
import { storageFailure } from '../store/storage-failure.ts';
import type { Desk } from './desk.ts';
import { notOnList } from './file-handlers.ts';
import { candidatePaths, WORKSPACE_EXTENSION } from './file-names.ts';
import type { Handlers } from './handlers.ts';
import type { ServiceHost } from './host.ts';

/** Listing the backups of a file, and opening one as a new file beside it. */
export function backupHandlers(host: ServiceHost, desk: Desk): Handlers<'file.backups' | 'file.restore'> {
  return {
    'file.backups': ({ id }) => {
      const known = desk.recent.find(id);
      return known ? succeed([...listBackups(join(desk.backupsFolder, known.workspace))]) : notOnList();
    },
    'file.restore': ({ id, backup }) => {
      const known = desk.recent.find(id);
      if (known === null) return notOnList();
      const folder = join(desk.backupsFolder, known.workspace);
      const found = listBackups(folder).find((each) => each.id === backup);
      if (found === undefined) {
        return fail('not-found', 'This backup is no longer there. Choose another one from the list.');
      }
      const source = backupPath(folder, found);
      const title = `${basename(known.path, WORKSPACE_EXTENSION)} (backup of ${stampOf(new Date(found.at))})`;
      const beside = restoreInto(source, dirname(known.path), title);
      // The original's folder may be gone or closed to writing: that is often why a backup is wanted.
      const restored = beside.ok ? beside : restoreInto(source, host.documentsFolder, title);
      return restored.ok ? desk.openWorkspace(restored.value) : restored;
    },
  };
}

/** "2026-06-23 10.15", as the clock said when it was made: the list of backups says the same. */
function stampOf(madeAt: Date): string {
  return `${formatDay(localDay(madeAt))} ${localTime(madeAt).replace(':', '.')}`;
}

/** Copies a backup to the first free name in a folder, checked, as a workspace of its own. */
function restoreInto(source: string, folder: string, title: string): Outcome<string> {
  for (const path of candidatePaths(folder, title)) {
    if (existsSync(path)) continue;
    const partial = partialPath(path);
    try {
      copyFileSync(source, partial);
      const independent = makeIndependent(partial);
      if (!independent.ok) return independent;
      const sound = verifyCopy(partial);
      if (!sound.ok) return sound;
      if (placeNew(partial, path)) return succeed(path);
    } catch (error) {
      const failure = storageFailure(error, title);
      if (failure === null) throw error;
      return { ok: false, failure };
    } finally {
      removePartial(partial);
    }
  }
  return fail(
    'cannot-write',
    'There are too many copies of this backup already. Move some to another folder.',
  );
}
