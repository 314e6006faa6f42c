import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { failureOf, makeFile, NOW, open, setCouncil, tempFolder, USER, value } from './support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

/** Tries to open a file that must be refused, and checks that neither it nor its folder was touched. */
function refusal(path: string) {
  const before = existsSync(path) ? readFileSync(path) : null;
  const beside = readdirSync(folder.path);
  const failure = failureOf(
    openWorkspace({ path, user: USER, backupsFolder: `${folder.path}/backups`, now: () => NOW }),
  );
  expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
  expect(readdirSync(folder.path)).toEqual(beside);
  return failure;
}

test('a file that is not there is said to be so, and is not made', () => {
  const failure = refusal(`${folder.path}/Gone.placements`);
  expect(failure.code).toBe('not-found');
  expect(failure.message).toContain('“Gone.placements” is not there.');
});

test.each([
  ['text', 'council,children\n'.repeat(20)],
  ['a few bytes', 'hello'],
])('%s is not a workspace', (_, contents) => {
  const path = `${folder.path}/Other.placements`;
  writeFileSync(path, contents);
  expect(refusal(path).code).toBe('not-a-workspace');
});

test('a database of another program is not a workspace', () => {
  const path = `${folder.path}/Other.placements`;
  const db = new Database(path);
  db.exec('CREATE TABLE sheet (a)');
  db.close();
  expect(refusal(path).code).toBe('not-a-workspace');
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['blanked', Buffer.alloc(8192)],
])('an %s file is damaged', (_, contents) => {
  const path = `${folder.path}/Lost.placements`;
  writeFileSync(path, contents);
  expect(refusal(path).code).toBe('damaged');
});

test.each([0.9, 0.5, 0.1])('a file cut to %f of its length is damaged', (share) => {
  const path = makeFile(folder.path);
  truncateSync(path, Math.floor(readFileSync(path).length * share));
  const failure = refusal(path);
  expect(failure.code).toBe('damaged');
  expect(failure.message).toContain('last good backup');
});

test('a file with a page overwritten is damaged', () => {
  const path = makeFile(folder.path);
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 3 * 4096, 4 * 4096);
  writeFileSync(path, bytes);
  expect(refusal(path).code).toBe('damaged');
});

test('a file of a newer version is refused', () => {
  const path = makeFile(folder.path);
  const db = new Database(path);
  db.pragma('user_version = 9990');
  db.close();
  const failure = refusal(path);
  expect(failure.code).toBe('newer-version');
  expect(failure.message).toContain('Update the program');
});

test.each([
  ['a trigger', 'CREATE TRIGGER spy AFTER UPDATE ON profile BEGIN DELETE FROM placement; END'],
  ['a view', 'CREATE VIEW v AS SELECT * FROM placement'],
  ['a missing table', 'DROP TABLE change'],
])('a file altered by another program (%s) is refused', (_, sql) => {
  const path = makeFile(folder.path);
  const db = new Database(path);
  db.exec(sql);
  db.close();
  expect(refusal(path).code).toBe('damaged');
});

test('a row that the program could not have written is refused', () => {
  const path = makeFile(folder.path);
  const db = new Database(path);
  db.prepare('UPDATE placement_type SET children = ?').run('[1, 2]');
  db.close();
  const failure = failureOf(
    openWorkspace({ path, user: USER, backupsFolder: `${folder.path}/backups`, now: () => NOW }),
  );
  expect(failure.code).toBe('damaged');
});

test('a folder is not a workspace', () => {
  mkdirSync(`${folder.path}/Folder.placements`);
  const failure = failureOf(
    openWorkspace({
      path: `${folder.path}/Folder.placements`,
      user: USER,
      backupsFolder: `${folder.path}/backups`,
      now: () => NOW,
    }),
  );
  expect(failure.code).toBe('not-a-workspace');
});

test('a write by another program while the file is open is noticed before anything is changed', () => {
  const path = makeFile(folder.path);
  const workspace = open(path, `${folder.path}/backups`);
  const db = new Database(path);
  db.exec('UPDATE meta SET revision = 7');
  db.close();
  expect(failureOf(workspace.change(setCouncil('Lost'))).code).toBe('file-changed');
  workspace.close();
  const again = open(path, `${folder.path}/backups`);
  value(again.change(setCouncil('Kept')));
  again.close();
});
