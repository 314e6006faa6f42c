/**
 * The projection again in a small form, for asking "and if?" (see run-quarters.ts): quarters instead of months, ages in
 * quarters of a year, categories without dwell classes, with the shares leaving and moving that the full projection
 * came to.
 */
import { ADULT, BAND_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from './flow-counts.ts';
import { AGE_YEARS, type Flows } from './flows.ts';

export const QUARTER_MONTHS = 3;
/** Quarters of age below 18. */
export const AGE_QUARTERS = ADULT / QUARTER_MONTHS;
export const QUARTERS_A_YEAR = MONTHS_A_YEAR / QUARTER_MONTHS;
/** Places of a category in a list by category and age: its quarters of age, and one for those who have turned 18. */
export const AGE_SLOTS = AGE_QUARTERS + 1;
export const BAND_OF_QUARTER = Uint8Array.from(
  { length: AGE_QUARTERS },
  (_, quarter) => BAND_OF_AGE[quarter * QUARTER_MONTHS] ?? 0,
);

export type Quarters = {
  readonly count: number;
  readonly categories: number;
  /** Children at the start: category × age slot. */
  readonly start: Float64Array;
  /** Share leaving in the quarter, and moving to any other category: quarter × year of age × category. */
  readonly leave: Float64Array;
  readonly moveOut: Float64Array;
  /** Share moving, by category joined × category left: quarter × year of age × category × category. */
  readonly move: Float64Array;
  /** Coming in the quarter: quarter × year of age × category. */
  readonly enter: Float64Array;
  /** Of them, those whom the rates tell of (children an adjustment adds are known to come): by group, and of all. */
  readonly guessed: readonly Float64Array[];
};

/** @param guessed entrants of the projection without the children that adjustments add, laid out as `flows.entering` */
export function quartersOf(counts: FlowCounts, flows: Flows, guessed: Float64Array): Quarters {
  const C = flows.categories;
  const row = AGE_YEARS * C;
  const count = Math.ceil(flows.steps / QUARTER_MONTHS);
  const leave = new Float64Array(count * row);
  const moveOut = new Float64Array(count * row);
  const move = new Float64Array(count * row * C);
  for (let quarter = 0; quarter < count; quarter += 1) {
    const from = quarter * QUARTER_MONTHS;
    const to = Math.min(flows.steps, from + QUARTER_MONTHS);
    for (let at = 0; at < row; at += 1) {
      let present = 0;
      let left = 0;
      for (let step = from; step < to; step += 1) {
        present += flows.stock[step * row + at] ?? 0;
        left += flows.leaving[step * row + at] ?? 0;
      }
      if (present <= 0) continue;
      const category = at % C;
      // By category joined, whose row this category's share is one of.
      const joined = (quarter * row + at - category) * C + category;
      let moved = 0;
      for (let other = 0; other < C; other += 1) {
        const movers = movedIn(flows, from, to, at, other);
        move[joined + other * C] = movers;
        moved += movers;
      }
      const out = left + moved;
      const stays = (1 - out / present) ** (to - from);
      const scale = out > 0 ? (1 - stays) / out : 0;
      leave[quarter * row + at] = left * scale;
      moveOut[quarter * row + at] = moved * scale;
      for (let other = 0; other < C; other += 1)
        move[joined + other * C] = (move[joined + other * C] ?? 0) * scale;
    }
  }
  return {
    count,
    categories: C,
    start: startOf(counts),
    leave,
    moveOut,
    move,
    ...comersOf(flows, guessed, count),
  };
}

/** Children a span of steps moves from one cell to another category; a new placement of the same is no move here. */
function movedIn({ moving, categories }: Flows, from: number, to: number, at: number, other: number): number {
  const row = AGE_YEARS * categories;
  if (at % categories === other) return 0;
  let total = 0;
  for (let step = from; step < to; step += 1) total += moving[(step * row + at) * categories + other] ?? 0;
  return total;
}

function comersOf(
  { entering, steps, categories }: Flows,
  guessed: Float64Array,
  count: number,
): Pick<Quarters, 'enter' | 'guessed'> {
  const row = AGE_YEARS * categories;
  const enter = new Float64Array(count * row);
  const ofAll = new Float64Array(count * row);
  const byGroup = Array.from({ length: GROUP_COUNT }, (_, group) => {
    const ofGroup = new Float64Array(count * row);
    for (let step = 0; step < steps; step += 1) {
      const from = (step * GROUP_COUNT + group) * row;
      const into = Math.floor(step / QUARTER_MONTHS) * row;
      for (let at = 0; at < row; at += 1) {
        const children = guessed[from + at] ?? 0;
        enter[into + at] = (enter[into + at] ?? 0) + (entering[from + at] ?? 0);
        ofGroup[into + at] = (ofGroup[into + at] ?? 0) + children;
        ofAll[into + at] = (ofAll[into + at] ?? 0) + children;
      }
    }
    return ofGroup;
  });
  return { enter, guessed: [...byGroup, ofAll] };
}

function startOf({ stock, categories }: FlowCounts): Float64Array {
  const C = categories.length;
  const start = new Float64Array(C * AGE_SLOTS);
  for (let at = 0; at < stock.length; at += 1) {
    const children = stock[at] ?? 0;
    if (children === 0) continue;
    const place = Math.floor(at / DWELL_COUNT) % C;
    const age = Math.max(0, (Math.floor(at / (DWELL_COUNT * C)) % STOCK_AGES) - 1);
    const into = place * AGE_SLOTS + Math.floor(age / QUARTER_MONTHS);
    start[into] = (start[into] ?? 0) + children;
  }
  return start;
}
