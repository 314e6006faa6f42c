import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemes } from '../../../electron/store/migrations/0050_schemes.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import type { OpenWorkspace } from '../../../electron/store/workspace.ts';
import { BLANK_SCHEME, BLANK_WEIGHTS } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { SchemeRow } from '../../../shared/workspace/rows.ts';
import { failureOf, makeFile, open, tempFolder, value, whole } from '../support.ts';

const GROVE: SchemeRow = {
  ...BLANK_SCHEME,
  key: 'grove',
  scheme: 'in-house-home',
  name: 'The Grove',
  fields: {
    placementType: 'home',
    beds: 3,
    occupancy: { low: 0.7, likely: 0.85, high: 0.95 },
    moves: [{ source: 'agency', weeklyCost: '£a lot' }],
  },
  confidence: 'amber',
  target: 25_000_000,
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
  for (const { version, up } of MIGRATIONS) if (version < schemes.version) up(db);
  db.exec("INSERT INTO scenario VALUES ('plan-a', 0, 'Plan A', 'A note')");
  db.exec(
    "INSERT INTO profile (key, council, notes, period_from, period_to, weeks_per_year) VALUES ('profile', 'Borough', '', '2024-04-01', '2029-03-31', '\"exact\"')",
  );
  return db;
}

test('rows of the layout before stay as they are, and there are no schemes', () => {
  const db = before();
  const scenarios = db.prepare('SELECT * FROM scenario').all();
  const profile = db.prepare('SELECT * FROM profile').get();
  schemes.up(db);
  expect(db.prepare('SELECT * FROM scenario').all()).toEqual(scenarios);
  expect(db.prepare('SELECT * FROM profile').get()).toEqual({ ...Object(profile), confidence_weights: null });
  expect(db.prepare('SELECT * FROM scheme').all()).toEqual([]);
});

test.each([
  ['a confidence there is not', "'{}', 'blue'"],
  ['a form that is no object', "'[]', null"],
])('refuses %s', (_, values) => {
  const db = before();
  schemes.up(db);
  const insert = `INSERT INTO scheme (key, position, scheme, name, source, paragraph, note, owner, fields, confidence)
    VALUES ('k', 0, 'in-house-home', '', '', '', '', '', ${values})`;
  expect(() => db.exec(insert)).toThrow('CHECK');
});

function change(...edits: Edit[]): void {
  value(workspace.change({ name: 'Changed', edits }));
}
const add = (): void =>
  change(
    { table: 'schemes', do: 'add', row: GROVE },
    { table: 'scenarios', do: 'switch-scheme', key: 'plan-a', scheme: 'grove', on: true },
  );

test('a scheme, its switch and the weights are kept, undone, put back and said in History', () => {
  const start = whole(workspace);
  add();
  change({
    table: 'profile',
    do: 'set',
    fields: { confidenceWeights: { ...BLANK_WEIGHTS, amber: 0.6 } },
  });
  change({ table: 'schemes', do: 'fill', key: 'grove', field: 'beds', value: 4 });
  change({ table: 'schemes', do: 'fill', key: 'grove', field: 'occupancy', value: null });
  change({ table: 'schemes', do: 'set', key: 'grove', fields: { actualSaving: 'about 40k', owner: 'DCS' } });
  const now = whole(workspace);
  expect(now.schemes).toEqual([
    {
      ...GROVE,
      fields: { placementType: 'home', beds: 4, moves: GROVE.fields['moves'] },
      owner: 'DCS',
      actualSaving: 'about 40k',
    },
  ]);
  expect(now.scenarios[0]?.schemes).toEqual(['grove']);
  const steps = workspace.history(undefined, 5).steps;
  expect(steps.map(({ changes }) => changes)).toEqual([
    [
      { where: 'Schemes: The Grove: owner', from: null, to: 'DCS' },
      { where: 'Schemes: The Grove: saved to date', from: null, to: 'about 40k' },
    ],
    [{ where: 'Schemes: The Grove: target occupancy', from: '0.85 (range from 0.7 to 0.95)', to: null }],
    [{ where: 'Schemes: The Grove: beds', from: '3', to: '4' }],
    [{ where: 'Council and period: weight of confidence, amber', from: null, to: '0.6' }],
    [
      {
        where: 'Schemes: The Grove',
        from: null,
        to: expect.stringContaining(
          'kind of scheme In-house children’s home, placement type of the home Residential, in-house, beds 3',
        ),
      },
      { where: 'Scenarios: Plan A: The Grove', from: 'Off', to: 'On' },
    ],
  ]);
  for (const _ of steps) value(workspace.undo());
  expect(whole(workspace)).toEqual(start);
  for (const _ of steps) value(workspace.redo());
  workspace.close();
  workspace = open(workspace.path, folder.path);
  expect(whole(workspace)).toEqual(now);
});

test('two fields filled in one after the other both stay', () => {
  add();
  change(
    { table: 'schemes', do: 'fill', key: 'grove', field: 'running', value: 100_000 },
    { table: 'schemes', do: 'fill', key: 'grove', field: 'rent', value: '=rent' },
  );
  expect(whole(workspace).schemes[0]?.fields).toEqual({ ...GROVE.fields, running: 100_000, rent: '=rent' });
});

test('a scheme that is removed is off in every scenario, and comes back on', () => {
  add();
  change({ table: 'schemes', do: 'remove', key: 'grove' });
  expect(whole(workspace).scenarios[0]?.schemes).toEqual([]);
  value(workspace.undo());
  expect(whole(workspace).scenarios[0]?.schemes).toEqual(['grove']);
});

test('a placement type that a form names cannot be removed, in a list of the form either', () => {
  add();
  for (const [key, name] of [
    ['home', 'Residential, in-house'],
    ['agency', 'Fostering, agency'],
  ] as const) {
    const refused = workspace.change({
      name: 'Removed',
      edits: [
        { table: 'placementTypes', do: 'set', key: 'home', fields: { overflowTo: null } },
        { table: 'placements', do: 'remove', key: 'p1' },
        { table: 'measures', do: 'remove', key: 'framework' },
        { table: 'placementTypes', do: 'remove', key },
      ],
    });
    expect(failureOf(refused).message).toBe(
      `“${name}” cannot be removed while it is used by the scheme “The Grove”. Change or remove that first.`,
    );
  }
  change({ table: 'placementTypes', do: 'remove', key: 'spare' });
});
