import { describe, expect, test } from 'vitest';
import { countFlows, type FlowCounts } from '../../shared/forecast/flow-counts.ts';
import { heedOpening, type Learned } from '../../shared/forecast/opening.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';

const MONTHS = 216;
const AGE_GROUPS = 9;
const DWELL = 8;
const council = drawCouncil(3, 400);
const counted = countFlows(historyOf(council, council.origin));
const C = counted.categories.length;
const ROWS = AGE_GROUPS * C;
const SIZE = ROWS * DWELL;
const MONTHLY = 12;
const LEAVE = 0.03;
const MOVE = 0.02;

/** Everybody comes to the first category at ten years of age, leaves and moves alike, and may go to any category. */
const learned: Learned = {
  leave: new Float64Array(2 * SIZE).fill(LEAVE),
  move: new Float64Array(2 * SIZE).fill(MOVE),
  destination: new Float64Array(ROWS * C).fill(1 / C),
  profile: Float64Array.from({ length: MONTHS * C }, (_, at) => (at === 120 * C ? 1 : 0)),
};
const exposure = new Float64Array(2 * SIZE).fill(100);

/** Children of a month of age who would be there had practice always been so. */
function steady(age: number): { first: number; others: number } {
  if (age < 120) return { first: 0, others: 0 };
  const all = MONTHLY * (1 - LEAVE) ** (age - 120);
  // What leaves the first category for the others and comes back, as shares of those who stay in care.
  const [out, back] = [(MOVE * (C - 1)) / C / (1 - LEAVE), MOVE / C / (1 - LEAVE)];
  const even = back / (out + back);
  const first = all * (even + (1 - even) * (1 - out - back) ** (age - 120));
  return { first, others: (all - first) / (C - 1) };
}

/** The counts with as many children at the opening as practice would leave, times a factor by category. */
function opened(factor: (category: number) => number): FlowCounts {
  const table = new Float64Array(counted.exposure.length);
  const group = (age: number) => [0, 1, 2, 5, 10, 13, 15, 16, 17].findLastIndex((years) => years * 12 <= age);
  for (let age = 0; age < MONTHS - 1; age += 1) {
    const { first, others } = steady(age);
    for (let category = 0; category < C; category += 1) {
      const cell = (group(age) * C + category) * DWELL;
      table[cell] = (table[cell] ?? 0) + factor(category) * (category === 0 ? first : others);
    }
  }
  return { ...counted, exposure: table };
}

const heeded = (counts: FlowCounts) => heedOpening(counts, exposure, learned, MONTHLY, 0);
/** Rates at fifteen, of the first dwell class. */
const at = (table: Float64Array, category: number) => table[(6 * C + category) * DWELL] ?? 0;

describe('children in care when the window opens', () => {
  test('change nothing where they are as many as practice would have left', () => {
    const same = heeded(opened(() => 1));
    for (const table of ['leave', 'move', 'destination', 'profile'] as const)
      same[table].forEach((value, index) => {
        expect(value).toBeCloseTo(learned[table][index] ?? Number.NaN, 6);
      });
  });

  test('speak for fewer leaving, and more coming to, a category that held more than that', () => {
    const more = heeded(opened((category) => (category === 1 ? 1.3 : 1)));
    expect(at(more.leave, 1)).toBeLessThan(0.99 * LEAVE);
    expect(at(more.leave, 1)).toBeLessThan(at(more.leave, 2));
    const share = (table: Float64Array, to: number) => table[6 * C * C + to] ?? 0;
    expect(share(more.destination, 1)).toBeGreaterThan(1.01 / C);
    const row = [...more.destination.subarray(6 * C * C, 6 * C * C + C)];
    expect(row.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 12);
    expect(more.profile.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 12);
  });

  test('who are all more or fewer speak of arrivals rather than of the rates', () => {
    const more = heeded(opened(() => 1.1));
    expect(Math.abs(at(more.leave, 0) / LEAVE - 1)).toBeLessThan(0.05);
  });

  test('are heeded the less, the less likely their number is', () => {
    const changeOf = (factor: number) =>
      LEAVE / at(heeded(opened((category) => (category === 1 ? factor : 1))).leave, 1) - 1;
    expect(changeOf(1.3)).toBeGreaterThan(changeOf(1.1));
    // Ten times as many as expected: practice was another then.
    expect(changeOf(10)).toBeLessThan(3 * changeOf(1.3));
  });

  test('say nothing where returns lack children', () => {
    const counts = { ...opened((category) => (category === 1 ? 1.3 : 1)), lacking: 0.1 };
    expect(heeded(counts)).toBe(learned);
  });
});
