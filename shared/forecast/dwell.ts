/**
 * How long a child has been looked after and in the present placement, as one of eight classes: months in care
 * (0, 1–2, 3–5, 6–11, 12–23, 24 and more) and, from a year on, whether the placement is less than six months old.
 * Early weeks decide most about who goes home; recent moves about who moves again.
 */
export const DWELL_COUNT = 8;

/** @param care whole months since the period of care began @param placement the same of the placement */
export function dwellOf(care: number, placement: number): number {
  if (care < 1) return 0;
  if (care < 3) return 1;
  if (care < 6) return 2;
  if (care < 12) return 3;
  const settled = placement < 6 ? 0 : 1;
  return (care < 24 ? 4 : 6) + settled;
}

/**
 * Where a month takes each class: the shares follow from the months a class spans where children arrive evenly.
 * The council's own counts are added to these (see flow-counts.ts), so they decide only where there are few.
 */
export const NOMINAL_STAY: readonly (readonly number[])[] = [
  [0, 1, 0, 0, 0, 0, 0, 0],
  [0, 0.5, 0.5, 0, 0, 0, 0, 0],
  [0, 0, 0.667, 0.333, 0, 0, 0, 0],
  [0, 0, 0, 0.833, 0.05, 0.117, 0, 0],
  [0, 0, 0, 0, 0.76, 0.16, 0.06, 0.02],
  [0, 0, 0, 0, 0, 0.917, 0, 0.083],
  [0, 0, 0, 0, 0, 0, 0.833, 0.167],
  [0, 0, 0, 0, 0, 0, 0, 1],
];

/** The same for a month in which the child moves to another placement. */
export const NOMINAL_MOVE: readonly (readonly number[])[] = [
  [0, 1, 0, 0, 0, 0, 0, 0],
  [0, 0.5, 0.5, 0, 0, 0, 0, 0],
  [0, 0, 0.667, 0.333, 0, 0, 0, 0],
  [0, 0, 0, 0.833, 0.167, 0, 0, 0],
  [0, 0, 0, 0, 0.917, 0, 0.083, 0],
  [0, 0, 0, 0, 0.917, 0, 0.083, 0],
  [0, 0, 0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 0, 1, 0],
];

/** Shares of each class's children by class a month later: counts plus a few children moving as expected. */
export function dwellShares(counts: Float64Array, nominal: readonly (readonly number[])[]): Float64Array {
  const weight = 5;
  const shares = new Float64Array(DWELL_COUNT * DWELL_COUNT);
  nominal.forEach((row, from) => {
    let total = weight;
    // A class leads only where time can take it; a count anywhere else is a slip of a record.
    row.forEach((share, to) => {
      if (share > 0) total += counts[from * DWELL_COUNT + to] ?? 0;
    });
    row.forEach((share, to) => {
      const at = from * DWELL_COUNT + to;
      if (share > 0) shares[at] = ((counts[at] ?? 0) + weight * share) / total;
    });
  });
  return shares;
}

type Route = readonly [from: number, to: number];

