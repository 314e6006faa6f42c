import { describe, expect, test } from 'vitest';
import { BAND_COUNT, BAND_OF_AGE } from '../../shared/forecast/age-groups.ts';
import { LAST_AGE, monthsToCome, type Practice, steadyStock } from '../../shared/forecast/steady-stock.ts';

const AGE_GROUPS = 9;
const MONTHS = 216;
const ENTRY = 120;

/** Two categories: five children a month come to the first at ten years of age, and move to the second. */
function practice(leave: number, move: number): Practice {
  const coming = new Float64Array(MONTHS * 2);
  coming[ENTRY * 2] = 5;
  return {
    categories: 2,
    leave: new Float64Array(AGE_GROUPS * 2).fill(leave),
    move: Float64Array.from({ length: AGE_GROUPS * 2 }, (_, row) => (row % 2 === 0 ? move : 0)),
    destination: Float64Array.from({ length: AGE_GROUPS * 4 }, (_, at) => at % 2),
    coming,
  };
}

describe('a council whose practice never changed', () => {
  test('has of each age those who came at it and stayed', () => {
    const { children, yearsSinceComing } = steadyStock(practice(0.02, 0.01));
    const after = 24;
    const all = 5 * 0.98 ** after;
    const notMoved = 5 * 0.97 ** after;
    expect(children[(ENTRY + after) * 2]).toBeCloseTo(notMoved, 10);
    expect(children[(ENTRY + after) * 2 + 1]).toBeCloseTo(all - notMoved, 10);
    expect(yearsSinceComing[(ENTRY + after) * 2]).toBeCloseTo((notMoved * after) / 12, 10);
    expect(children[(ENTRY - 1) * 2]).toBe(0);
  });

  test('has as many in each band and category as its entrants are to spend months there', () => {
    const steady = practice(0.02, 0.01);
    const { children } = steadyStock(steady);
    const cells = BAND_COUNT * 2;
    const ahead = monthsToCome(steady);
    const found = new Float64Array(cells);
    for (let age = 0; age <= LAST_AGE; age += 1)
      for (let category = 0; category < 2; category += 1) {
        const cell = (BAND_OF_AGE[age] ?? 0) * 2 + category;
        found[cell] = (found[cell] ?? 0) + (children[age * 2 + category] ?? 0);
      }
    expect(Math.max(...found)).toBeGreaterThan(100);
    found.forEach((count, cell) => {
      expect(5 * (ahead[ENTRY * 2 * cells + cell] ?? 0)).toBeCloseTo(count, 8);
    });
  });
});
