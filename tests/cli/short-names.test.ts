import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { makeFile, SAMPLE, tempFolder } from '../store/support.ts';

const folder = tempFolder();
afterAll(() => folder.remove());

const TYPE = { category: 'fostering', provision: 'external', children: 10, weeklyCost: 1000 };
function scenario(name: string, ...names: string[]): string {
  const path = join(folder.path, name);
  const placementTypes = names.map((each, at) => ({ ...TYPE, id: `t${at}`, name: each }));
  const period = { from: '2024-04-01', to: '2025-03-31' };
  writeFileSync(path, JSON.stringify({ format: 'placement-modeller/scenario@1', period, placementTypes }));
  return path;
}
const SHORT = scenario(
  'short.json',
  'Fostering, agency',
  'IFA',
  'Residential',
  'Family and friends',
  'Kinship',
);
const LONG = scenario('long.json', 'Fostering, agency', 'Independent', 'Residential', 'Family', 'Own');

const IFA = 'placementTypes[1].name: “IFA” looks short for “Fostering, agency”, which this file has too';

describe('a name that looks short for another of the file', () => {
  test.each([
    [['project']],
    [['compare']],
    [['simulate', '--trials', '5']],
    [['tornado']],
    [['goal', '--input', 'placementTypes/t0/weeklyCost', '--figure', 'outturn', '--target', '1000000']],
    [['compile']],
    [['sufficiency']],
    [['export', '--csv', join(folder.path, 'tables')]],
  ])('is said on standard error by %s, and its answer stays as it is', async ([command = '', ...rest]) => {
    const said = await runCommand([command, SHORT, ...rest]);
    expect(said.exitCode).toBe(0);
    expect(said.errors.split('\n').filter((line) => line.includes(IFA))).toHaveLength(1);
    expect(said.errors).toContain('placementTypes[3].name: “Family and friends” looks short for “Kinship”');
    const quiet = await runCommand([command, LONG, ...rest]);
    expect(quiet.errors).not.toContain('looks short');
    // What is printed is the document alone, as it is without a name to ask about.
    expect(said.out).not.toContain('looks short');
  });

  test('is not asked about again once a file of the program has its answer', async () => {
    const ifa = (ownRowName: string) => ({ ...BLANK_PLACEMENT_TYPE, key: 'ifa', name: 'IFA', ownRowName });
    const file = (name: string, said: string) =>
      makeFile(folder.path, { ...SAMPLE, placementTypes: [...SAMPLE.placementTypes, ifa(said)] }, name);
    const { errors } = await runCommand(['region', file('Asked', ''), file('Answered', 'IFA'), '--json']);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringMatching(/Asked\.placements: placementTypes\[3\]\.name: “IFA” looks short for/),
    ]);
  });
});
