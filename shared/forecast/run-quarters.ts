/**
 * The small form of a projection, run: cheap enough to run dozens of times, which is how the ranges find what each
 * doubtful rate does.
 */
import { BAND_COUNT } from './age-groups.ts';
import { GROUP_COUNT } from './flow-counts.ts';
import { AGE_YEARS } from './flows.ts';
import { AGE_QUARTERS, AGE_SLOTS, BAND_OF_QUARTER, QUARTERS_A_YEAR, type Quarters } from './quarters.ts';

/** The quarter of age that each band begins with, and where the last one ends. */
const BAND_STARTS = Uint8Array.from({ length: BAND_COUNT + 1 }, (_, band) =>
  band < BAND_COUNT ? BAND_OF_QUARTER.indexOf(band) : AGE_QUARTERS,
);

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
  const meant = cellsMeant(tilt, C);
  const row = AGE_YEARS * C;
  const shares = { stay: new Float64Array(row), joining: new Float64Array(C), enter: new Float64Array(row) };
  let now: Float64Array = quarters.start.slice();
  let next: Float64Array = new Float64Array(now.length);
  for (let quarter = 0; quarter < count; quarter += 1) {
    tiltShares(quarters, quarter, tilt, meant, shares);
    ageOn(quarters, quarter, shares, now, next);
    comeIn(shares.enter, C, next);
    addUp(next, totals, quarter, C);
    [now, next] = [next, now];
  }
  return totals;
}

/** Whether a tilt is about a category at a year of age (1 or 0): by year of age × category. */
function cellsMeant(tilt: Tilt | null, C: number): Uint8Array {
  const meant = new Uint8Array(AGE_YEARS * C);
  if (tilt === null) return meant;
  for (let at = 0; at < meant.length; at += 1)
    meant[at] =
      (tilt.category === undefined || tilt.category === at % C) &&
      (tilt.band === undefined || tilt.band === BAND_OF_QUARTER[Math.floor(at / C) * QUARTERS_A_YEAR])
        ? 1
        : 0;
  return meant;
}

/** A quarter as the tilt has it. */
type Shares = {
  /** Share that neither leaves nor moves to another category: by year of age × category. */
  readonly stay: Float64Array;
  /** Factor on the shares that move into a category. */
  readonly joining: Float64Array;
  /** Children who come: by year of age × category. */
  readonly enter: Float64Array;
};

function tiltShares(
  { categories: C, leave, move, moveOut, enter, guessed }: Quarters,
  quarter: number,
  tilt: Tilt | null,
  meant: Uint8Array,
  shares: Shares,
): void {
  const more = (tilt?.factor[quarter] ?? 1) - 1;
  const leaveMore = tilt?.kind === 'leave' ? more : 0;
  const comers = tilt?.kind === 'enter' ? guessed[tilt.group ?? GROUP_COUNT] : undefined;
  const joined = tilt?.kind === 'move' ? (tilt.category ?? 0) : -1;
  for (let to = 0; to < C; to += 1) shares.joining[to] = to === joined ? 1 + more : 1;
  for (let year = 0; year < AGE_YEARS; year += 1)
    for (let place = 0; place < C; place += 1) {
      const at = year * C + place;
      const row = (quarter * AGE_YEARS + year) * C;
      const cell = row + place;
      const isMeant = meant[at] === 1;
      const leaving = (leave[cell] ?? 0) * (isMeant ? 1 + leaveMore : 1);
      const movingMore = joined < 0 ? 0 : more * (move[(row + joined) * C + place] ?? 0);
      shares.stay[at] = 1 - Math.min(1, leaving) - (moveOut[cell] ?? 0) - movingMore;
      shares.enter[at] = (enter[cell] ?? 0) + (comers && isMeant ? more * (comers[cell] ?? 0) : 0);
    }
}

/** The four quarters of a year of age have their shares in common, so each share is looked up once for all of them. */
function ageOn(
  { categories: C, move }: Quarters,
  quarter: number,
  { stay, joining }: Shares,
  now: Float64Array,
  next: Float64Array,
): void {
  for (let to = 0; to < C; to += 1) next[to * AGE_SLOTS] = 0;
  for (let year = 0; year < AGE_YEARS; year += 1) {
    const age = year * QUARTERS_A_YEAR;
    for (let to = 0; to < C; to += 1) {
      const own = to * AGE_SLOTS + age;
      const staying = stay[year * C + to] ?? 0;
      let first = (now[own] ?? 0) * staying;
      let second = (now[own + 1] ?? 0) * staying;
      let third = (now[own + 2] ?? 0) * staying;
      let fourth = (now[own + 3] ?? 0) * staying;
      const shares = ((quarter * AGE_YEARS + year) * C + to) * C;
      const factor = joining[to] ?? 1;
      for (let from = 0; from < C; from += 1) {
        const share = factor * (move[shares + from] ?? 0);
        if (share === 0) continue;
        const there = from * AGE_SLOTS + age;
        first += (now[there] ?? 0) * share;
        second += (now[there + 1] ?? 0) * share;
        third += (now[there + 2] ?? 0) * share;
        fourth += (now[there + 3] ?? 0) * share;
      }
      next[own + 1] = first;
      next[own + 2] = second;
      next[own + 3] = third;
      next[own + 4] = fourth;
    }
  }
}

/** Those who come to a year of age come evenly to its quarters. */
function comeIn(enter: Float64Array, C: number, next: Float64Array): void {
  for (let year = 0; year < AGE_YEARS; year += 1)
    for (let place = 0; place < C; place += 1) {
      const children = enter[year * C + place] ?? 0;
      if (children === 0) continue;
      const each = children / QUARTERS_A_YEAR;
      const first = place * AGE_SLOTS + year * QUARTERS_A_YEAR;
      for (let age = first; age < first + QUARTERS_A_YEAR; age += 1) next[age] = (next[age] ?? 0) + each;
    }
}

function addUp(now: Float64Array, totals: Totals, quarter: number, C: number): void {
  let total = 0;
  for (let place = 0; place < C; place += 1) {
    const youngest = place * AGE_SLOTS;
    let here = 0;
    for (let band = 0; band < BAND_COUNT; band += 1) {
      const end = youngest + (BAND_STARTS[band + 1] ?? 0);
      let children = 0;
      for (let age = youngest + (BAND_STARTS[band] ?? 0); age < end; age += 1) children += now[age] ?? 0;
      const into = quarter * BAND_COUNT + band;
      totals.bands[into] = (totals.bands[into] ?? 0) + children;
      here += children;
    }
    totals.categories[quarter * C + place] = here;
    total += here;
  }
  totals.total[quarter] = total;
}