/** The routes time can take, in the order that {@link sendOn} has them: written out, since nothing runs more often. */
export const STAY_ROUTES: readonly Route[] = [
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
export const MOVE_ROUTES: readonly Route[] = [
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

/** Shares of a row of classes along routes, as flat lists by row. */
export type Sent = { readonly stay: Float64Array; readonly move: Float64Array };

/** Classes that children who move come to: there are five, in this order. */
export const MOVED_COUNT = 5;

/**
 * Sends a row of classes a month on: who stays into `next` from `into`, who moves into `moved` from `movedInto`
 * (classes 1, 2, 3, 4 and 6, the only ones that take any).
 * @returns how many there were less how many stayed or moved: those who left
 */
export function sendOn(
  state: Float64Array,
  from: number,
  { stay, move }: Sent,
  row: number,
  next: Float64Array,
  into: number,
  moved: Float64Array,
  movedInto: number,
): number {
  const s = row * STAY_ROUTES.length;
  const m = row * MOVE_ROUTES.length;
  const n0 = state[from] ?? 0;
  const n1 = state[from + 1] ?? 0;
  const n2 = state[from + 2] ?? 0;
  const n3 = state[from + 3] ?? 0;
  const n4 = state[from + 4] ?? 0;
  const n5 = state[from + 5] ?? 0;
  const n6 = state[from + 6] ?? 0;
  const n7 = state[from + 7] ?? 0;
  const present = n0 + n1 + n2 + n3 + n4 + n5 + n6 + n7;
  if (present === 0) {
    moved.fill(0, movedInto, movedInto + MOVED_COUNT);
    return 0;
  }
  const t1 = n0 * (stay[s] ?? 0) + n1 * (stay[s + 1] ?? 0);
  const t2 = n1 * (stay[s + 2] ?? 0) + n2 * (stay[s + 3] ?? 0);
  const t3 = n2 * (stay[s + 4] ?? 0) + n3 * (stay[s + 5] ?? 0);
  const t4 = n3 * (stay[s + 6] ?? 0) + n4 * (stay[s + 7] ?? 0);
  const t5 = n3 * (stay[s + 8] ?? 0) + n4 * (stay[s + 9] ?? 0) + n5 * (stay[s + 10] ?? 0);
  const t6 = n4 * (stay[s + 11] ?? 0) + n6 * (stay[s + 12] ?? 0);
  const t7 =
    n4 * (stay[s + 13] ?? 0) + n5 * (stay[s + 14] ?? 0) + n6 * (stay[s + 15] ?? 0) + n7 * (stay[s + 16] ?? 0);
  next[into + 1] = (next[into + 1] ?? 0) + t1;
  next[into + 2] = (next[into + 2] ?? 0) + t2;
  next[into + 3] = (next[into + 3] ?? 0) + t3;
  next[into + 4] = (next[into + 4] ?? 0) + t4;
  next[into + 5] = (next[into + 5] ?? 0) + t5;
  next[into + 6] = (next[into + 6] ?? 0) + t6;
  next[into + 7] = (next[into + 7] ?? 0) + t7;
  const m1 = n0 * (move[m] ?? 0) + n1 * (move[m + 1] ?? 0);
  const m2 = n1 * (move[m + 2] ?? 0) + n2 * (move[m + 3] ?? 0);
  const m3 = n2 * (move[m + 4] ?? 0) + n3 * (move[m + 5] ?? 0);
  const m4 = n3 * (move[m + 6] ?? 0) + n4 * (move[m + 7] ?? 0) + n5 * (move[m + 8] ?? 0);
  const m6 =
    n4 * (move[m + 9] ?? 0) + n5 * (move[m + 10] ?? 0) + n6 * (move[m + 11] ?? 0) + n7 * (move[m + 12] ?? 0);
  moved[movedInto] = m1;
  moved[movedInto + 1] = m2;
  moved[movedInto + 2] = m3;
  moved[movedInto + 3] = m4;
  moved[movedInto + 4] = m6;
  return Math.max(0, present - (t1 + t2 + t3 + t4 + t5 + t6 + t7) - (m1 + m2 + m3 + m4 + m6));
}

/** Adds to the row of one category its share of those who moved from each: `shares[from × shareStep + at]`. */
export function takeIn(
  moved: Float64Array,
  shares: Float64Array,
  at: number,
  shareStep: number,
  next: Float64Array,
  into: number,
): void {
  let t1 = 0;
  let t2 = 0;
  let t3 = 0;
  let t4 = 0;
  let t6 = 0;
  let row = 0;
  for (let place = at; row < moved.length; place += shareStep) {
    const share = shares[place] ?? 0;
    t1 += share * (moved[row] ?? 0);
    t2 += share * (moved[row + 1] ?? 0);
    t3 += share * (moved[row + 2] ?? 0);
    t4 += share * (moved[row + 3] ?? 0);
    t6 += share * (moved[row + 4] ?? 0);
    row += MOVED_COUNT;
  }
  next[into + 1] = (next[into + 1] ?? 0) + t1;
  next[into + 2] = (next[into + 2] ?? 0) + t2;
  next[into + 3] = (next[into + 3] ?? 0) + t3;
  next[into + 4] = (next[into + 4] ?? 0) + t4;
  next[into + 6] = (next[into + 6] ?? 0) + t6;
}
