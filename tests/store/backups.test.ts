import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '../../electron/store/backups.ts';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { makeFile, open, setCouncil, tempFolder, USER, value } from './support.ts';

test('the last three of today, one of each day before, ten in all', () => {
  const folder = tempFolder();
  const backups = join(folder.path, 'backups');
  const path = makeFile(folder.path);
  let id = '';
  let count = 0;
  for (let day = 1; day <= 12; day += 1) {
    for (let hour = 9; hour < 14; hour += 1) {
      const now = new Date(Date.UTC(2026, 10, day, hour));
      const workspace = open(path, backups, () => now);
      id = workspace.id;
      count += 1;
      value(workspace.change(setCouncil(`Council ${count}`)));
      workspace.close();
    }
  }
  const kept = listBackups(join(backups, id));
  expect(kept.map(({ at }) => at.slice(5, 13))).toEqual([
    '11-12T13',
    '11-12T12',
    '11-12T11',
    ...[11, 10, 9, 8, 7, 6, 5].map((day) => `11-${String(day).padStart(2, '0')}T13`),
  ]);
  expect(kept.every(({ bytes }) => bytes > 0)).toBe(true);
  expect(readdirSync(join(backups, id)).every((name) => name.endsWith('.placements'))).toBe(true);
  const last = open(join(backups, id, `${kept[0]?.id}.placements`), join(folder.path, 'other'));
  expect(last.content().profile.council).toBe(`Council ${count}`);
  last.close();
  folder.remove();
});

test('opening and closing without a change keeps no second backup', () => {
  const folder = tempFolder();
  const backups = join(folder.path, 'backups');
  const path = makeFile(folder.path);
  for (let time = 0; time < 3; time += 1) open(path, backups).close();
  expect(readdirSync(backups).flatMap((id) => readdirSync(join(backups, id)))).toHaveLength(1);
  folder.remove();
});

test('a backup that cannot be kept is told of and stops nothing', () => {
  const folder = tempFolder();
  const backups = join(folder.path, 'backups');
  writeFileSync(backups, 'in the way');
  const told: string[] = [];
  const workspace = value(
    openWorkspace(
      { path: makeFile(folder.path), user: USER, backupsFolder: backups, now: () => new Date() },
      (message) => told.push(message),
    ),
  );
  value(workspace.change(setCouncil('Kept')));
  workspace.close();
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('No backup was kept');
  folder.remove();
});
