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
