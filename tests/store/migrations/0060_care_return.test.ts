import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { careReturn } from '../../../electron/store/migrations/0060_care_return.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import type { OpenWorkspace } from '../../../electron/store/workspace.ts';
import { CARE_RETURN_KEY, type CareReturnRow } from '../../../shared/workspace/care-return-row.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { failureOf, makeFile, open, tempFolder, value } from '../support.ts';

const ROW: CareReturnRow = {
  key: CARE_RETURN_KEY,
  name: '2017/18 to 2021/22, 15 files',
  importedAt: '2026-11-23T09:15:00.000Z',
  salt: 'ab'.repeat(32),
  rows: 'packed rows',
  findings: 'packed findings',
  settings: {
    includeShortBreaks: false,
    ownDistricts: ['WA10'],
    lines: [{ place: 'K2', provider: null, type: 'other' }],
  },
};
const COLUMNS = {
  key: ROW.key,
  position: 0,
  name: ROW.name,
  imported_at: ROW.importedAt,
  salt: ROW.salt,
  rows: ROW.rows,
  findings: ROW.findings,
  settings: JSON.stringify(ROW.settings),
};

let folder: ReturnType<typeof tempFolder>;
let workspace: OpenWorkspace;
beforeEach(() => {
  folder = tempFolder();
  workspace = open(makeFile(folder.path), folder.path);
});
afterEach(() => {
  workspace.close();
  folder.remove();
});

/** A file of the layout before, in memory, with rows in it. */
function before(): Database.Database {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < careReturn.version) up(db);
  db.exec("INSERT INTO assumption VALUES ('a', 0, 'rate', 'Rate', '4', '%', 'Budget book', '', '', 0)");
  return db;
}

function insert(db: Database.Database, fields: Partial<Record<keyof typeof COLUMNS, string | number>>): void {
  const row = { ...COLUMNS, ...fields };
  const names = Object.keys(row);
  db.prepare(`INSERT INTO care_return (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    Object.values(row),
  );
}

test('rows of the layout before stay as they are, and there is no return', () => {
  const db = before();
  const rows = db.prepare('SELECT * FROM assumption').all();
  careReturn.up(db);
  expect(db.prepare('SELECT * FROM assumption').all()).toEqual(rows);
  expect(db.prepare('SELECT * FROM care_return').all()).toEqual([]);
  insert(db, {});
  expect(db.prepare('SELECT * FROM care_return').all()).toEqual([COLUMNS]);
});

test.each([
  ['a second return', { key: 'another' }],
  ['a salt that is too short to keep a secret', { salt: 'ab' }],
  ['a salt that is not hexadecimal', { salt: 'z'.repeat(64) }],
  ['settings that are no object', { settings: '[]' }],
])('refuses %s', (_, fields) => {
  const db = before();
  careReturn.up(db);
  expect(() => insert(db, fields)).toThrow('CHECK');
});

test('a return is kept, read differently, replaced, undone and put back, and survives closing', () => {
  const change = (name: string, edit: Edit) => value(workspace.change({ name, edits: [edit] }));
  change('Brought in the return', { table: 'careReturns', do: 'add', row: ROW });
  const settings = { ...ROW.settings, includeShortBreaks: true };
  change('Counted short breaks', {
    table: 'careReturns',
    do: 'set',
    key: CARE_RETURN_KEY,
    fields: { settings },
  });
  change('Brought in the return again', {
    table: 'careReturns',
    do: 'set',
    key: CARE_RETURN_KEY,
    fields: { name: '2018/19, 3 files', rows: 'other rows' },
  });
  expect(workspace.careReturn()).toEqual({ ...ROW, settings, name: '2018/19, 3 files', rows: 'other rows' });
  value(workspace.undo());
  expect(workspace.careReturn()).toEqual({ ...ROW, settings });
  value(workspace.undo());
  expect(workspace.careReturn()).toEqual(ROW);
  value(workspace.undo());
  expect(workspace.careReturn()).toBeNull();
  value(workspace.redo());
  const { path } = workspace;
  workspace.close();
  workspace = open(path, folder.path);
  expect(workspace.careReturn()).toEqual(ROW);
});

test('History says what was brought in, never what is in it', () => {
  value(
    workspace.change({
      name: 'Brought in the return',
      edits: [{ table: 'careReturns', do: 'add', row: ROW }],
    }),
  );
  expect(workspace.history(undefined, 1).steps[0]).toMatchObject({
    name: 'Brought in the return',
    changes: [{ where: 'Return: 2017/18 to 2021/22, 15 files', from: null, to: 'Added' }],
  });
});

test('there is only ever one', () => {
  value(workspace.change({ name: 'One', edits: [{ table: 'careReturns', do: 'add', row: ROW }] }));
  const again = workspace.change({ name: 'Two', edits: [{ table: 'careReturns', do: 'add', row: ROW }] });
  expect(failureOf(again).code).toBe('bad-request');
});
