import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, setCouncil, value } from '../store/support.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let desk: Bench;
beforeEach(() => {
  desk = bench();
});
afterEach(() => desk.remove());

test('New makes a file named after the council, with blank standard types and one plan', async () => {
  const opened = value(await desk.call('file.create', NEW));
  expect(opened).toEqual({ name: 'St Helens', folder: desk.host.documentsFolder, readOnly: null });
  const view = value(await desk.call('workspace.read', {}));
  expect(view).toMatchObject({ revision: 0, undo: null, redo: null, registerCount: 0 });
  expect(view.years).toEqual(['2024/25', '2025/26', '2026/27', '2027/28', '2028/29', '2029/30']);
  const { profile, placementTypes, budgets, scenarios } = view.content;
  expect(profile).toMatchObject({ periodFrom: '2024-06-30', periodTo: '2030-03-31', weeksPerYear: 'exact' });
  expect(placementTypes).toHaveLength(12);
  expect(placementTypes.every(({ children, weeklyCost }) => children === null && weeklyCost === null)).toBe(
    true,
  );
  expect(placementTypes.filter(({ lookedAfter }) => !lookedAfter).map(({ name }) => name)).toEqual([
    'Leaving care',
    'Staying Close',
  ]);
  expect(budgets).toMatchObject([{ year: '2024/25', amountPence: 2_700_000_000 }]);
  expect(scenarios).toMatchObject([{ name: 'Plan A', measures: [] }]);
});

test('a name that is taken is numbered, and one that Windows would refuse is made safe', async () => {
  for (const council of ['St Helens', 'St Helens', 'A/B: "C" <d>?', 'CON', '...', 'Moor 2023/24']) {
    value(await desk.call('file.create', { ...NEW, council }));
  }
  expect(
    readdirSync(desk.host.documentsFolder)
      .filter((name) => name.endsWith('.placements'))
      .sort(),
  ).toEqual([
    'A B C d.placements',
    'CON council.placements',
    'Moor 2023-24.placements',
    'Placements.placements',
    'St Helens 2.placements',
    'St Helens.placements',
  ]);
});

test.each([
  [
    { positionDate: '2025-04-01' },
    'The position date must be in 2024/25: from 1 April 2024 to 31 March 2025.',
  ],
  [{ year: '2024/26' }, '“2024/26” is not a financial year. Give one such as 2024/25.'],
])('New refuses %o', async (fields, message) => {
  expect(failureOf(await desk.call('file.create', { ...NEW, ...fields })).message).toBe(message);
  expect(existsSync(desk.host.documentsFolder)).toBe(false);
});

test('the licences are given as the build wrote them; where they are gone, it is said', async () => {
  expect(failureOf(await desk.call('licences.read', {}))).toMatchObject({ code: 'not-found' });
  writeFileSync(desk.host.licencesFile, 'zod 4: MIT\n');
  expect(value(await desk.call('licences.read', {}))).toEqual({ text: 'zod 4: MIT\n' });
});

test('a file opened lately is on the start page, by an id, until it is forgotten', async () => {
  value(await desk.call('file.create', NEW));
  value(await desk.call('workspace.change', setCouncil('St Helens Borough')));
  desk = desk.again();
  const start = value(await desk.call('start.read', {}));
  expect(start.app).toEqual({ version: '1.2.3', host: 'desktop', folder: desk.host.documentsFolder });
  expect(start.recent).toMatchObject([{ name: 'St Helens', missing: false }]);
  const id = start.recent[0]?.id ?? '';
  value(await desk.call('file.openRecent', { id }));
  expect(value(await desk.call('workspace.read', {})).content.profile.council).toBe('St Helens Borough');
  value(await desk.call('file.close', {}));
  expect(failureOf(await desk.call('workspace.read', {})).code).toBe('no-workspace');
  rmSync(join(desk.host.documentsFolder, 'St Helens.placements'));
  expect(value(await desk.call('start.read', {})).recent).toMatchObject([{ missing: true }]);
  expect(failureOf(await desk.call('file.openRecent', { id })).code).toBe('not-found');
  value(await desk.call('file.forget', { id }));
  expect(value(await desk.call('start.read', {})).recent).toEqual([]);
  expect(failureOf(await desk.call('file.openRecent', { id })).code).toBe('not-found');
});

test('a damaged list of recent files is set aside', async () => {
  mkdirSync(desk.host.dataFolder, { recursive: true });
  writeFileSync(join(desk.host.dataFolder, 'recent-files.json'), '{ "version": 1, "files": [');
  expect(value(await desk.call('start.read', {})).recent).toEqual([]);
  expect(readdirSync(desk.host.dataFolder)).toEqual(['recent-files.damaged.json']);
  value(await desk.call('file.create', NEW));
  expect(value(await desk.call('start.read', {})).recent).toHaveLength(1);
});

