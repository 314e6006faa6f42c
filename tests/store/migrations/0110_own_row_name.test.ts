import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownRowName } from '../../../electron/store/migrations/0110_own_row_name.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { makeFile, open, tempFolder, value } from '../support.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('placement types of the layout before stay, and nothing was said of their names', () => {
  const db = new Database(':memory:');
  for (const { version, up } of MIGRATIONS) if (version < ownRowName.version) up(db);
  db.exec(`INSERT INTO placement_type (key, position, name, category, provision, looked_after, uplifts,
    children_by_month, hidden) VALUES ('ifa', 0, 'IFA', 'fostering', 'external', 1, '{}', '{"2024-04":3}', 0)`);
  const before = db.prepare<[], object>('SELECT * FROM placement_type').get();
  ownRowName.up(db);
  expect(db.prepare('SELECT * FROM placement_type').get()).toEqual({ ...before, own_row_name: '' });
  db.prepare('UPDATE placement_type SET own_row_name = ?').run('IFA');
});

test('what was said of a name lasts in the file, is said in History and is taken back', () => {
  const path = makeFile(folder.path);
  const workspace = open(path, folder.path);
  const fields = { ownRowName: 'Spare' };
  value(
    workspace.change({ name: 'Kept', edits: [{ table: 'placementTypes', do: 'set', key: 'spare', fields }] }),
  );
  workspace.close();
  const again = open(path, folder.path);
  const said = () => again.content().placementTypes.map(({ ownRowName: name }) => name);
  expect(said()).toEqual(['', '', 'Spare']);
  expect(again.history(undefined, 1).steps[0]?.changes).toEqual([
    { where: 'Placement mix: Spare: a row of its own as', from: null, to: 'Spare' },
  ]);
  value(again.undo());
  expect(said()).toEqual(['', '', '']);
  again.close();
});
