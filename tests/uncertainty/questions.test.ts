import { describe, expect, test } from 'vitest';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { compile, project } from '../../shared/model/index.ts';
import { goalSeek, simulate, tornado, twoWayTable } from '../../shared/model/uncertainty/index.ts';
import { chanceAbove, quantile, ranksOf, spreadOf } from '../../shared/model/uncertainty/statistics.ts';
import { underStress } from '../../shared/scenario/stress.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { NO_SETTINGS } from '../../shared/scenario/uncertainty-settings.ts';
import { plan, subjectOf, yearOf } from './subject.ts';

const PRESSURE = { figure: 'pressure', year: null } as const;

/** Ten children at £200 a week for 52 weeks are £104,000 against a budget of £100,000. */
const TEN = yearOf([], { children: 10, weeklyCost: { low: 150, likely: 200, high: 300 } });
const outturnOf = (scenario: Scenario) =>
  project(compile(subjectOf(scenario).resolved)).years.map(({ outturn }) => outturn);

describe('goal seek', () => {
  test('finds how many children bring the year to its budget', () => {
    const found = goalSeek(subjectOf(TEN), {
      input: 'placementTypes/t/children',
      objective: PRESSURE,
      target: 0,
    });
    expect(found?.current).toEqual({ value: 10, reached: 400_000 });
    expect(found?.solutions[0]?.value).toBeCloseTo(100_000 / 52 / 200, 6);
    expect(found?.solutions[0]?.reached).toBe(0);
  });

  test('follows formulas, and says what comes closest where there is no answer', () => {
    const scenario: Scenario = {
      ...yearOf([], { children: '=max(4, carers * 2)', weeklyCost: 200 }),
      assumptions: [{ id: 'carers', value: 5 }],
    };
    const input = 'assumptions/carers';
    const met = goalSeek(subjectOf(scenario), { input, objective: PRESSURE, target: 0 });
    expect(met?.solutions[0]?.value).toBeCloseTo(100_000 / 52 / 200 / 2, 6);
    const never = goalSeek(subjectOf(scenario), {
      input,
      objective: PRESSURE,
      target: -9_000_000,
      from: 0,
      to: 9,
    });
    expect(never?.solutions).toEqual([]);
    expect(never?.closest.reached).toBe((4 * 200 * 52 - 100_000) * 100);
  });

  test('a saving is against the same scenario without its measures', () => {
    const scenario = yearOf(
      [
        { id: 'cut', name: 'Cut', kind: 'volume', placementType: 't', children: -2, from: '2025-04-01' },
        { id: 'cost', name: 'Cost', kind: 'fixed', oneOff: 5200, on: '2025-05-01' },
      ],
      { children: 10, weeklyCost: 200 },
    );
    const objective = { figure: 'saving', year: null } as const;
    const found = goalSeek(subjectOf(scenario), { input: 'measures/cut/children', objective, target: 0 });
    expect(found?.current.reached).toBe((2 * 200 * 52 - 5200) * 100);
    expect(found?.solutions[0]?.value).toBeCloseTo(-0.5, 6);
  });

  test('an unknown input, year or budget is no goal', () => {
    const input = 'placementTypes/t/children';
    expect(goalSeek(subjectOf(TEN), { input: 'nowhere', objective: PRESSURE, target: 0 })).toBeNull();
    expect(
      goalSeek(subjectOf(TEN), { input, objective: { figure: 'outturn', year: 1999 }, target: 0 }),
    ).toBeNull();
    const free = subjectOf({ ...TEN, budgets: [] });
    expect(goalSeek(free, { input, objective: PRESSURE, target: 0 })).toBeNull();
  });
});

describe('the children of a type that goes by the month', () => {
  /** 100 children, then 200: £200 a week over 52 weeks, half of them at each. */
  const scenario: Scenario = {
    ...yearOf([], {
      weeklyCost: 200,
      childrenByMonth: {
        '2025-04': 10,
        '2025-10': '=10 * everyMonth',
        '2026-01': { low: 1, likely: 20, high: 50 },
      },
    }),
    assumptions: [{ id: 'everyMonth', value: 2 }],
  };
  const input = 'placementTypes/t/childrenByMonth';
  const objective = { figure: 'outturn', year: null } as const;
  const [present = 0] = outturnOf(scenario);

  test('are sought as a share of all of them, from none to three times as many', () => {
    const found = goalSeek(subjectOf(scenario), { input, objective, target: present / 2 });
    expect(found).toMatchObject({ from: 0, to: 3, current: { value: 1, reached: present } });
    expect(found?.input.name).toBe('Type: children in every month');
    expect(found?.solutions[0]?.value).toBeCloseTo(0.5, 6);
  });

  test('are varied beside a figure that some of them follow', () => {
    const table = twoWayTable(subjectOf(scenario), input, 'assumptions/everyMonth', objective);
    expect(table?.down.values).toEqual([0.8, 0.9, 1, 1.1, 1.2]);
    expect(table?.cells[2]?.[2]).toBe(present);
    expect((table?.cells[4]?.[2] ?? 0) / present).toBeCloseTo(1.2, 6);
    expect(table?.cells[2]?.[4]).toBeGreaterThan(present);
  });

  test('have no such figure where the type does not go by the month', () => {
    expect(goalSeek(subjectOf(TEN), { input, objective: PRESSURE, target: 0 })).toBeNull();
  });
});

