import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backtest } from '../../../electron/store/migrations/0090_backtest.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { readWorkspaceFile } from '../../../electron/store/read-copy.ts';
import type { OpenWorkspace } from '../../../electron/store/workspace.ts';
import type { KeptBacktest } from '../../../shared/workspace/kept-backtest.ts';
import { failureOf, makeFile, open, setCouncil, tempFolder, value } from '../support.ts';

const TESTED: KeptBacktest = {
  testedOn: '2026-11-23',
  subject: {
    returned: {
      name: '2017/18 to 2021/22, 15 files',
      importedAt: '2026-11-20T10:00:00.000Z',
      reading: { includeShortBreaks: false, lines: '2-a' },
    },
    windowMonths: null,
    program: '1.2.3',
  },
  figures: {
    from: '2017-04-01',
    to: '2022-03-31',
    settledTo: '2021-03-31',
    firstOrigin: '2018-03-31',
    lastOrigin: '2020-12-31',
    lines: [
      {
        of: 'total',
        months: 12,
        forecasts: 34,
        ours: 0.08,
        sameAsToday: 0.1,
        lastYearsDrift: 0.12,
        publicModel: null,
        withinRange: 0.8,
      },
    ],
  },
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

test('rows of the layout before stay as they are, and there is no test', () => {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < backtest.version) up(db);
  db.exec("INSERT INTO assumption VALUES ('a', 0, 'rate', 'Rate', '4', '%', 'Budget book', '', '', 0)");
  const rows = db.prepare('SELECT * FROM assumption').all();
  backtest.up(db);
  expect(db.prepare('SELECT * FROM assumption').all()).toEqual(rows);
  expect(db.prepare('SELECT * FROM backtest').all()).toEqual([]);
  const insert = db.prepare('INSERT INTO backtest VALUES (?, ?, ?, ?)');
  expect(() => insert.run(2, '2026-11-23', '{}', '{}')).toThrow('CHECK');
  expect(() => insert.run(1, '2026-11-23', '[]', '{}')).toThrow('CHECK');
  expect(() => insert.run(1, '2026-11-23', '{}', 'no JSON')).toThrow();
  insert.run(1, '2026-11-23', '{}', '{}');
});

test('the last test is kept over closing, in copies too, and is no step', () => {
  expect(workspace.backtest()).toBeNull();
  value(workspace.change(setCouncil('Renamed')));
  const revision = workspace.revision();
  value(workspace.keepBacktest(TESTED));
  const later = { ...TESTED, testedOn: '2026-11-24' };
  value(workspace.keepBacktest(later));
  expect(workspace.backtest()).toEqual(later);
  // Undo takes back what was said, not what was worked out.
  expect(workspace.revision()).toBe(revision);
  expect(workspace.undoName()).toBe('Renamed the council');
  value(workspace.undo());
  expect(workspace.backtest()).toEqual(later);
  value(workspace.redo());
  const { path } = workspace;
  const copy = `${folder.path}/Copy.placements`;
  value(workspace.copyTo(copy));
  workspace.close();
  for (const each of [copy, path]) {
    workspace = open(each, folder.path);
    expect(workspace.backtest()).toEqual(later);
    if (each === copy) workspace.close();
  }
});

test('a reader sees it and cannot keep another', () => {
  value(workspace.keepBacktest(TESTED));
  const reader = open(workspace.path, folder.path);
  expect(reader.backtest()).toEqual(TESTED);
  expect(failureOf(reader.keepBacktest(TESTED)).code).toBe('read-only');
  reader.close();
});

test('one that cannot be read counts as none, and keeps nobody from the file', () => {
  value(workspace.keepBacktest(TESTED));
  const { path } = workspace;
  workspace.close();
  const db = new Database(path);
  db.exec(`UPDATE backtest SET figures = '{"lines": "many"}'`);
  db.close();
  workspace = open(path, folder.path);
  expect(workspace.backtest()).toBeNull();
  expect(value(readWorkspaceFile(path)).profile.council).toBe('Example borough');
  value(workspace.keepBacktest(TESTED));
  expect(workspace.backtest()).toEqual(TESTED);
});
