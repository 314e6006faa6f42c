/** Ages as the forecast counts them: whole months reached by a month-end, so that every birthday falls where it does. */

import { ADULT as ADULT_YEARS } from '../calendar/age.ts';
import { civilDate, type Day } from '../calendar/day.ts';
import { type Month, monthOf } from '../calendar/month.ts';
import { AGE_BANDS } from './stock.ts';

export const MONTHS_A_YEAR = 12;
/** The month of age at which a child has turned 18 and is no longer looked after. */
export const ADULT = ADULT_YEARS * MONTHS_A_YEAR;

/** Ages told apart by the rates of leaving and moving: years in which practice differs. */
const GROUP_STARTS = [0, 1, 2, 5, 10, 13, 15, 16, 17];
export const AGE_GROUP_COUNT = GROUP_STARTS.length;

const starting = (starts: readonly number[], ageMonths: number) =>
  Math.max(
    0,
    starts.findLastIndex((start) => start * MONTHS_A_YEAR <= ageMonths),
  );

export const BAND_COUNT = AGE_BANDS.length;
const BAND_STARTS = AGE_BANDS.map(({ from }) => from);

/** Index into {@link AGE_BANDS} by month of age (0 to 215). */
export const BAND_OF_AGE = Uint8Array.from({ length: ADULT }, (_, age) => starting(BAND_STARTS, age));
/** Age group of the rates by month of age (0 to 215). */
export const GROUP_OF_AGE = Uint8Array.from({ length: ADULT }, (_, age) => starting(GROUP_STARTS, age));
/** Age band that an age group lies in. */
export const BAND_OF_GROUP = Uint8Array.from(GROUP_STARTS, (start) =>
  starting(BAND_STARTS, start * MONTHS_A_YEAR),
);

/**
 * The calendar month in which a child's birthdays fall: every one has come by its last day. Born on 29 February they
 * come, but in leap years, on 1 March.
 */
export function birthMonth(birth: Day): Month {
  const { month, date } = civilDate(birth);
  return monthOf(birth) + (month === 2 && date === 29 ? 1 : 0);
}
