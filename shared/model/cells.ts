import { type Pence, roundPence } from '../money/pence.ts';
import type { Timeline } from './timeline.ts';

/**
 * The cells of one row: whole pence by cumulative rounding within each financial year. With C the exact running
 * sum, a month's cell is R(C to this month) − R(C to the month before), so that a year is its exact total rounded
 * once and odd pence never pile up.
 */
export function roundCells(exact: Float64Array, timeline: Timeline): Pence[] {
  const cells: Pence[] = [];
  for (const year of timeline.years) {
    let running = 0;
    let before = 0;
    for (let at = year.firstMonth; at < year.endMonth; at += 1) {
      running += exact[at] ?? 0;
      const after = roundPence(running);
      cells.push(after - before);
      before = after;
    }
  }
  return cells;
}

export function sumOf(values: ArrayLike<number>, from = 0, end = values.length): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) sum += values[at] ?? 0;
  return sum;
}
