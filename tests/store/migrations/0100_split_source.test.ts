import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { splitSource } from '../../../electron/store/migrations/0100_split_source.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { BLANK_DEMAND_SPLIT } from '../../../shared/workspace/blank-rows.ts';
import { fromScenario } from '../../../shared/workspace/from-scenario.ts';
import { toScenario } from '../../../shared/workspace/to-scenario.ts';
import { makeFile, open, tempFolder, value, whole } from '../support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('shares of the layout before stay, and say nothing of where they are from', () => {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < splitSource.version) up(db);
  const type = `INSERT INTO placement_type (key, position, name, category, provision, looked_after, uplifts,
    children_by_month, hidden) VALUES ('home', 0, 'Home', 'residential', 'in-house', 1, '{}', '{}', 0)`;
  db.exec(type);
  db.exec(
    `INSERT INTO demand_split (key, position, placement_type, ages, needs, in_borough)
     VALUES ('s', 0, 'home', '{"0-4":0.5}', '{}', '0.4')`,
  );
  const before = db.prepare<[], object>('SELECT * FROM demand_split').get();
  splitSource.up(db);
  expect(db.prepare('SELECT * FROM demand_split').get()).toEqual({ ...before, source: '' });
  db.prepare('UPDATE demand_split SET source = ?').run('Audit of placements, May 2024');
});

test('a source is kept, undone, said in History, and goes with a scenario file and back', () => {
  const workspace = open(makeFile(folder.path), folder.path);
  const source = 'SSDA903 return 2017/18 to 2021/22, 15 files, on 31 Mar 2022';
  const row = { ...BLANK_DEMAND_SPLIT, key: 's', placementType: 'agency', inBorough: 0.6, source };
  value(workspace.change({ name: 'Took shares', edits: [{ table: 'demandSplits', do: 'add', row }] }));
  expect(workspace.content().demandSplits).toEqual([row]);
  expect(workspace.history(undefined, 1).steps[0]?.changes[0]?.to).toContain(`source ${source}`);
  const { scenario } = toScenario(whole(workspace), null, { measuresOff: 'left-out' });
  expect(scenario['demandSplits']).toEqual([{ placementType: 'agency', inBorough: 0.6, source }]);
  value(workspace.undo());
  expect(workspace.content().demandSplits).toEqual([]);
  workspace.close();
  const again = fromScenario({
    format: 1,
    period: { from: '2024-04-01', to: '2025-03-31' },
    placementTypes: [{ id: 'agency', name: 'Agency', category: 'fostering', children: 1 }],
    demandSplits: [{ placementType: 'agency', inBorough: 0.6, source }],
  } as unknown as Parameters<typeof fromScenario>[0]);
  expect(again.demandSplits).toMatchObject([{ placementType: 'agency', source }]);
});
