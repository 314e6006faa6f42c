import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, position, positionBasis } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { arbitraryScenario } from '../properties/arbitrary-scenario.ts';

function basisOf(scenario: Scenario) {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return positionBasis(compile(parsed.resolved));
}

const inYear: Scenario = {
  format: 'placement-modeller/scenario@1',
  period: { from: '2023-11-16', to: '2025-03-31' },
  placementTypes: [
    {
      id: 'home',
      name: 'Home',
      category: 'residential',
      provision: 'in-house',
      children: 3,
      weeklyCost: 4000,
      capacity: 2,
      overflowTo: 'out',
    },
    {
      id: 'out',
      name: 'Out',
      category: 'residential',
      provision: 'external',
      children: 10,
      weeklyCost: 5000,
      netChangePerMonth: 1,
      annualUplift: 0.1,
    },
  ],
  placements: Array.from({ length: 12 }, (_, at) => ({
    ref: `P${at}`,
    type: 'out',
    start: '2023-01-01',
    end: at === 0 ? '2023-12-01' : null,
    weeklyCost: 9000 + at * 100,
  })),
  budgets: [
    { year: '2023/24', placementType: 'home', amount: 400_000 },
    { year: '2023/24', placementType: 'out', amount: 6_000_000 },
  ],
  actuals: [{ year: '2023/24', amount: 3_000_000 }],
};

describe('position', () => {
  test('the bridge sums from budget to outturn, whatever the scenario', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const basis = basisOf(scenario);
        for (const at of basis.plan.years.keys()) {
          const { bridge, year } = position(basis, at);
          const parts = bridge.volume + bridge.mix + bridge.price + bridge.income + bridge.measures;
          expect(bridge.opening + parts).toBe(year.outturn);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('months and actuals add up to the outturn, and the budget’s months to the budget', () => {
    const { year, months, actualMonths } = position(basisOf(inYear), 0);
    const sum = (amounts: readonly (number | null)[]) =>
      amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
    expect(sum(months.map((month) => month.net)) + sum(actualMonths.map((month) => month.net))).toBe(
      year.outturn,
    );
    expect(sum([...months, ...actualMonths].map((month) => month.budget))).toBe(640_000_000);
    expect(actualMonths).toHaveLength(8);
  });

  test('the dearest ten are those with the highest price, with their share of spend', () => {
    const { dearest, others, dearestShare } = position(basisOf(inYear), 0);
    expect(dearest.map(({ placement }) => placement.ref)).toEqual([
      'P11',
      'P10',
      'P9',
      'P8',
      'P7',
      'P6',
      'P5',
      'P4',
      'P3',
      'P2',
    ]);
    expect(others.map(({ placement, nights }) => [placement.ref, nights])).toEqual([
      ['P1', 137],
      ['P0', 15],
    ]);
    expect(dearestShare.children).toBeGreaterThan(0.3);
    expect(dearestShare.spend).toBeGreaterThan(dearestShare.children ?? 1);
  });

  test('over by type only where budget and actuals are by type', () => {
    expect(position(basisOf(inYear), 0).types.map(({ budget, over }) => [budget, over])).toEqual([
      [40_000_000, null],
      [600_000_000, null],
    ]);
    const byType = { ...inYear, actuals: [{ year: '2023/24', placementType: 'out', amount: 3_000_000 }] };
    const { types, year } = position(basisOf(byType), 0);
    expect(types.reduce((sum, type) => sum + (type.over ?? Number.NaN), 0)).toBe(year.pressure);
  });

  test('says why there is no pressure', () => {
    const basis = basisOf({ ...inYear, actuals: [] });
    expect([0, 1].map((at) => position(basis, at).pressureMissing)).toEqual(['no-actuals', 'no-budget']);
    // Months are not set against the budget of a year.
    expect([0, 1].map((at) => position(basis, at).wholeYear)).toEqual([false, true]);
    expect(position(basis, 0).bridge.budget).toBe(null);
    const short = basisOf({ ...inYear, period: { from: '2023-11-16', to: '2024-02-29' } });
    expect(position(short, 0).pressureMissing).toBe('ends-early');
  });

  test('a register placement’s price goes up on 1 April', () => {
    const { dearest } = position(basisOf(inYear), 1);
    expect(dearest[0]?.weeklyCost).toBeCloseTo(10_100 * 1.1, 9);
  });
});
