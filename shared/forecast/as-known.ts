import type { Day } from '../calendar/day.ts';
import type { CareHistory } from './care-history.ts';
import type { ReturnRows } from './return/return-rows.ts';
import type { StitchOptions } from './stitch/options.ts';
import { stitch } from './stitch/stitch.ts';

/**
 * The history as it was known on a day: from the returns made up by then, and for a day inside a return's year from
 * that return as an extract on the day would show it. Nothing later is used: no end, correction, date of birth,
 * asylum status, and no absence from a later return.
 *
 * @returns null on a day before anything was known
 */
export function asKnown(
  rows: ReturnRows,
  day: Day,
  options: Omit<StitchOptions, 'asKnownOn'>,
): CareHistory | null {
  return stitch(rows, { ...options, asKnownOn: day }, null);
}
