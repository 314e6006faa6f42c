import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { homes } from '../../../electron/store/migrations/0040_homes.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import type { OpenWorkspace } from '../../../electron/store/workspace.ts';
import {
  BLANK_COMPARATOR,
  BLANK_DEMAND_SPLIT,
  BLANK_HOME,
  BLANK_SUFFICIENCY,
} from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { failureOf, makeFile, open, tempFolder, value, whole } from '../support.ts';

const HOME = { ...BLANK_HOME, key: 'grove', name: 'The Grove', placementType: 'home', places: 4 };

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
  for (const { version, up } of MIGRATIONS) if (version < homes.version) up(db);
  db.exec("INSERT INTO scenario VALUES ('plan-a', 0, 'Plan A', 'A note')");
  db.exec(
    "INSERT INTO profile (key, council, notes, period_from, period_to, weeks_per_year) VALUES ('profile', 'Borough', '', '2024-04-01', '2029-03-31', '\"exact\"')",
  );
  return db;
}

test('rows of the layout before stay as they are, and there are no homes', () => {
  const db = before();
  const scenarios = db.prepare('SELECT * FROM scenario').all();
  const profile = db.prepare('SELECT * FROM profile').get();
  homes.up(db);
  expect(db.prepare('SELECT * FROM scenario').all()).toEqual(scenarios);
  expect(db.prepare('SELECT * FROM profile').get()).toEqual({ ...Object(profile), sufficiency: null });
  for (const table of ['home', 'demand_split', 'comparator'])
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
});

test.each([
  ['a kind there is not', "'k', 0, 'Home', 'hotel', null"],
  ['no key', "'', 0, 'Home', 'home', null"],
])('refuses %s', (_, values) => {
  const db = before();
  homes.up(db);
  const insert = `INSERT INTO home (key, position, name, kind, placement_type, opens, closes, provider, note)
    VALUES (${values}, '', '', '', '')`;
  expect(() => db.exec(insert)).toThrow('CHECK');
});

function change(...edits: Edit[]): void {
  if (!workspace) throw new Error('No file is open');
  value(workspace.change({ name: 'Changed', edits }));
}

test('homes, shares, comparators and settings are kept, undone, put back and said in History', () => {
  const path = makeFile(folder.path);
  workspace = open(path, folder.path);
  const start = whole(workspace);
  change(
    { table: 'homes', do: 'add', row: HOME },
    {
      table: 'demandSplits',
      do: 'add',
      row: { ...BLANK_DEMAND_SPLIT, key: 's', placementType: 'home', ages: { '11-15': 0.6 } },
    },
    { table: 'comparators', do: 'add', row: { ...BLANK_COMPARATOR, key: 'e', area: 'England', inCare: 67 } },
    { table: 'profile', do: 'set', fields: { sufficiency: { ...BLANK_SUFFICIENCY, inBoroughTarget: 0.9 } } },
  );
  change({ table: 'homes', do: 'set', key: 'grove', fields: { places: 5, location: 'in-borough' } });
  const now = whole(workspace);
  expect(now.homes).toEqual([{ ...HOME, places: 5, location: 'in-borough' }]);
  const [second, first] = workspace.history(undefined, 2).steps;
  expect(second?.changes).toEqual([
    { where: 'Homes: The Grove: places', from: '4', to: '5' },
    { where: 'Homes: The Grove: location', from: null, to: 'in borough' },
  ]);
  expect(first?.changes).toEqual(
    expect.arrayContaining([
      {
        where: 'Who the children are: Residential, in-house',
        from: null,
        to: 'Added: placement type Residential, in-house, share aged 11-15 0.6',
      },
      { where: 'Comparators: England', from: null, to: 'Added: area England, in care per 10,000 67' },
      { where: 'Council and period: sufficiency, target in the borough', from: null, to: '0.9' },
    ]),
  );
  value(workspace.undo());
  value(workspace.undo());
  expect(whole(workspace)).toEqual(start);
  value(workspace.redo());
  value(workspace.redo());
  workspace.close();
  workspace = open(path, folder.path);
  expect(whole(workspace)).toEqual(now);
});

test('who a type’s children are goes with the type, and Undo brings both back', () => {
  workspace = open(makeFile(folder.path), folder.path);
  const row = { ...BLANK_DEMAND_SPLIT, key: 's', placementType: 'spare', inBorough: 0.5 };
  change({ table: 'demandSplits', do: 'add', row });
  change({ table: 'placementTypes', do: 'remove', key: 'spare' });
  expect(workspace.content().demandSplits).toEqual([]);
  value(workspace.undo());
  expect(workspace.content().demandSplits).toEqual([row]);
});

test('a placement type with a home in it cannot be removed, and the home is named', () => {
  workspace = open(makeFile(folder.path), folder.path);
  change({ table: 'homes', do: 'add', row: { ...HOME, placementType: 'spare' } });
  const failure = failureOf(
    workspace.change({ name: 'Removed', edits: [{ table: 'placementTypes', do: 'remove', key: 'spare' }] }),
  );
  expect(failure.message).toContain('the home “The Grove”');
});
