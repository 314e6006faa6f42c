import Database from 'better-sqlite3';
import { type Outcome, succeed } from '../../shared/api/failure.ts';
import { type Connection, numberPragma } from './connection.ts';
import { APPLICATION_ID } from './file-header.ts';
import type { Migration } from './migrations/migration.ts';
import { inTransaction } from './transaction.ts';

/**
 * Brings a file's layout up to date: all pending migrations in one transaction together with the version, so a
 * file is either as it was or wholly up to date.
 * @param backUp called before an existing file is changed; when it fails, nothing is migrated
 */
export function migrate(
  db: Connection,
  migrations: readonly Migration[],
  backUp: () => Outcome<unknown>,
): Outcome<{ readonly applied: readonly number[] }> {
  checkOrder(migrations);
  const version = numberPragma(db, 'user_version');
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return succeed({ applied: [] });
  if (version > 0) {
    const backedUp = backUp();
    if (!backedUp.ok) return backedUp;
  }
  return inTransaction(db, () => {
    for (const migration of pending) migration.up(db);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error('A migration broke a foreign key');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${pending.at(-1)?.version ?? version}`);
    return succeed({ applied: pending.map((migration) => migration.version) });
  });
}

/** Migrations must rise in number; in tens, with the numbers between kept for corrections. */
function checkOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version } of migrations) {
    if (!Number.isInteger(version) || version <= last)
      throw new Error(`Migration ${version} is out of order`);
    last = version;
  }
}

/** Every table, index, trigger and view of a file as SQL, in order of name: to be compared with {@link layoutOf}. */
export function readLayout(db: Connection): string {
  return db
    .prepare<[], string>(
      "SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .pluck()
    .all()
    .join('\n');
}

/** The layout that these migrations make of a new file. */
export function layoutOf(migrations: readonly Migration[]): string {
  const db = new Database(':memory:');
  try {
    for (const migration of migrations) migration.up(db);
    return readLayout(db);
  } finally {
    db.close();
  }
}
