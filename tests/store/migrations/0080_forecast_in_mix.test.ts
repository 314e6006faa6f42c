import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forecastInMix } from '../../../electron/store/migrations/0080_forecast_in_mix.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { openWorkspace } from '../../../electron/store/workspace.ts';
import type { ForecastInMix } from '../../../shared/workspace/forecast-in-mix.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import { makeFile, NOW, tempFolder, USER, value } from '../support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const HELD: ForecastInMix = {
  on: '2024-06-01',
  from: '2024-03-31',
  returned: { name: '2019/20 to 2023/24, 15 files', importedAt: '2024-05-01T10:00:00.000Z', settings: '2-a' },
  settings: NO_FORECAST_SETTINGS,
  periodFrom: '2024-04-01',
  periodTo: '2029-03-31',
  types: [{ placementType: 'home', months: '10-b' }],
};

test('a profile of the layout before keeps every field, and holds no forecast', () => {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < forecastInMix.version) up(db);
  db.exec(
    `INSERT INTO profile (key, council, notes, period_from, period_to, weeks_per_year, forecast)
     VALUES ('profile', 'Council', 'Notes', '2024-04-01', '2029-03-31', '"exact"', '{}')`,
  );
  const before = db.prepare<[], object>('SELECT * FROM profile').get();
  forecastInMix.up(db);
  expect(db.prepare('SELECT * FROM profile').get()).toEqual({ ...before, forecast_in_mix: null });
  const set = db.prepare('UPDATE profile SET forecast_in_mix = ?');
  expect(() => set.run('not JSON')).toThrow('CHECK');
  expect(() => set.run('[]')).toThrow('CHECK');
  set.run('{}');
});

test('what the mix holds is kept, undone and put back', () => {
  const path = makeFile(folder.path);
  const request = { path, user: USER, backupsFolder: folder.path, now: () => NOW };
  const workspace = value(openWorkspace(request));
  const fields = { forecastInMix: HELD };
  value(workspace.change({ name: 'Used the forecast', edits: [{ table: 'profile', do: 'set', fields }] }));
  expect(workspace.content().profile.forecastInMix).toEqual(HELD);
  value(workspace.undo());
  expect(workspace.content().profile.forecastInMix).toBeNull();
  value(workspace.redo());
  workspace.close();
  const again = value(openWorkspace(request));
  expect(again.content().profile.forecastInMix).toEqual(HELD);
  again.close();
});