test('a tornado has the outturn at each low and high, the rest at likely', () => {
  expect(tornado(subjectOf(TEN)).map(({ input, low, high }) => [input.key, low, high])).toEqual([
    ['placementTypes/t/weeklyCost', [150 * 520 * 100], [300 * 520 * 100]],
  ]);
});

test('a two-way table has every pair, the central case in the middle', () => {
  const table = twoWayTable(subjectOf(TEN), 'placementTypes/t/weeklyCost', 'placementTypes/t/children', {
    figure: 'outturn',
    year: null,
  });
  expect(table?.down.values).toEqual([150, 175, 200, 250, 300]);
  expect(table?.across.values).toEqual([8, 9, 10, 11, 12]);
  expect(table?.cells[2]?.[2]).toBe(10_400_000);
  expect(table?.cells[4]?.[0]).toBe(300 * 8 * 52 * 100);
});

describe('stress tests', () => {
  test('more children, dearer prices and later measures are applied together', () => {
    const scenario = yearOf([{ id: 'm', name: 'M', kind: 'fixed', oneOff: 1000, on: '2025-06-01' }], {
      children: { low: 8, likely: 10, high: 12 },
      weeklyCost: '=price',
    });
    const withPrice = { ...scenario, assumptions: [{ id: 'price', value: 200 }] };
    const stressed = underStress(withPrice, {
      name: 'All',
      changes: [
        { kind: 'children', placementType: 't', children: 20 },
        { kind: 'prices', placementType: null, percent: 0.1 },
        { kind: 'delay', measure: 'm', months: 12 },
      ],
    });
    expect(outturnOf(stressed)).toEqual([30 * 220 * 52 * 100]);
    expect(stressed.placementTypes[0]?.children).toEqual({ low: 28, likely: 30, high: 32 });
  });

  test('a type or measure that is not there is passed over', () => {
    const test = {
      name: 'None',
      changes: [
        { kind: 'children' as const, placementType: 'x', children: 20 },
        { kind: 'delay' as const, measure: 'x', months: 1 },
      ],
    };
    expect(underStress(TEN, test)).toEqual({ ...TEN, measures: [] });
  });
});

test('prices that move together spread the outturn more', () => {
  const price = (id: string) => ({ id, value: { low: 900, likely: 1000, high: 1300 } });
  const scenario: Scenario = {
    ...yearOf([{ id: 'f', name: 'F', kind: 'fixed', oneOff: '=a + b', on: '2025-06-01' }]),
    assumptions: [price('a'), price('b')],
  };
  const inputs = ['assumptions/a', 'assumptions/b'];
  const sd = (strength: number) => {
    const settings = { ...NO_SETTINGS, correlations: [{ name: 'market', inputs, strength }] };
    return (
      simulate(subjectOf(scenario), { ...plan(4000, 9), settings }).years[0]?.outturn.standardDeviation ?? 0
    );
  };
  expect(sd(1) / sd(0)).toBeGreaterThan(1.36);
  expect(sd(1) / sd(0)).toBeLessThan(1.46);
});

test('arrivals left to chance spread the outturn and keep its middle; the first month stands', () => {
  const subject = subjectOf(yearOf([], { children: 100, weeklyCost: 700 }));
  const settings = { ...NO_SETTINGS, arrivals: [{ placementType: 't', perMonth: 6 }] };
  const found = simulate(subject, { ...plan(4000, 3), settings });
  const [year] = found.years;
  const central = year?.central.outturn ?? 0;
  expect(formatYear(year?.year ?? 0)).toBe('2025/26');
  expect(found.months[0]?.net.standardDeviation).toBe(0);
  const sd = year?.outturn.standardDeviation ?? 0;
  expect(sd).toBeGreaterThan(central * 0.01);
  expect(Math.abs((year?.outturn.mean ?? 0) - central)).toBeLessThan((4 * sd) / Math.sqrt(4000));
});

describe('figures read off many outcomes', () => {
  const sorted = Float64Array.from({ length: 101 }, (_, at) => at * 100);

  test('quantiles, chances and the mean of the worst', () => {
    expect(quantile(sorted, 0.25)).toBe(2500);
    expect(quantile(Float64Array.of(0, 10), 0.25)).toBe(3);
    expect(chanceAbove(sorted, 9000)).toBeCloseTo(10 / 101, 12);
    expect([chanceAbove(sorted, -1), chanceAbove(sorted, 10_000)]).toEqual([1, 0]);
    expect(spreadOf(sorted)).toMatchObject({ mean: 5000, expectedShortfall: 9800 });
    expect(spreadOf(Float64Array.of(7))).toMatchObject({ standardDeviation: 0, expectedShortfall: 7 });
  });

  test('equal values share their rank', () => {
    expect([...ranksOf(Float64Array.of(5, 1, 5, 9))]).toEqual([1.5, 0, 1.5, 3]);
  });
});
