/** Season: each calendar month's factor on a flow, shrunk towards 1 as far as chance could explain the difference. */
import type { Month } from '../calendar/month.ts';
import { MONTHS_A_YEAR } from './age-groups.ts';
import { spreadOf, sum } from './pooled-rates.ts';

/** Seasons that are not there at all are rare. */
const LEAST_SPREAD = 0.001;

/**
 * @param first the calendar month that the first count's step ends in
 * @returns factors by calendar month (0 January), averaging 1
 */
export function seasonFactors(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  first: Month,
): Float64Array {
  const counts = new Float64Array(MONTHS_A_YEAR);
  const bases = new Float64Array(MONTHS_A_YEAR);
  for (let at = 0; at < seen.length; at += 1) {
    const month = (first + at) % MONTHS_A_YEAR;
    counts[month] = (counts[month] ?? 0) + (seen[at] ?? 0);
    bases[month] = (bases[month] ?? 0) + (expected[at] ?? 0) * yearLevel(seen, expected, at);
  }
  const strength = 1 / spreadOf(counts, bases, LEAST_SPREAD);
  const factors = bases.map((base, month) => ((counts[month] ?? 0) + strength) / (base + strength));
  const mean = sum(factors) / MONTHS_A_YEAR;
  return factors.map((factor) => factor / mean);
}

/** Level of the year about a month, so that a trend is not taken for a season. */
function yearLevel(seen: ArrayLike<number>, expected: ArrayLike<number>, at: number): number {
  const from = Math.max(0, Math.min(seen.length - MONTHS_A_YEAR, at - MONTHS_A_YEAR / 2));
  let all = 0;
  let base = 0;
  for (let near = from; near < Math.min(seen.length, from + MONTHS_A_YEAR); near += 1) {
    all += seen[near] ?? 0;
    base += expected[near] ?? 0;
  }
  return base > 0 ? all / base : 1;
}
