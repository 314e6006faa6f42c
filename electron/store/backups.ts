import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, succeed } from '../../shared/api/failure.ts';
import type { Backup } from '../../shared/api/files.ts';
import type { Connection } from './connection.ts';
import { partialPath, writeVerified } from './copies.ts';
import { revision } from './steps.ts';
import { storageFailure } from './storage-failure.ts';

const KEPT_TODAY = 3;
const KEPT_IN_ALL = 10;
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-r(\d+)-v(\d+)\.placements$/;

type Kept = Backup & { readonly revision: number; readonly day: string };

/**
 * Keeps a verified backup of a workspace unless the last one has the same changes in it, and lets go of old
 * ones: the last three of today, the last of each day before, ten in all.
 * @param folder where this workspace's backups are; made if missing
 * Errors: `disk-full` or `cannot-write` when the folder cannot be written, `damaged` when the backup fails its check.
 */
export function backUp(
  db: Connection,
  args: { readonly folder: string; readonly now: Date; readonly version: number },
): Outcome<null> {
  try {
    mkdirSync(args.folder, { recursive: true });
    const count = revision(db);
    const [last] = keptIn(args.folder);
    if (last?.revision === count && last.id.endsWith(`-v${args.version}`)) return succeed(null);
    const stamp = args.now.toISOString().replaceAll(':', '').replace('.', '');
    const path = join(args.folder, `${stamp}-r${count}-v${args.version}.placements`);
    const partial = partialPath(path);
    const written = writeVerified(db, partial);
    if (!written.ok) return written;
    renameSync(partial, path);
    rotate(args.folder, args.now);
    return succeed(null);
  } catch (error) {
    const failure = storageFailure(error, null);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  return keptIn(folder).map(({ id, at, bytes }) => ({ id, at, bytes }));
}

/** The path of a backup that {@link listBackups} has found in the folder. */
export function backupPath(folder: string, { id }: Backup): string {
  return join(folder, `${id}.placements`);
}

function keptIn(folder: string): readonly Kept[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // No folder, no backups; writing one says what is wrong with the folder.
    return [];
  }
  return names
    .flatMap((name) => {
      const found = NAME.exec(name);
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (!found || !stat) return [];
      const [, day = '', hours, minutes, seconds, thousandths, count] = found;
      return [
        {
          id: name.slice(0, -'.placements'.length),
          at: `${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`,
          bytes: stat.size,
          revision: Number(count),
          day,
        },
      ];
    })
    .sort((a, b) => (a.at === b.at ? b.revision - a.revision : a.at < b.at ? 1 : -1));
}

function rotate(folder: string, now: Date): void {
  const today = now.toISOString().slice(0, 'yyyy-mm-dd'.length);
  const perDay = new Map<string, number>();
  let kept = 0;
  for (const { id, day } of keptIn(folder)) {
    const ofDay = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, ofDay);
    if (kept < KEPT_IN_ALL && ofDay <= (day === today ? KEPT_TODAY : 1)) kept += 1;
    else rmSync(join(folder, `${id}.placements`), { force: true });
  }
}
