import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const MILLERSDALE = join(ROOT, 'scenarios/millersdale.json');
const folder = mkdtempSync(join(tmpdir(), 'placement-uncertainty-'));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const RANGED = file('ranged.json', {
  format: 'placement-modeller/scenario@1',
  title: 'Two ranges',
  period: { from: '2025-04-01', to: '2027-03-31' },
  placementTypes: [
    {
      id: 't',
      name: 'Type',
      category: 'other',
      provision: 'external',
      children: { low: 8, likely: 10, high: 15 },
      weeklyCost: { low: 150, likely: 200, high: 300, shape: 'triangular' },
    },
  ],
  budgets: [{ year: '2025/26', amount: 100_000 }],
});

test('simulate gives the fields of model.md, and the same bytes for any number of threads', async () => {
  const run = (threads: string) =>
    runCommand([
      'simulate',
      RANGED,
      '--trials',
      '400',
      '--seed=7',
      '--threads',
      threads,
      '--exceeds',
      '120000',
      '--confidence',
      '0.8',
      '--json',
    ]);
  const { out, errors, exitCode } = await run('1');
  expect([errors, exitCode]).toEqual(['', 0]);
  const document: unknown = JSON.parse(out);
  expect(document).toMatchObject({
    format: 'placement-modeller/simulation@1',
    trials: 400,
    seed: 7,
    years: [
      { year: '2025/26', budget: 100_000 },
      { year: '2026/27', budget: null, pressure: null, probabilityOfOverspending: null },
    ],
    tornado: [
      { id: 'placementTypes/t/weeklyCost', low: 150, likely: 200, high: 300 },
      { id: 'placementTypes/t/children' },
    ],
  });
  const spread = ['mean', 'standardDeviation', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];
  for (const field of spread) {
    expect(document).toHaveProperty(`years[0].outturn.${field}`, expect.any(Number));
    expect(document).toHaveProperty(`years[0].pressure.${field}`, expect.any(Number));
  }
  expect(document).toHaveProperty('years[0].exceeding[0].probability', expect.any(Number));
  expect((await run('2')).out).toBe(out);
  expect((await run('4')).out).toBe(out);
});

test('tornado and goal answer in words and in JSON', async () => {
  expect((await runCommand(['tornado', RANGED])).out).toContain('Type: weekly cost');
  const goal = await runCommand([
    'goal',
    MILLERSDALE,
    '--input',
    'places',
    '--figure',
    'saving',
    '--year',
    '2026/27',
    '--json',
  ]);
  expect(JSON.parse(goal.out)).toMatchObject({
    format: 'placement-modeller/goal@1',
    input: 'assumptions/places',
    current: { value: 6 },
  });
  expect(goal.out).toContain('0.35714');
});

test('settings and a stress test come from a file', async () => {
  const settings = file('settings.json', {
    stressTests: [{ name: 'Twice', changes: [{ kind: 'prices', placementType: null, percent: 1 }] }],
  });
  const plain: unknown = JSON.parse((await runCommand(['tornado', RANGED, '--json'])).out);
  const { out } = await runCommand([
    'tornado',
    RANGED,
    '--settings',
    settings,
    '--stress',
    'Twice',
    '--json',
  ]);
  expect(plain).toMatchObject({ tornado: [{ high: 300 }, {}] });
  expect(JSON.parse(out)).toMatchObject({ tornado: [{ high: 600 }, {}] });
});

test('end dates may be out by the weeks of the settings file, the same for any number of threads', async () => {
  const dated = file('dated.json', {
    format: 'placement-modeller/scenario@1',
    period: { from: '2025-04-01', to: '2026-03-31' },
    placementTypes: [{ id: 't', name: 'Type', category: 'other', provision: 'external', weeklyCost: 0 }],
    placements: [{ ref: 'A', type: 't', start: '2024-05-01', end: '2025-10-01', weeklyCost: 700 }],
  });
  const settings = file('endings.json', {
    endings: [{ placementType: 't', earlierWeeks: 2, laterWeeks: 8 }],
  });
  const run = async (...more: readonly string[]) =>
    (await runCommand(['simulate', dated, '--trials', '300', '--json', ...more])).out;
  const out = await run('--settings', settings, '--threads', '1');
  const recorded = { central: { outturn: 18_300 } };
  expect(JSON.parse(await run())).toMatchObject({
    years: [{ ...recorded, outturn: { standardDeviation: 0 } }],
  });
  expect(JSON.parse(out)).toMatchObject({ years: [recorded] });
  expect(JSON.parse(out)).not.toMatchObject({ years: [{ outturn: { standardDeviation: 0 } }] });
  expect(await run('--settings', settings, '--threads', '2')).toBe(out);
  expect(await run('--settings', settings, '--threads', '4')).toBe(out);
});

const FAR_OUT = file('far-out.json', {
  endings: [{ placementType: 't', earlierWeeks: 105, laterWeeks: -1 }],
});

test.each([
  [['simulate', RANGED, '--settings', FAR_OUT], 'endings[0].earlierWeeks: is too large; give up to 104'],
  [['simulate', RANGED, '--settings', FAR_OUT], 'endings[0].laterWeeks: is too small; give from 0'],
  [['simulate', RANGED, '--trials', 'many'], 'whole number'],
  [['simulate', RANGED, '--trials'], 'Give a value after --trials'],
  [['simulate', RANGED, '--seed', '-1'], 'whole number'],
  [['simulate', RANGED, '--confidence', '80'], 'between 0 and 1'],
  [['project', RANGED, '--seed', '1'], 'There is no option --seed'],
  [['simulate', RANGED, '--stress', 'None'], 'no stress test of that name'],
  [['simulate', RANGED, '--settings', RANGED], 'placementTypes: is not a field here'],
  [['simulate', RANGED, '--exceeds', '33,000,000'], 'with commas between them and none within them'],
  [['simulate', RANGED, '--exceeds', '1,250.50'], 'none within them'],
  [['simulate', RANGED, '--exceeds', '5,x'], 'give amounts in £, with commas between them.'],
  [['goal', RANGED, '--input', 'x', '--target', '4,25'], '--target 4,25: give a number, like 250000.'],
  [['goal', RANGED], 'with --input'],
  [['goal', RANGED, '--input', 'x', '--figure', 'joy'], 'outturn, pressure or saving'],
  [['goal', RANGED, '--input', 'x'], 'no figure x'],
  [
    ['goal', RANGED, '--input', 'placementTypes/t/children', '--year', '2026/27'],
    'has no budget for 2026/27; give --figure outturn, or another --year',
  ],
])('%j is refused with nothing on standard output', async (args, words) => {
  const { exitCode, out, errors } = await runCommand(args);
  expect([exitCode, out]).toEqual([2, '']);
  expect(errors).toContain(words);
});
