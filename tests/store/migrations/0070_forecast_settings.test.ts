import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forecastSettings } from '../../../electron/store/migrations/0070_forecast_settings.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { openWorkspace } from '../../../electron/store/workspace.ts';
import { type ForecastSettings, NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import { makeFile, NOW, setCouncil, tempFolder, USER, value } from '../support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const SETTINGS: ForecastSettings = {
  ...NO_FORECAST_SETTINGS,
  from: '2024-03-31',
  windowMonths: 24,
  adjustments: [
    {
      id: 'a1',
      name: 'Step down',
      kind: 'moves',
      source: 'residential',
      target: 'fostering',
      enabled: true,
      from: '2024-10',
      amount: { children: 2 },
    },
    {
      id: 'a2',
      name: 'Threshold',
      kind: 'entrants',
      enabled: false,
      from: '2024-10',
      amount: { percent: -0.1 },
    },
  ],
  types: [{ type: 'custody', placementType: null }],
};

test('a profile of the layout before keeps every field, and has no settings', () => {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < forecastSettings.version) up(db);
  db.exec(
    `INSERT INTO profile (key, council, notes, period_from, period_to, weeks_per_year, uncertainty)
     VALUES ('profile', 'Council', 'Notes', '2024-04-01', '2029-03-31', '"exact"', '{}')`,
  );
  const before = db.prepare<[], object>('SELECT * FROM profile').get();
  forecastSettings.up(db);
  expect(db.prepare('SELECT * FROM profile').get()).toEqual({ ...before, forecast: null });
  const set = db.prepare('UPDATE profile SET forecast = ?');
  expect(() => set.run('not JSON')).toThrow('CHECK');
  expect(() => set.run('[]')).toThrow('CHECK');
  set.run('{}');
});

test('settings are kept, undone, put back and said in History', () => {
  const path = makeFile(folder.path);
  const request = { path, user: USER, backupsFolder: folder.path, now: () => NOW };
  const workspace = value(openWorkspace(request));
  value(workspace.change(setCouncil('Renamed')));
  const fields = { forecast: SETTINGS };
  value(workspace.change({ name: 'Added', edits: [{ table: 'profile', do: 'set', fields }] }));
  expect(workspace.content().profile.forecast).toEqual(SETTINGS);
  expect(workspace.history(undefined, 1).steps[0]?.changes).toEqual([
    {
      where: 'Council and period: forecast of children in care',
      from: null,
      to: 'from 31 Mar 2024; 36 months ahead; window of 24 months; adjustments: Step down (2 children a month), Threshold (−10%, off); placement types chosen for 1 of the return’s; register within the forecast',
    },
  ]);
  value(workspace.undo());
  expect(workspace.content().profile.forecast).toBeNull();
  value(workspace.redo());
  workspace.close();
  const again = value(openWorkspace(request));
  expect(again.content().profile).toMatchObject({ council: 'Renamed', forecast: SETTINGS });
  again.close();
});
