import type { YearChange } from '../../../shared/api/forecast.ts';

const TENTHS = 10;

/**
 * A year's change to a tenth of a child, so that it adds up as it is shown: start + come − leave − turn 18 = end.
 * Those who leave before 18 take what the rounding of the others leaves, at most a fifth of a child.
 */
export function addedUp(change: YearChange): YearChange {
  const tenths = (children: number) => Math.round(children * TENTHS);
  const start = tenths(change.start);
  const entrants = tenths(change.entrants);
  const turning18 = tenths(change.turning18);
  const end = tenths(change.end);
  const leavers = start + entrants - turning18 - end;
  return {
    ...change,
    start: start / TENTHS,
    entrants: entrants / TENTHS,
    leavers: leavers / TENTHS,
    turning18: turning18 / TENTHS,
    end: end / TENTHS,
  };
}