test('a damaged file stays as it is; its backup opens beside it as a file of its own', async () => {
  value(await desk.call('file.create', NEW));
  value(await desk.call('workspace.change', setCouncil('Good work')));
  desk = desk.again();
  const path = join(desk.host.documentsFolder, 'St Helens.placements');
  truncateSync(path, 5000);
  const damaged = readFileSync(path);
  const id = value(await desk.call('start.read', {})).recent[0]?.id ?? '';
  expect(failureOf(await desk.call('file.openRecent', { id })).code).toBe('damaged');
  writeFileSync(path, 'not even a database');
  expect(failureOf(await desk.call('file.openRecent', { id })).code).toBe('damaged');
  writeFileSync(path, damaged);

  const backups = value(await desk.call('file.backups', { id }));
  expect(backups).toHaveLength(2);
  const backup = backups[0]?.id ?? '';
  const restored = value(await desk.call('file.restore', { id, backup }));
  expect(restored.name).toBe('St Helens (backup of 2026-11-23 09.15)');
  expect(restored.readOnly).toBeNull();
  expect(value(await desk.call('workspace.read', {})).content.profile.council).toBe('Good work');
  expect(readFileSync(path)).toEqual(damaged);
  expect(value(await desk.call('file.backups', { id }))).toEqual(backups);
  const refused = await desk.call('file.restore', { id, backup: '../../../etc/passwd' });
  expect(failureOf(refused).code).toBe('not-found');
});

test('a file that cannot be opened leaves the open one open', async () => {
  value(await desk.call('file.create', NEW));
  const other = join(desk.folder, 'Other.placements');
  writeFileSync(other, 'text');
  expect(failureOf(await desk.service.openPath(other)).code).toBe('not-a-workspace');
  expect(value(await desk.call('workspace.read', {})).file.name).toBe('St Helens');
});

test('opening the file that is open is no second opening', async () => {
  value(await desk.call('file.create', NEW));
  const again = await desk.service.openPath(join(desk.host.documentsFolder, 'St Helens.placements'));
  expect(value(again).readOnly).toBeNull();
});

test('a change meant for a file that is no longer the open one is refused', async () => {
  value(await desk.call('file.create', NEW));
  const { opening } = value(await desk.call('workspace.read', {}));
  value(await desk.call('workspace.change', { ...setCouncil('Sefton'), opening }));
  value(await desk.call('file.create', { ...NEW, council: 'Halton' }));
  const late = failureOf(await desk.call('workspace.change', { ...setCouncil('Wirral'), opening }));
  expect(late).toMatchObject({ code: 'file-changed', message: expect.stringMatching(/file before/) });
  expect(value(await desk.call('workspace.read', {})).content.profile.council).toBe('Halton');
});

test('nor is anything undone, imported or read into a file that the page does not show', async () => {
  value(await desk.call('file.create', NEW));
  const { opening } = value(await desk.call('workspace.read', {}));
  const piece = Buffer.from('text').toString('base64');
  const { upload } = value(
    await desk.call('return.upload', { upload: null, name: 'a.csv', piece, last: true }),
  );
  value(await desk.call('file.create', { ...NEW, council: 'Halton' }));
  const shown = value(await desk.call('workspace.read', {})).opening;
  value(await desk.call('workspace.change', setCouncil('Wirral')));
  const homes = wanted('mix', Buffer.from('Placement type,Children\nMoon house,3\n'), 'mix.csv');
  const { id } = value(await desk.call('import.preview', { ...homes, opening: shown }));
  const refused = [
    await desk.call('workspace.undo', { opening }),
    await desk.call('workspace.redo', { opening }),
    await desk.call('import.accept', { id: id ?? '', opening }),
    await desk.call('import.preview', { ...homes, opening }),
    await desk.call('return.import', { upload, opening }),
  ];
  for (const outcome of refused) expect(failureOf(outcome).code).toBe('file-changed');
  const { steps } = value(await desk.call('history.read', { limit: 5 }));
  expect(steps.map(({ state, name }) => [state, name])).toEqual([['done', setCouncil('Wirral').name]]);
  value(await desk.call('workspace.undo', { opening: shown }));
});

test('a change is on disk though the program ends as soon as it was asked for', async () => {
  value(await desk.call('file.create', NEW));
  const changed = desk.call('workspace.change', setCouncil('Sefton'));
  const later = desk.again();
  value(await changed);
  const recent = value(await later.call('start.read', {})).recent[0];
  value(await later.call('file.openRecent', { id: recent?.id ?? '' }));
  expect(value(await later.call('workspace.read', {})).content.profile.council).toBe('Sefton');
  later.remove();
});

test('files are chosen by dialog on the desktop, and not at all in the browser', async () => {
  expect(failureOf(await desk.call('file.choose', {})).code).toBe('bad-request');
  value(await desk.call('file.create', NEW));
  const path = join(desk.host.documentsFolder, 'St Helens.placements');
  const answers = [null, path];
  const chooseFile = async () => answers.shift() ?? null;
  desk = desk.again({ dialogs: { chooseFile, chooseSave: async () => null } });
  expect(value(await desk.call('file.choose', {}))).toBeNull();
  expect(value(await desk.call('file.choose', {}))?.name).toBe('St Helens');
});

test('a folder that cannot be made is a failure in words', async () => {
  writeFileSync(desk.host.documentsFolder, 'a file in the way');
  expect(failureOf(await desk.call('file.create', NEW)).code).toBe('cannot-write');
});
