/** Options that are files, and amounts as people type them: used as they are meant, or refused with the place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { tempFolder } from '../store/support.ts';

const folder = tempFolder();
afterAll(() => folder.remove());

function file(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
}

const SCENARIO = {
  format: 'placement-modeller/scenario@1',
  period: { from: '2025-04-01', to: '2026-03-31' },
  weeksPerYear: 52,
  placementTypes: [
    {
      id: 't',
      name: 'Type',
      category: 'other',
      provision: 'external',
      children: { low: 8, likely: 10, high: 15 },
      weeklyCost: 100,
    },
  ],
};
const SOUND = file('sound.json', JSON.stringify(SCENARIO));

test('a target may be typed with its thousands and its £', async () => {
  const targets = await Promise.all(
    ['104000', '104,000', '£104,000.00', '104k'].map(async (target) => {
      const wanted = ['--input', 'placementTypes/t/children', '--figure', 'outturn', '--target', target];
      const { out } = await runCommand(['goal', SOUND, ...wanted, '--json']);
      const { solutions } = JSON.parse(out) as { readonly solutions: unknown };
      return solutions;
    }),
  );
  expect(new Set(targets.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(JSON.stringify(targets[0])).toContain('20');
});

test.each([
  ['{ "endings": [], "endings": [] }', 'endings: is given twice; keep one of them.'],
  ['{ "endings": {} }', 'endings: is not a list [ … ].'],
  [
    '{ "endings": [{ "placementType": "t", "earlierWeeks": 0 }] }',
    'endings[0].laterWeeks: is missing; give a number.',
  ],
  ['{', 'line 1, column 2: is not JSON'],
])('a settings file %j is refused with the place', async (text, words) => {
  const settings = file('settings.json', text);
  const { exitCode, out, errors } = await runCommand(['simulate', SOUND, '--settings', settings]);
  expect([exitCode, out]).toEqual([2, '']);
  expect(errors).toContain(`--settings ${settings}: ${words}`);
});

test('every fault of a file of adjustments is named with its place', async () => {
  const adjustments = file(
    'adjustments.json',
    JSON.stringify([
      { id: 'a', name: 'A', kind: 'entrants', from: '2024-13', amount: { children: 1 } },
      { id: 'b', name: 'B', kind: 'arrivals', from: '2024-10', amount: { children: 1 } },
    ]),
  );
  const { exitCode, errors } = await runCommand([
    'forecast',
    folder.path,
    '--months',
    '12',
    '--adjustments',
    adjustments,
  ]);
  expect(exitCode).toBe(2);
  expect(errors).toContain(`--adjustments ${adjustments}: [0].from: A month is written like 2024-10.`);
  expect(errors).toContain(`--adjustments ${adjustments}: [1].kind: is missing or not one of the kinds`);
});

test('a field that no object can have is named, and what could not be written too', async () => {
  const strange = file('strange.json', JSON.stringify(SCENARIO).replace('{', '{ "__proto__": {}, '));
  expect((await runCommand(['project', strange])).errors).toContain(
    `${strange}: __proto__: is not a field of the scenario format here; remove it`,
  );
  const inTheWay = join(folder.path, 'folder.xlsx');
  mkdirSync(inTheWay);
  const { exitCode, errors } = await runCommand(['export', SOUND, '--xlsx', inTheWay]);
  expect(exitCode).toBe(2);
  expect(errors).toContain(`${inTheWay} could not be written (it is a folder)`);
});
