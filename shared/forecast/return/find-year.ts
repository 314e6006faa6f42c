/** Which collection year an Episodes file is of, from its dates alone. */
import { type FinancialYear, financialYearOf } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import type { YearSpan } from './return-rows.ts';

const EARLIEST: FinancialYear = 1990;
const LATEST: FinancialYear = 2100;
/** A file with a larger share of rows outside its best year holds several. */
const MOST_OUTSIDE = 0.25;
const FEWEST_ROWS_OF_SEVERAL = 20;
/** A year with a smaller share of the ends than this is a slip of the pen. */
const LEAST_SHARE = 0.01;

/**
 * Every row of a year's return was open on some night of the year and began in it or before: the year is the one
 * with the fewest dates that cannot be, then the one with the most dates in it, then the earliest.
 */
export function findYear(starts: Int32Array, ends: Int32Array): YearSpan | null {
  const span = LATEST - EARLIEST + 1;
  const startsIn = new Float64Array(span);
  const endsIn = new Float64Array(span);
  const clamp = (day: number) => Math.min(span - 1, Math.max(0, financialYearOf(day) - EARLIEST));
  for (const start of starts) add(startsIn, clamp(start));
  for (const end of ends) if (end !== OPEN) add(endsIn, clamp(end));
  if (starts.length === 0) return null;

  let best = -1;
  let bestFaults = Number.POSITIVE_INFINITY;
  let bestInside = 0;
  for (let year = 0; year < span; year += 1) {
    const inside = (startsIn[year] ?? 0) + (endsIn[year] ?? 0);
    if (inside === 0) continue;
    const faults = sum(startsIn, year + 1, span) + sum(endsIn, 0, year) + sum(endsIn, year + 1, span);
    if (faults < bestFaults || (faults === bestFaults && inside > bestInside)) {
      best = year;
      bestFaults = faults;
      bestInside = inside;
    }
  }
  const outside = sum(endsIn, 0, best) + sum(endsIn, best + 1, span);
  if (starts.length >= FEWEST_ROWS_OF_SEVERAL && outside > starts.length * MOST_OUTSIDE)
    return severalYears(endsIn, starts.length);
  return { firstYear: best + EARLIEST, year: best + EARLIEST };
}

function severalYears(endsIn: Float64Array, rows: number): YearSpan {
  const counts = (each: number) => each > rows * LEAST_SHARE;
  const list = [...endsIn];
  return { firstYear: list.findIndex(counts) + EARLIEST, year: list.findLastIndex(counts) + EARLIEST };
}

function add(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Of the entries from `from` up to but not including `to`. */
function sum(counts: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += counts[at] ?? 0;
  return total;
}
