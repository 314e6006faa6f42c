/**
 * The children a council would have if its practice had never changed: a life table by month of age and placement.
 * How long somebody has been there is averaged out: a share of everybody of an age and placement leaves or moves.
 */
import {
  ADULT,
  AGE_GROUP_COUNT,
  BAND_COUNT,
  BAND_OF_AGE,
  GROUP_OF_AGE,
  MONTHS_A_YEAR,
} from './age-groups.ts';

export type Practice = {
  readonly categories: number;
  /** Share leaving, and moving, in a month by age group and category. */
  readonly leave: Float64Array;
  readonly move: Float64Array;
  /** Where movers go: by age group, category left, category joined; rows sum to 1. */
  readonly destination: Float64Array;
  /** Children coming in a month, by month of age and category. */
  readonly coming: Float64Array;
};

/** Children by month of age and category: how many, and their years since they came added up. */
export type SteadyStock = { readonly children: Float64Array; readonly yearsSinceComing: Float64Array };

/** Whoever turns 18 within the month is not counted any more. */
export const LAST_AGE = ADULT - 2;

export function steadyStock(practice: Practice): SteadyStock {
  const { categories: C, coming } = practice;
  const onward = sharesOnward(practice);
  const children = new Float64Array(ADULT * C);
  const yearsSinceComing = new Float64Array(ADULT * C);
  for (let age = 0; age <= LAST_AGE; age += 1) {
    const group = GROUP_OF_AGE[age] ?? 0;
    for (let from = 0; from < C; from += 1) {
      const at = age * C + from;
      const here = (children[at] ?? 0) + (coming[at] ?? 0);
      children[at] = here;
      if (here === 0) continue;
      const years = (yearsSinceComing[at] ?? 0) + here / MONTHS_A_YEAR;
      for (let to = 0; to < C; to += 1) {
        const share = onward[(group * C + from) * C + to] ?? 0;
        const next = (age + 1) * C + to;
        children[next] = (children[next] ?? 0) + here * share;
        yearsSinceComing[next] = (yearsSinceComing[next] ?? 0) + years * share;
      }
    }
  }
  return { children, yearsSinceComing };
}

/**
 * Months that a child of an age in a category is still to spend in each age band and category (this one included), by
 * month of age, category now, and band × category then.
 */
export function monthsToCome(practice: Practice): Float64Array {
  const { categories: C } = practice;
  const onward = sharesOnward(practice);
  const cells = BAND_COUNT * C;
  const months = new Float64Array(ADULT * C * cells);
  for (let age = LAST_AGE; age >= 0; age -= 1) {
    const group = GROUP_OF_AGE[age] ?? 0;
    const youngest = (BAND_OF_AGE[age] ?? 0) * C;
    for (let from = 0; from < C; from += 1) {
      const here = (age * C + from) * cells;
      for (let to = 0; to < C; to += 1) {
        const share = onward[(group * C + from) * C + to] ?? 0;
        if (share === 0) continue;
        const next = ((age + 1) * C + to) * cells;
        for (let cell = youngest; cell < cells; cell += 1)
          months[here + cell] = (months[here + cell] ?? 0) + share * (months[next + cell] ?? 0);
      }
      months[here + youngest + from] = (months[here + youngest + from] ?? 0) + 1;
    }
  }
  return months;
}

/** Share of an age group's children of a category who are in each a month later; the rest have left. */
function sharesOnward({ categories: C, leave, move, destination }: Practice): Float64Array {
  const onward = new Float64Array(AGE_GROUP_COUNT * C * C);
  for (let row = 0; row < AGE_GROUP_COUNT * C; row += 1) {
    const moving = move[row] ?? 0;
    for (let to = 0; to < C; to += 1) onward[row * C + to] = moving * (destination[row * C + to] ?? 0);
    const stay = row * C + (row % C);
    onward[stay] = (onward[stay] ?? 0) + Math.max(0, 1 - (leave[row] ?? 0) - moving);
  }
  return onward;
}
