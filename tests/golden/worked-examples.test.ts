/** The worked examples say what their reports say. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import type { ComparisonJson, ProjectionJson } from '../../shared/model/index.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const run = async (command: string, name: string): Promise<unknown> => {
  const { out, errors } = await runCommand([command, join(SCENARIOS, name), '--json']);
  expect(errors).toBe('');
  return JSON.parse(out);
};
const project = async (name: string) => (await run('project', name)) as ProjectionJson;
const compare = async (name: string) => (await run('compare', name)) as ComparisonJson;

test.each(readdirSync(SCENARIOS).filter((name) => name.endsWith('.json')))(
  '%s has no faults',
  async (name) => {
    expect((await project(name)).years.length).toBeGreaterThan(0);
  },
);

const plan = await project('st-helens-2023-24.json');
const { base } = await compare('st-helens-2023-24.json');

describe('St Helens 2023/24', () => {
  test('placements alone are £3.8m over £27m; with staffing the pressure is £6m (26.1, 7.3)', () => {
    expect(base.years[0]).toMatchObject({
      year: '2023/24',
      budget: 27_000_000,
      outturn: 30_800_000,
      pressure: 3_800_000,
    });
    expect(plan.years[0]).toMatchObject({ outturn: 33_000_000, pressure: 6_000_000 });
  });

  test('485 children in care, 60 of them in residential, 39 with parents, 25 UASC (5.1 to 5.4)', () => {
    const children = new Map(plan.months[0]?.placementTypes.map((type) => [type.id, type.averageChildren]));
    expect(children.get('residential-external')).toBe(60);
    expect(children.get('with-parents')).toBe(39);
    expect(children.get('uasc')).toBe(25);
    const notInCare = (children.get('leaving-care-external') ?? 0) + (children.get('staying-close') ?? 0);
    expect([...children.values()].reduce((sum, count) => sum + count, 0) - notInCare).toBeCloseTo(485, 9);
  });

  test('external residential averages £5,000 a week (4.4)', () => {
    const november = plan.months[0]?.placementTypes.find((type) => type.id === 'residential-external');
    expect(((november?.gross ?? 0) * 7) / (november?.childDays ?? 1)).toBeCloseTo(5000, 3);
  });
});

test('Millersdale avoids £462,000 a year, £434,500 once the grant has ended (10.2, 10.3)', async () => {
  const comparison = await compare('millersdale.json');
  expect(comparison.saving).toEqual({
    '2023/24': 0,
    '2024/25': 462_000,
    '2025/26': 462_000,
    '2026/27': 434_500,
    total: 1_358_500,
  });
  expect(comparison.payback).toBe('2025-03');
});
