/**
 * Season: each calendar month's factor on a flow. A yearly and a half-yearly wave are laid through the months, each
 * only as high as chance cannot explain; what single months differ from them is shrunk the same way.
 */
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
  const wave = waveThrough(counts, bases);
  const smooth = bases.map((base, month) => base * (wave[month] ?? 1));
  const strength = 1 / spreadOf(counts, smooth, LEAST_SPREAD);
  const factors = smooth.map(
    (base, month) => ((wave[month] ?? 1) * ((counts[month] ?? 0) + strength)) / (base + strength),
  );
  const mean = sum(factors) / MONTHS_A_YEAR;
  return factors.map((factor) => factor / mean);
}

/** The waves' factors, by calendar month (James and Stein's shrinkage of each wave's two parts). */
function waveThrough(counts: Float64Array, bases: Float64Array): Float64Array {
  const ratio = bases.map((base, month) => (base > 0 ? (counts[month] ?? 0) / base : 1));
  const noise = sum(bases.map((base) => (base > 0 ? 1 / base : 1))) / MONTHS_A_YEAR;
  const wave = new Float64Array(MONTHS_A_YEAR).fill(1);
  for (const cycles of [1, 2]) {
    const angle = (month: number) => (2 * Math.PI * cycles * month) / MONTHS_A_YEAR;
    const part = (turn: (angle: number) => number) =>
      (2 / MONTHS_A_YEAR) * sum(ratio.map((value, month) => (value - 1) * turn(angle(month))));
    const [across, up] = [part(Math.cos), part(Math.sin)];
    const square = across * across + up * up;
    const kept = square > 0 ? Math.max(0, 1 - (2 * (2 / MONTHS_A_YEAR) * noise) / square) : 0;
    for (let month = 0; month < MONTHS_A_YEAR; month += 1) {
      const height = across * Math.cos(angle(month)) + up * Math.sin(angle(month));
      wave[month] = (wave[month] ?? 1) + kept * height;
    }
  }
  return wave.map((factor) => Math.max(0.2, factor));
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
