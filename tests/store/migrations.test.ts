import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { layoutOf, migrate, readLayout } from '../../electron/store/migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../electron/store/migrations/all.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { openFile } from '../../electron/store/open.ts';
import { PROFILE, SPECS } from '../../electron/store/tables.ts';
import { fail, succeed } from '../../shared/api/failure.ts';
import { failureOf, makeFile, NOW, tempFolder, USER, value } from './support.ts';

const SOURCES = fileURLToPath(new URL('../../electron/store/migrations/', import.meta.url));
const TESTS = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Made up: what a later version might do. */
const colours: Migration = {
  version: 9020,
  up: (db) => db.exec("ALTER TABLE placement_type ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"),
};
const madeUp: Migration = {
  version: 9030,
  up: (db) => db.exec('CREATE TABLE made_up (key TEXT PRIMARY KEY, beds INTEGER NOT NULL) STRICT'),
};
const broken: Migration = {
  version: 9040,
  up: (db) => {
    db.exec('CREATE TABLE abandoned (key TEXT PRIMARY KEY) STRICT');
    db.exec('INSERT INTO abandoned SELECT key FROM nowhere');
  },
};

let folder: ReturnType<typeof tempFolder>;
let path: string;
beforeEach(() => {
  folder = tempFolder();
  path = makeFile(folder.path);
});
afterEach(() => folder.remove());

const request = (migrations: readonly Migration[]) => ({
  path,
  user: USER,
  backupsFolder: join(folder.path, 'backups'),
  now: () => NOW,
  migrations,
});

test('every migration has a file of its number and a test of its own', () => {
  const files = readdirSync(SOURCES).filter((name) => /^\d{4}_/.test(name));
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map(({ version }) => version));
  expect(MIGRATIONS.every(({ version }) => version % 10 === 0)).toBe(true);
  expect(untested(files, readdirSync(TESTS))).toEqual([]);
  // The guard itself: a migration nobody tested must be named.
  expect(untested([...files, '9990_forgotten.ts'], readdirSync(TESTS))).toEqual(['9990_forgotten.ts']);
});

function untested(migrations: readonly string[], tests: readonly string[]): readonly string[] {
  return migrations.filter((name) => !tests.includes(name.replace('.ts', '.test.ts')));
}

test('pending migrations run after a verified backup, and rows stay', () => {
  const opened = value(openFile(request([...MIGRATIONS, colours, madeUp])));
  expect(opened.db.pragma('user_version', { simple: true })).toBe(9030);
  expect(opened.db.prepare('SELECT DISTINCT colour FROM placement_type').pluck().all()).toEqual(['grey']);
  opened.db.close();
  opened.lock?.release();
  opened.noteClosed();
  const [id = ''] = readdirSync(join(folder.path, 'backups'));
  const [backup = ''] = readdirSync(join(folder.path, 'backups', id));
  const db = new Database(join(folder.path, 'backups', id, backup), { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
  expect(db.prepare('SELECT count(*) FROM placement_type').pluck().get()).toBe(3);
  db.close();
});

test('one that fails half-way leaves the file as it was', () => {
  const before = readFileSync(path);
  expect(failureOf(openFile(request([...MIGRATIONS, colours, broken]))).code).toBe('damaged');
  expect(readFileSync(path)).toEqual(before);
  expect(readdirSync(folder.path).sort()).toEqual(['Example.placements', 'backups']);
});

test('without a backup nothing is migrated', () => {
  const db = value(openConnection(path, 'write'));
  const before = readLayout(db);
  const refused = migrate(db, [...MIGRATIONS, colours], () => fail('disk-full', 'The disk is full.'));
  expect(failureOf(refused).code).toBe('disk-full');
  expect(readLayout(db)).toBe(before);
  db.close();
});

test('an up-to-date file is left alone, and no backup is asked for', () => {
  const db = value(openConnection(path, 'write'));
  const migrated = migrate(db, MIGRATIONS, () => {
    throw new Error('A backup was asked for');
  });
  expect(value(migrated).applied).toEqual([]);
  db.close();
});

test('migrations out of order are a bug', () => {
  const db = value(openConnection(path, 'write'));
  expect(() => migrate(db, [madeUp, colours], () => succeed(null))).toThrow('out of order');
  db.close();
});

test('a migrated file has the layout of a new one', () => {
  const db = value(openConnection(path, 'write'));
  value(migrate(db, [...MIGRATIONS, colours, madeUp], () => succeed(null)));
  expect(readLayout(db)).toBe(layoutOf([...MIGRATIONS, colours, madeUp]));
  db.close();
});

test('the list of columns is the columns there are', () => {
  const db = value(openConnection(path, 'read'));
  const columnsOf = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  for (const spec of [PROFILE, ...Object.values(SPECS)]) {
    const own = spec === PROFILE ? ['key'] : ['key', 'position'];
    expect(columnsOf.all(spec.table).sort()).toEqual(
      [...own, ...Object.values(spec.columns).map(({ name }) => name)].sort(),
    );
  }
  db.close();
});
