import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../electron/store/file-header.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../electron/store/migrations/all.ts';
import { readWorkspaceBytes, readWorkspaceFile } from '../../electron/store/read-copy.ts';
import { failureOf, makeFile, SAMPLE, tempFolder, value } from './support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('a file and its bytes read the same, and the file stays as it was', () => {
  const path = makeFile(folder.path);
  const bytes = readFileSync(path);
  expect(value(readWorkspaceFile(path))).toEqual(SAMPLE);
  expect(value(readWorkspaceBytes(bytes, 'Example.placements'))).toEqual(SAMPLE);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a file of an earlier layout is read without being brought up to date', () => {
  const path = join(folder.path, 'Earlier.placements');
  const db = new Database(path);
  for (const { version, up } of MIGRATIONS) if (version < 40) up(db);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 30');
  db.exec(
    "INSERT INTO profile (key, council, notes, period_from, period_to, weeks_per_year) VALUES ('profile', 'Earlier borough', '', '2024-04-01', '2025-03-31', '\"exact\"')",
  );
  db.close();
  const bytes = readFileSync(path);
  const read = value(readWorkspaceFile(path));
  expect([read.profile.council, read.homes]).toEqual(['Earlier borough', []]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('what cannot be read is named, with what to do', () => {
  const path = makeFile(folder.path);
  truncateSync(path, 6000);
  expect(failureOf(readWorkspaceFile(path))).toMatchObject({ code: 'damaged' });
  const newer = makeFile(folder.path, SAMPLE, 'Newer');
  const db = new Database(newer);
  db.pragma(`user_version = ${NEWEST_VERSION + 10}`);
  db.close();
  expect(failureOf(readWorkspaceFile(newer)).message).toContain('Update the program');
  const altered = makeFile(folder.path, SAMPLE, 'Altered');
  const other = new Database(altered);
  other.exec('CREATE TABLE theirs (a) STRICT'.replace('a)', 'a TEXT)'));
  other.close();
  expect(failureOf(readWorkspaceFile(altered)).message).toContain('altered by another program');
  const text = join(folder.path, 'Text.placements');
  writeFileSync(text, 'words');
  expect(failureOf(readWorkspaceFile(text)).code).toBe('not-a-workspace');
  expect(failureOf(readWorkspaceFile(folder.path)).code).toBe('not-a-workspace');
  expect(failureOf(readWorkspaceFile(join(folder.path, 'gone.placements'))).code).toBe('not-found');
});

test('a file that another program holds while it writes is said to be in use', () => {
  const path = makeFile(folder.path);
  const other = new Database(path);
  other.exec('BEGIN EXCLUSIVE');
  try {
    expect(failureOf(readWorkspaceFile(path)).message).toContain('in use by another program');
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
});
