/**
 * The projection again in a small form, for asking "and if?": quarters instead of months, ages in quarters of a year,
 * categories without dwell classes, with the shares leaving and moving that the full projection came to. Cheap enough
 * to run dozens of times, which is how the ranges find what each doubtful rate does.
 */
import { ADULT, BAND_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from './flow-counts.ts';
import { AGE_YEARS, type Flows } from './flows.ts';

export const QUARTER_MONTHS = 3;
/** Quarters of age below 18. */
export const AGE_QUARTERS = ADULT / QUARTER_MONTHS;
const QUARTERS_A_YEAR = MONTHS_A_YEAR / QUARTER_MONTHS;
export const BAND_COUNT = 5;
export const BAND_OF_QUARTER = Uint8Array.from(
  { length: AGE_QUARTERS },
  (_, quarter) => BAND_OF_AGE[quarter * QUARTER_MONTHS] ?? 0,
);

export type Quarters = {
  readonly count: number;
  readonly categories: number;
  /** Children at the start: age quarter × category. */
  readonly start: Float64Array;
  /** Share leaving in the quarter, and moving by category joined: quarter × year of age × category (× category). */
  readonly leave: Float64Array;
  readonly move: Float64Array;
  /** Coming in the quarter: quarter × group × year of age × category. */
  readonly enter: Float64Array;
  /** Of them, those whom the rates tell of: children an adjustment adds are known to come. */
  readonly guessed: Float64Array;
};

/** @param guessed entrants of the projection without the children that adjustments add, laid out as `flows.entering` */
export function quartersOf(counts: FlowCounts, flows: Flows, guessed: Float64Array): Quarters {
  const C = flows.categories;
  const row = AGE_YEARS * C;
  const count = Math.ceil(flows.steps / QUARTER_MONTHS);
  const leave = new Float64Array(count * row);
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
      let out = left;
      const moves = (quarter * row + at) * C;
      for (let other = 0; other < C; other += 1) {
        const moved = movedIn(flows, from, to, at, other);
        move[moves + other] = moved;
        out += moved;
      }
      const stays = (1 - out / present) ** (to - from);
      const scale = out > 0 ? (1 - stays) / out : 0;
      leave[quarter * row + at] = left * scale;
      for (let other = 0; other < C; other += 1) move[moves + other] = (move[moves + other] ?? 0) * scale;
    }
  }
  const enter = byQuarter(flows.entering, count, GROUP_COUNT * row);
  const known = guessed === flows.entering;
  return {
    count,
    categories: C,
    start: startOf(counts),
    leave,
    move,
    enter,
    guessed: known ? enter : byQuarter(guessed, count, GROUP_COUNT * row),
  };
}

/** Adds up a flow by step as a flow by quarter. */
function byQuarter(flow: Float64Array, count: number, width: number): Float64Array {
  const sums = new Float64Array(count * width);
  for (let from = 0; from < flow.length; from += 1) {
    const into = Math.floor(from / width / QUARTER_MONTHS) * width + (from % width);
    sums[into] = (sums[into] ?? 0) + (flow[from] ?? 0);
  }
  return sums;
}

/** Children a span of steps moves from one cell to another category; a new placement of the same is no move here. */
function movedIn({ moving, categories }: Flows, from: number, to: number, at: number, other: number): number {
  const row = AGE_YEARS * categories;
  if (at % categories === other) return 0;
  let total = 0;
  for (let step = from; step < to; step += 1) total += moving[(step * row + at) * categories + other] ?? 0;
  return total;
}

function startOf({ stock, categories }: FlowCounts): Float64Array {
  const C = categories.length;
  const start = new Float64Array(AGE_QUARTERS * C);
  for (let at = 0; at < stock.length; at += 1) {
    const children = stock[at] ?? 0;
    if (children === 0) continue;
    const place = Math.floor(at / DWELL_COUNT) % C;
    const age = Math.max(0, (Math.floor(at / (DWELL_COUNT * C)) % STOCK_AGES) - 1);
    const into = Math.floor(age / QUARTER_MONTHS) * C + place;
    start[into] = (start[into] ?? 0) + children;
  }
  return start;
}

/**
 * What is asked: a factor by quarter on the shares leaving or on those who come, or one on moves into a category, for
 * the group, category or age band named; for all where none is.
 */
export type Tilt = {
  readonly kind: 'leave' | 'enter' | 'move';
  readonly group?: number;
  readonly category?: number;
  readonly band?: number;
  readonly factor: ArrayLike<number>;
};

export type Totals = {
  readonly total: Float64Array;
  readonly categories: Float64Array;
  readonly bands: Float64Array;
};

