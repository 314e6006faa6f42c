import { BAND_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { AGE_BANDS } from './stock.ts';

/** Expected children and flows of a projection, by step, year of age and category. */
export const AGE_YEARS = 18;

export type Flows = {
  readonly steps: number;
  readonly categories: number;
  /** Children at the start of each step and, last, at the end: (steps + 1) × year of age × category. */
  readonly stock: Float64Array;
  /** Of them, those who turn 18 in the step: step × category. They are at risk of nothing else. */
  readonly turning18: Float64Array;
  /** Leaving before 18, and moving: step × year of age × category (× category joined). */
  readonly leaving: Float64Array;
  readonly moving: Float64Array;
  /** Coming: step × group × year of age × category. */
  readonly entering: Float64Array;
};

export function emptyFlows(steps: number, categories: number): Flows {
  const row = AGE_YEARS * categories;
  return {
    steps,
    categories,
    stock: new Float64Array((steps + 1) * row),
    turning18: new Float64Array(steps * categories),
    leaving: new Float64Array(steps * row),
    moving: new Float64Array(steps * row * categories),
    entering: new Float64Array(steps * 2 * row),
  };
}

export type StockAt = {
  readonly total: number;
  readonly byCategory: Float64Array;
  readonly byBand: Float64Array;
};

/** Children after a step (0: at the start), by category in the order of the counts and by age band. */
export function stockAt({ stock, categories }: Flows, step: number): StockAt {
  const row = AGE_YEARS * categories;
  const byCategory = new Float64Array(categories);
  const byBand = new Float64Array(AGE_BANDS.length);
  let total = 0;
  for (let at = 0; at < row; at += 1) {
    const children = stock[step * row + at] ?? 0;
    const band = BAND_OF_AGE[Math.floor(at / categories) * MONTHS_A_YEAR] ?? 0;
    byCategory[at % categories] = (byCategory[at % categories] ?? 0) + children;
    byBand[band] = (byBand[band] ?? 0) + children;
    total += children;
  }
  return { total, byCategory, byBand };
}
