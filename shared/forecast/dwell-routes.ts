/**
 * A month along the routes between dwell classes, for the cohorts of a year of age in one loop: nothing in a forecast
 * runs more often, so routes are written out and each child's cell is looked up once.
 */
import { DWELL_COUNT } from './dwell.ts';
import type { Rates } from './rates.ts';
import type { StepRates } from './step-rates.ts';

type Route = readonly [from: number, to: number];

/** The routes time can take, in the order that {@link sendOn} has them. */
const STAY_ROUTES: readonly Route[] = [
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 4],
  [4, 4],
  [3, 5],
  [4, 5],
  [5, 5],
  [4, 6],
  [6, 6],
  [4, 7],
  [5, 7],
  [6, 7],
  [7, 7],
];
const MOVE_ROUTES: readonly Route[] = [
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 4],
  [4, 4],
  [5, 4],
  [4, 6],
  [5, 6],
  [6, 6],
  [7, 6],
];
const STAYS = STAY_ROUTES.length;
const MOVES = MOVE_ROUTES.length;

/** Of a class's children, the share that takes each route. */
export type Routes = {
  readonly stayFrom: Uint8Array;
  readonly stayShare: Float64Array;
  readonly moveFrom: Uint8Array;
  readonly moveShare: Float64Array;
};

export function routesOf({ stayShares, moveShares }: Rates): Routes {
  return {
    stayFrom: Uint8Array.from(STAY_ROUTES, ([from]) => from),
    stayShare: Float64Array.from(STAY_ROUTES, ([from, to]) => stayShares[from * DWELL_COUNT + to] ?? 0),
    moveFrom: Uint8Array.from(MOVE_ROUTES, ([from]) => from),
    moveShare: Float64Array.from(MOVE_ROUTES, ([from, to]) => moveShares[from * DWELL_COUNT + to] ?? 0),
  };
}

/** Classes that children who move come to: 1, 2, 3, 4 and 6, in this order. */
const MOVED_COUNT = 5;

/** The cohorts of a year of age in hand, who have their rates in common, and what a step does to them. */
export type YearOfAge = {
  readonly categories: number;
  /** By category: of those in it, the shares that stay and that move along each route. */
  readonly stay: Float64Array;
  readonly move: Float64Array;
  /** The first cohort, and the one after the last. */
  first: number;
  end: number;
  /** How many categories children move from, and their shares by category joined × source; the last row is nobody's. */
  sources: number;
  readonly shares: Float64Array;
  /** Who moves, by cohort × source × class come to. */
  readonly moved: Float64Array;
  /** Of the category sent on or counted last, children by dwell class. */
  readonly present: Float64Array;
};

/** @param most cohorts in a year */
export function yearOfAge(categories: number, most: number): YearOfAge {
  return {
    categories,
    stay: new Float64Array(categories * STAYS),
    move: new Float64Array(categories * MOVES),
    first: 0,
    end: 0,
    sources: 0,
    shares: new Float64Array((categories + 1) * categories),
    moved: new Float64Array(most * categories * MOVED_COUNT),
    present: new Float64Array(DWELL_COUNT),
  };
}

/** Works out the shares of a category along every route. @param cell its first dwell class among the rates */
export function shareAlong(
  { stay, move }: YearOfAge,
  category: number,
  rates: StepRates,
  cell: number,
  { stayFrom, stayShare, moveFrom, moveShare }: Routes,
): void {
  for (let route = 0; route < STAYS; route += 1) {
    const from = cell + (stayFrom[route] ?? 0);
    const stays = 1 - (rates.leave[from] ?? 0) - (rates.move[from] ?? 0);
    stay[category * STAYS + route] = stays * (stayShare[route] ?? 0);
  }
  for (let route = 0; route < MOVES; route += 1)
    move[category * MOVES + route] =
      (rates.move[cell + (moveFrom[route] ?? 0)] ?? 0) * (moveShare[route] ?? 0);
}

/**
 * Sends the children of a category a month on, as the year's next source: who stays, in the state; who moves, to
 * `moved`. The others have left.
 * @param state children by cohort, category and dwell class
 */