export function noTotals(count: number, categories: number): Totals {
  return {
    total: new Float64Array(count),
    categories: new Float64Array(count * categories),
    bands: new Float64Array(count * BAND_COUNT),
  };
}

/** Children at the end of each quarter: in all, by category and by age band. */
export function runQuarters(quarters: Quarters, tilt: Tilt | null): Totals {
  const { count, categories: C } = quarters;
  const totals = noTotals(count, C);
  const factors = new Float64Array(AGE_YEARS * C).fill(1);
  const none = new Float64Array(AGE_YEARS * C).fill(1);
  const into = new Float64Array(C).fill(1);
  let now: Float64Array = quarters.start;
  let next: Float64Array = new Float64Array(AGE_QUARTERS * C);
  for (let quarter = 0; quarter < count; quarter += 1) {
    const factor = tilt?.factor[quarter] ?? 1;
    if (tilt?.kind === 'move') into[tilt.category ?? 0] = factor;
    else if (tilt) fillFactors(factors, tilt, factor, C);
    next.fill(0);
    ageOn(quarters, quarter, now, next, tilt?.kind === 'leave' ? factors : none, into);
    for (let group = 0; group < GROUP_COUNT; group += 1) {
      const isTilted = tilt?.kind === 'enter' && (tilt.group === undefined || tilt.group === group);
      comeIn(quarters, quarter, group, next, isTilted ? factors : none);
    }
    addUp(next, totals, quarter, C);
    const spare = now === quarters.start ? new Float64Array(next.length) : now;
    now = next;
    next = spare;
  }
  return totals;
}

/** By year of age × category. */
function fillFactors(factors: Float64Array, { category, band }: Tilt, factor: number, C: number): void {
  for (let at = 0; at < factors.length; at += 1) {
    const isMeant =
      (category === undefined || category === at % C) &&
      (band === undefined || band === BAND_OF_QUARTER[Math.floor(at / C) * QUARTERS_A_YEAR]);
    factors[at] = isMeant ? factor : 1;
  }
}

function ageOn(
  { categories: C, leave, move }: Quarters,
  quarter: number,
  now: Float64Array,
  next: Float64Array,
  leaveFactors: Float64Array,
  intoFactors: Float64Array,
): void {
  for (let age = 0; age < AGE_QUARTERS - 1; age += 1) {
    const year = Math.floor(age / QUARTERS_A_YEAR);
    const into = (age + 1) * C;
    for (let place = 0; place < C; place += 1) {
      const children = now[age * C + place] ?? 0;
      if (children === 0) continue;
      const at = (quarter * AGE_YEARS + year) * C + place;
      let stays = children - children * Math.min(1, (leave[at] ?? 0) * (leaveFactors[year * C + place] ?? 1));
      for (let to = 0; to < C; to += 1) {
        const share = move[at * C + to] ?? 0;
        if (share === 0) continue;
        const moving = children * share * (intoFactors[to] ?? 1);
        stays -= moving;
        next[into + to] = (next[into + to] ?? 0) + moving;
      }
      next[into + place] = (next[into + place] ?? 0) + stays;
    }
  }
}

function comeIn(
  { categories: C, enter, guessed }: Quarters,
  quarter: number,
  group: number,
  next: Float64Array,
  factors: Float64Array,
): void {
  const row = AGE_YEARS * C;
  for (let at = 0; at < row; at += 1) {
    const from = (quarter * GROUP_COUNT + group) * row + at;
    const children = (enter[from] ?? 0) + ((factors[at] ?? 1) - 1) * (guessed[from] ?? 0);
    if (children === 0) continue;
    const each = children / QUARTERS_A_YEAR;
    const first = Math.floor(at / C) * QUARTERS_A_YEAR * C + (at % C);
    for (let part = 0; part < QUARTERS_A_YEAR; part += 1)
      next[first + part * C] = (next[first + part * C] ?? 0) + each;
  }
}

function addUp(now: Float64Array, totals: Totals, quarter: number, C: number): void {
  for (let age = 0; age < AGE_QUARTERS; age += 1) {
    const band = quarter * BAND_COUNT + (BAND_OF_QUARTER[age] ?? 0);
    for (let place = 0; place < C; place += 1) {
      const children = now[age * C + place] ?? 0;
      totals.total[quarter] = (totals.total[quarter] ?? 0) + children;
      totals.categories[quarter * C + place] = (totals.categories[quarter * C + place] ?? 0) + children;
      totals.bands[band] = (totals.bands[band] ?? 0) + children;
    }
  }
}
