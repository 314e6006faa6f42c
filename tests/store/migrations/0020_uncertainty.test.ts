import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { first } from '../../../electron/store/migrations/0010_first.ts';
import { uncertainty } from '../../../electron/store/migrations/0020_uncertainty.ts';
import { openWorkspace } from '../../../electron/store/workspace.ts';
import type { UncertaintySettings } from '../../../shared/workspace/uncertainty.ts';
import { makeFile, NOW, SAMPLE, setCouncil, tempFolder, USER, value } from '../support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const SETTINGS: UncertaintySettings = {
  correlations: [{ name: 'Prices', inputs: ['placementTypes/agency/weeklyCost'], strength: 0.8 }],
  arrivals: [{ placementType: 'agency', perMonth: 2.5 }],
  stressTests: [{ name: 'Prices +10%', changes: [{ kind: 'prices', placementType: null, percent: 0.1 }] }],
};

test('a profile of the layout before keeps every field, and has no settings', () => {
  const db = new Database(':memory:');
  first.up(db);
  db.exec(
    `INSERT INTO profile VALUES ('profile', 'Council', 'Notes', '36700', '2024-04-01', '2029-03-31', '"exact"')`,
  );
  const before = db.prepare<[], object>('SELECT * FROM profile').get();
  uncertainty.up(db);
  expect(db.prepare('SELECT * FROM profile').get()).toEqual({ ...before, uncertainty: null });
  const set = db.prepare('UPDATE profile SET uncertainty = ?');
  expect(() => set.run('not JSON')).toThrow();
  expect(() => set.run('[]')).toThrow();
  set.run('{}');
});

test('end dates that may be out are kept beside settings saved without them, and named in History', () => {
  const path = makeFile(folder.path, { ...SAMPLE, profile: { ...SAMPLE.profile, uncertainty: SETTINGS } });
  const workspace = value(openWorkspace({ path, user: USER, backupsFolder: folder.path, now: () => NOW }));
  const endings = [{ placementType: 'agency', earlierWeeks: 1, laterWeeks: 8.5 }];
  const edits = [
    { table: 'profile' as const, do: 'set' as const, fields: { uncertainty: { ...SETTINGS, endings } } },
  ];
  value(workspace.change({ name: 'Changed the end dates', edits }));
  expect(workspace.content().profile.uncertainty).toEqual({ ...SETTINGS, endings });
  const [change] = workspace.history(undefined, 1).steps[0]?.changes ?? [];
  expect(change?.from).not.toContain('end dates');
  expect(change?.to).toContain(
    '; end dates may be out by: Fostering, agency 1 week earlier, 8.5 weeks later',
  );
  workspace.close();
});

test('settings are kept, undone, put back and named in History', () => {
  const path = makeFile(folder.path);
  const request = { path, user: USER, backupsFolder: folder.path, now: () => NOW };
  const workspace = value(openWorkspace(request));
  value(workspace.change(setCouncil('Renamed')));
  const edits = [{ table: 'profile' as const, do: 'set' as const, fields: { uncertainty: SETTINGS } }];
  value(workspace.change({ name: 'Changed the stress tests', edits }));
  expect(workspace.content().profile.uncertainty).toEqual(SETTINGS);
  expect(workspace.history(undefined, 1).steps[0]?.changes).toMatchObject([
    {
      to: 'stress tests: Prices +10%; moving together: Prices; placement types with arrivals left to chance: 1',
    },
  ]);
  value(workspace.undo());
  expect(workspace.content().profile.uncertainty).toBeNull();
  value(workspace.redo());
  workspace.close();
  const again = value(openWorkspace(request));
  expect(again.content().profile).toMatchObject({ council: 'Renamed', uncertainty: SETTINGS });
  again.close();
});
