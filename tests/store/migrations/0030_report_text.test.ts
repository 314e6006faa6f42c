import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportText } from '../../../electron/store/migrations/0030_report_text.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import type { OpenWorkspace } from '../../../electron/store/workspace.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { ReportTextRow } from '../../../shared/workspace/rows.ts';
import { makeFile, open, SAMPLE, tempFolder, value } from '../support.ts';

const ROW: ReportTextRow = {
  key: 'text-1',
  scenarios: ['plan-a'],
  section: 'recommendation',
  suppress: true,
  text: 'That members agree.',
  fingerprint: 'f1',
};
const COLUMNS = { ...ROW, position: 0, scenarios: JSON.stringify(ROW.scenarios), suppress: 1 };

let folder: ReturnType<typeof tempFolder>;
let workspace: OpenWorkspace | null = null;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => {
  workspace?.close();
  workspace = null;
  folder.remove();
});

/** A file of the layout before, in memory, with rows in it. */
function before(): Database.Database {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < reportText.version) up(db);
  db.exec("INSERT INTO scenario VALUES ('plan-a', 0, 'Plan A', 'A note')");
  db.exec("INSERT INTO assumption VALUES ('a', 0, 'rate', 'Rate', '4', '%', 'Budget book', '', '', 0)");
  return db;
}

function insert(db: Database.Database, fields: Partial<Record<keyof typeof COLUMNS, string | number>>): void {
  const row = { ...COLUMNS, ...fields };
  const names = Object.keys(row);
  db.prepare(`INSERT INTO report_text (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    Object.values(row),
  );
}

test('rows of the layout before stay as they are, and there is no edited text', () => {
  const db = before();
  const read = () => ['scenario', 'assumption'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  const rows = read();
  reportText.up(db);
  expect(read()).toEqual(rows);
  expect(db.prepare('SELECT * FROM report_text').all()).toEqual([]);
  insert(db, {});
  expect(db.prepare('SELECT * FROM report_text').all()).toEqual([COLUMNS]);
});

test.each([
  ['scenarios that are no list', { scenarios: '{}' }],
  ['a yes or no that is neither', { suppress: 2 }],
  ['a text of no figures', { fingerprint: '' }],
  ['no key', { key: '' }],
])('refuses %s', (_, fields) => {
  const db = before();
  reportText.up(db);
  expect(() => insert(db, fields)).toThrow('CHECK');
});

function change(name: string, edit: Edit): void {
  if (!workspace) throw new Error('No file is open');
  value(workspace.change({ name, edits: [edit] }));
}

function texts(): readonly ReportTextRow[] {
  return workspace?.content().reportTexts ?? [];
}

test('a text is kept, changed, undone, put back and said in History', () => {
  const path = makeFile(folder.path);
  workspace = open(path, folder.path);
  change('Edited', { table: 'reportTexts', do: 'add', row: ROW });
  change('Edited again', {
    table: 'reportTexts',
    do: 'set',
    key: ROW.key,
    fields: { text: 'That members note it.', fingerprint: 'f2' },
  });
  const now = { ...ROW, text: 'That members note it.', fingerprint: 'f2' };
  expect(texts()).toEqual([now]);
  const [again, first] = workspace.history(undefined, 2).steps;
  expect(again?.changes).toEqual([
    { where: 'Text of the report: Recommendation (Plan A): text', from: ROW.text, to: now.text },
  ]);
  expect(first?.changes).toEqual([
    {
      where: 'Text of the report: Recommendation (Plan A)',
      from: null,
      to: 'Added: text That members agree.',
    },
  ]);
  value(workspace.undo());
  expect(texts()).toEqual([ROW]);
  value(workspace.undo());
  expect(texts()).toEqual([]);
  value(workspace.redo());
  value(workspace.redo());
  workspace.close();
  workspace = open(path, folder.path);
  expect(texts()).toEqual([now]);
});

test('a text goes into copies and into new files, and outlives its scenario', () => {
  workspace = open(makeFile(folder.path, { ...SAMPLE, reportTexts: [ROW] }), folder.path);
  change('Removed', { table: 'scenarios', do: 'remove', key: 'plan-a' });
  expect(texts()).toEqual([ROW]);
  const copy = `${folder.path}/Copy.placements`;
  value(workspace.copyTo(copy));
  workspace.close();
  workspace = open(copy, folder.path);
  expect(texts()).toEqual([ROW]);
  change('Went back', { table: 'reportTexts', do: 'remove', key: ROW.key });
  expect(workspace.history(undefined, 1).steps[0]?.changes).toMatchObject([
    { where: 'Text of the report: Recommendation (Plan A)', to: 'Removed' },
  ]);
});
