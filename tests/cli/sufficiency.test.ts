import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { makeFile, open } from '../store/support.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'placement-sufficiency-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = join(folder, 'Example.json');
writeFileSync(scenario, JSON.stringify(SHORT_OF_BEDS));

test('sufficiency prints one document a line, with demand, places, gap and bands by month', async () => {
  const { exitCode, out } = await runCommand(['sufficiency', scenario, scenario, '--json']);
  expect(exitCode).toBe(0);
  const [first, second, ...rest] = out.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(first).toBe(second);
  const document = JSON.parse(first ?? '');
  expect(document.format).toBe('placement-modeller/sufficiency@1');
  expect(document.years[0].shortages[0]).toMatchObject({ id: 'in-house', places: 6, since: '2024-04' });
  expect(document.placementTypes[0].months[0]).toMatchObject({
    month: '2024-04',
    demand: 10,
    places: 7,
    gap: 3,
  });
  expect(document.inBorough.beds).toBe(6);
});

test('as a table it says the answer first', async () => {
  const { out } = await runCommand(['sufficiency', scenario]);
  expect(out).toContain('By March 2025 we lack 6 beds in Residential, in-house (3 for 11 to 15s)');
  expect(out).toMatch(/Residential, in-house\s+10\.0\s+4\.0\s+6\.0\s+100%\s+£365,000\.00/);
});

test('region reads a workspace that is open elsewhere, with a scenario, and leaves it as it was', async () => {
  const path = makeFile(folder, fromScenario(SHORT_OF_BEDS), 'Open');
  const workspace = open(path, folder);
  try {
    const before = { bytes: readFileSync(path), changed: statSync(path).mtimeMs };
    const { exitCode, out, errors } = await runCommand(['region', path, scenario, '--json']);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
    const [year] = JSON.parse(out).years;
    expect(year.costAlone).toBeGreaterThan(0);
    expect(year.saving).toBe(0);
    expect(readFileSync(path).equals(before.bytes)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(before.changed);
  } finally {
    workspace.close();
  }
});

test('a bad file is named, with what to do, and nothing is printed', async () => {
  const notOurs = join(folder, 'Sheet.placements');
  writeFileSync(notOurs, 'not a database');
  const { exitCode, out, errors } = await runCommand([
    'region',
    scenario,
    notOurs,
    join(folder, 'gone.placements'),
  ]);
  expect([exitCode, out]).toEqual([2, '']);
  expect(errors).toContain(
    '“Sheet.placements” is not a Placement Modeller file, whatever its name says. Choose another',
  );
  expect(errors).toContain('“gone.placements” is not there.');
});

test('a region is at least two councils, with a month in common', async () => {
  expect((await runCommand(['region', scenario])).errors).toContain('at least two councils');
  expect((await runCommand(['region', scenario, scenario])).errors).toContain(
    `${scenario} is given twice: name the file of each council once.`,
  );
  const later = join(folder, 'later.json');
  writeFileSync(
    later,
    JSON.stringify({ ...SHORT_OF_BEDS, period: { from: '2030-04-01', to: '2031-03-31' } }),
  );
  expect((await runCommand(['region', scenario, later])).errors).toContain('no month in common');
});
