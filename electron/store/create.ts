import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { type Outcome, succeed } from '../../shared/api/failure.ts';
import type { TableName, WholeWorkspace } from '../../shared/workspace/rows.ts';
import { insertRow } from './apply-edits.ts';
import { type Connection, openConnection } from './connection.ts';
import { partialPath, placeNew, removePartial } from './copies.ts';
import { columnsOf } from './fields.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { GAP } from './row-order.ts';
import { storageFailure } from './storage-failure.ts';
import { setSwitches } from './switches.ts';
import { PROFILE, SPECS } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** What a file may start with; a return is brought in later. */
const WRITTEN: readonly Exclude<TableName, 'careReturns'>[] = [
  'placementTypes',
  'placements',
  'budgets',
  'actuals',
  'assumptions',
  'measures',
  'schemes',
  'scenarios',
  'reportTexts',
  'homes',
  'demandSplits',
  'comparators',
];

/**
 * Makes a new workspace file with these rows in it, complete before it gets its name. Its history is empty: what
 * it starts with cannot be undone.
 * @returns false when there is a file of that name already, which is left as it is
 * Errors: `disk-full`, `cannot-write`.
 */
export function createWorkspaceFile(path: string, whole: WholeWorkspace, now: Date): Outcome<boolean> {
  const partial = partialPath(path);
  try {
    const made = writeFile(partial, whole, now);
    if (!made.ok) return made;
    const placed = placeNew(partial, path);
    return succeed(placed);
  } catch (error) {
    const failure = storageFailure(error, basename(path));
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    removePartial(partial);
  }
}

function writeFile(path: string, whole: WholeWorkspace, now: Date): Outcome<null> {
  new Database(path).close();
  const opened = openConnection(path, 'write');
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const migrated = migrate(db, MIGRATIONS, () => succeed(null));
    if (!migrated.ok) return migrated;
    return inTransaction(db, () => {
      seed(db, whole, now.toISOString());
      return succeed(null);
    });
  } finally {
    db.close();
  }
}

function seed(db: Connection, whole: WholeWorkspace, at: string): void {
  db.prepare<[string, string, string]>(
    'INSERT INTO meta (id, workspace, created_at, revision, saved_at) VALUES (1, ?, ?, 0, ?)',
  ).run(randomUUID(), at, at);
  const profile = columnsOf(PROFILE, whole.profile);
  db.prepare(
    `INSERT INTO profile (key, ${profile.map(({ column }) => column).join(', ')})
     VALUES ('profile', ${profile.map(() => '?').join(', ')})`,
  ).run(...profile.map(({ value }) => value));
  for (const table of WRITTEN) {
    whole[table].forEach((row, index) => {
      insertRow(db, SPECS[table], row.key, row, GAP * (index + 1));
    });
  }
  for (const row of whole.scenarios) setSwitches(db, row.key, row);
}