export function sendOn(ages: YearOfAge, category: number, state: Float64Array): void {
  const { stay, move, moved, present, categories } = ages;
  const s = category * STAYS;
  const s01 = stay[s] ?? 0;
  const s11 = stay[s + 1] ?? 0;
  const s12 = stay[s + 2] ?? 0;
  const s22 = stay[s + 3] ?? 0;
  const s23 = stay[s + 4] ?? 0;
  const s33 = stay[s + 5] ?? 0;
  const s34 = stay[s + 6] ?? 0;
  const s44 = stay[s + 7] ?? 0;
  const s35 = stay[s + 8] ?? 0;
  const s45 = stay[s + 9] ?? 0;
  const s55 = stay[s + 10] ?? 0;
  const s46 = stay[s + 11] ?? 0;
  const s66 = stay[s + 12] ?? 0;
  const s47 = stay[s + 13] ?? 0;
  const s57 = stay[s + 14] ?? 0;
  const s67 = stay[s + 15] ?? 0;
  const s77 = stay[s + 16] ?? 0;
  const m = category * MOVES;
  const m01 = move[m] ?? 0;
  const m11 = move[m + 1] ?? 0;
  const m12 = move[m + 2] ?? 0;
  const m22 = move[m + 3] ?? 0;
  const m23 = move[m + 4] ?? 0;
  const m33 = move[m + 5] ?? 0;
  const m34 = move[m + 6] ?? 0;
  const m44 = move[m + 7] ?? 0;
  const m54 = move[m + 8] ?? 0;
  const m46 = move[m + 9] ?? 0;
  const m56 = move[m + 10] ?? 0;
  const m66 = move[m + 11] ?? 0;
  const m76 = move[m + 12] ?? 0;
  let p0 = 0;
  let p1 = 0;
  let p2 = 0;
  let p3 = 0;
  let p4 = 0;
  let p5 = 0;
  let p6 = 0;
  let p7 = 0;
  const cohort = categories * DWELL_COUNT;
  const end = ages.end * cohort;
  let into = ages.sources * MOVED_COUNT;
  for (let at = ages.first * cohort + category * DWELL_COUNT; at < end; at += cohort) {
    const n0 = state[at] ?? 0;
    const n1 = state[at + 1] ?? 0;
    const n2 = state[at + 2] ?? 0;
    const n3 = state[at + 3] ?? 0;
    const n4 = state[at + 4] ?? 0;
    const n5 = state[at + 5] ?? 0;
    const n6 = state[at + 6] ?? 0;
    const n7 = state[at + 7] ?? 0;
    state[at] = 0;
    state[at + 1] = n0 * s01 + n1 * s11;
    state[at + 2] = n1 * s12 + n2 * s22;
    state[at + 3] = n2 * s23 + n3 * s33;
    state[at + 4] = n3 * s34 + n4 * s44;
    state[at + 5] = n3 * s35 + n4 * s45 + n5 * s55;
    state[at + 6] = n4 * s46 + n6 * s66;
    state[at + 7] = n4 * s47 + n5 * s57 + n6 * s67 + n7 * s77;
    moved[into] = n0 * m01 + n1 * m11;
    moved[into + 1] = n1 * m12 + n2 * m22;
    moved[into + 2] = n2 * m23 + n3 * m33;
    moved[into + 3] = n3 * m34 + n4 * m44 + n5 * m54;
    moved[into + 4] = n4 * m46 + n5 * m56 + n6 * m66 + n7 * m76;
    into += categories * MOVED_COUNT;
    p0 += n0;
    p1 += n1;
    p2 += n2;
    p3 += n3;
    p4 += n4;
    p5 += n5;
    p6 += n6;
    p7 += n7;
  }
  present[0] = p0;
  present[1] = p1;
  present[2] = p2;
  present[3] = p3;
  present[4] = p4;
  present[5] = p5;
  present[6] = p6;
  present[7] = p7;
}

/** Counts a category's children as {@link sendOn} does. */
export function countPresent(
  { first, end, categories, present }: YearOfAge,
  category: number,
  state: Float64Array,
): void {
  present.fill(0);
  for (let cohort = first; cohort < end; cohort += 1) {
    const at = (cohort * categories + category) * DWELL_COUNT;
    for (let dwell = 0; dwell < DWELL_COUNT; dwell += 1)
      present[dwell] = (present[dwell] ?? 0) + (state[at + dwell] ?? 0);
  }
}

/**
 * Adds to two categories their shares of those who moved: two at a time, since that looks each mover up half as often.
 * @param otherShares whose shares the other takes: row `categories`, of nobody's, where there is no other
 */
export function takeIn(
  { categories, first, end, sources, shares, moved }: YearOfAge,
  one: number,
  other: number,
  otherShares: number,
  state: Float64Array,
): void {
  const cohort = categories * DWELL_COUNT;
  const last = end * cohort;
  const apart = (other - one) * DWELL_COUNT;
  let row = 0;
  for (let at = first * cohort + one * DWELL_COUNT; at < last; at += cohort) {
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    let t4 = 0;
    let t6 = 0;
    let o1 = 0;
    let o2 = 0;
    let o3 = 0;
    let o4 = 0;
    let o6 = 0;
    let from = row;
    for (let source = 0; source < sources; source += 1) {
      const m1 = moved[from] ?? 0;
      const m2 = moved[from + 1] ?? 0;
      const m3 = moved[from + 2] ?? 0;
      const m4 = moved[from + 3] ?? 0;
      const m6 = moved[from + 4] ?? 0;
      const share = shares[one * categories + source] ?? 0;
      t1 += share * m1;
      t2 += share * m2;
      t3 += share * m3;
      t4 += share * m4;
      t6 += share * m6;
      const otherShare = shares[otherShares * categories + source] ?? 0;
      o1 += otherShare * m1;
      o2 += otherShare * m2;
      o3 += otherShare * m3;
      o4 += otherShare * m4;
      o6 += otherShare * m6;
      from += MOVED_COUNT;
    }
    state[at + 1] = (state[at + 1] ?? 0) + t1;
    state[at + 2] = (state[at + 2] ?? 0) + t2;
    state[at + 3] = (state[at + 3] ?? 0) + t3;
    state[at + 4] = (state[at + 4] ?? 0) + t4;
    state[at + 6] = (state[at + 6] ?? 0) + t6;
    const into = at + apart;
    state[into + 1] = (state[into + 1] ?? 0) + o1;
    state[into + 2] = (state[into + 2] ?? 0) + o2;
    state[into + 3] = (state[into + 3] ?? 0) + o3;
    state[into + 4] = (state[into + 4] ?? 0) + o4;
    state[into + 6] = (state[into + 6] ?? 0) + o6;
    row += categories * MOVED_COUNT;
  }
}
