import { describe, expect, test } from 'vitest';
import { countFlows } from '../../shared/forecast/flow-counts.ts';
import { stockAt } from '../../shared/forecast/flows.ts';
import { projectFlows } from '../../shared/forecast/project.ts';
import { quartersOf } from '../../shared/forecast/quarters.ts';
import { learnRates } from '../../shared/forecast/rates.ts';
import { runQuarters, type Tilt } from '../../shared/forecast/run-quarters.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';
import { plainProjection } from './plain-projection.ts';
import { plainQuarters } from './plain-quarters.ts';

/** Over a birthday of everyone, and more. */
const STEPS = 15;

const council = drawCouncil(5, 300);
const counted = countFlows(historyOf(council, council.origin));
/** The first cell is of children born since the last month-end. */
const counts = { ...counted, stock: Float64Array.of(2, ...counted.stock.subarray(1)) };
const rates = learnRates(counts, counts.steps, STEPS);
const flows = projectFlows(counts, rates, STEPS, []);
const plain = plainProjection(counts, rates, STEPS);

function expectSame(values: Float64Array, others: Float64Array): void {
  expect(values.length).toBe(others.length);
  expect(Math.max(...values.map((value, at) => Math.abs(value - (others[at] ?? 0))))).toBeLessThan(1e-9);
}

describe('a projection', () => {
  test.each(['stock', 'turning18', 'leaving', 'moving', 'entering'] as const)(
    'comes to what the same written plainly comes to: %s',
    (of) => {
      expectSame(flows[of], plain[of]);
      expect(Math.max(...flows[of])).toBeGreaterThan(0.01);
    },
  );

  test('of more steps is the same in the steps before, to the last digit', () => {
    const longer = projectFlows(counts, learnRates(counts, counts.steps, STEPS + 1), STEPS + 1, []);
    expect(longer.stock.slice(0, flows.stock.length)).toEqual(flows.stock);
  });
});

describe('its small form', () => {
  const quarters = quartersOf(counts, flows, flows.entering);
  const C = flows.categories;
  const last = quarters.count - 1;
  const base = runQuarters(quarters, null);
  const tiltBy = (by: number) => Float64Array.from({ length: quarters.count }, (_, at) => 1 + by / (at + 1));

  test('comes near the projection', () => {
    const { byCategory, byBand } = stockAt(flows, STEPS);
    byCategory.forEach((children, at) => {
      expect(Math.abs((base.categories[last * C + at] ?? 0) - children)).toBeLessThan(3);
    });
    byBand.forEach((children, at) => {
      expect(Math.abs((base.bands[last * byBand.length + at] ?? 0) - children)).toBeLessThan(3);
    });
  });

  test.each<Omit<Tilt, 'factor'>>([
    { kind: 'leave' },
    { kind: 'leave', category: 1 },
    { kind: 'leave', band: 3 },
    { kind: 'enter' },
    { kind: 'enter', group: 1 },
    { kind: 'enter', category: 2 },
    { kind: 'enter', band: 4 },
    { kind: 'move', category: 0 },
  ])('comes to what the same run plainly comes to, tilted: %o', (what) => {
    const tilt = { ...what, factor: tiltBy(0.2) };
    const tilted = runQuarters(quarters, tilt);
    const plainly = plainQuarters(quarters, tilt);
    for (const of of ['total', 'categories', 'bands'] as const) expectSame(tilted[of], plainly[of]);
    expect(Math.abs((tilted.categories[last * C] ?? 0) - (base.categories[last * C] ?? 0))).toBeGreaterThan(
      1e-3,
    );
    expect(runQuarters(quarters, { ...what, factor: tiltBy(0) })).toEqual(base);
  });
});
