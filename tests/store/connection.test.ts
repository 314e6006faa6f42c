import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { installRecording } from '../../electron/store/recording.ts';
import { RECORDED } from '../../electron/store/tables.ts';
import { makeFile, tempFolder, value } from './support.ts';

test('the settings that keep a file safe are in force', () => {
  const folder = tempFolder();
  const path = makeFile(folder.path);
  const wal = new Database(path);
  wal.pragma('journal_mode = WAL');
  wal.close();
  const db = value(openConnection(path, 'write'));
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'busy_timeout'];
  expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['delete', 3, 1, 0, 4000]);
  db.close();
  folder.remove();
});

test('nothing can be written outside a step', () => {
  const folder = tempFolder();
  const db = value(openConnection(makeFile(folder.path), 'write'));
  installRecording(db);
  const writes = RECORDED.flatMap(({ table }) => {
    const [column = ''] = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    return [`DELETE FROM ${table}`, `UPDATE ${table} SET ${column} = ${column}`];
  });
  for (const sql of writes) {
    const table = /(?:FROM|UPDATE) (\w+)/.exec(sql)?.[1];
    const rows = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    if (rows > 0) expect(() => db.exec(sql)).toThrow('written outside a step');
  }
  expect(() => db.exec("INSERT INTO scenario_measure VALUES ('plan-a', 'lease')")).toThrow('outside a step');
  db.close();
  folder.remove();
});
