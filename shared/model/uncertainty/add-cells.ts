import { roundPence } from '../../money/pence.ts';
import type { Timeline } from '../timeline.ts';

/** Adds the cells of one row (cells.ts) to sums by month, in place. `sign` is 1 for cost, −1 for income. */
export function addCells(exact: Float64Array, timeline: Timeline, into: Float64Array, sign: 1 | -1): void {
  for (let at = 0; at < timeline.years.length; at += 1) {
    const year = timeline.years[at];
    if (!year) continue;
    let running = 0;
    let before = 0;
    for (let month = year.firstMonth; month < year.endMonth; month += 1) {
      running += exact[month] ?? 0;
      const after = roundPence(running);
      into[month] = (into[month] ?? 0) + sign * (after - before);
      before = after;
    }
  }
}
