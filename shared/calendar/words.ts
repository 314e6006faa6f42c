import { civilDate, type Day, pad } from './day.ts';
import type { Month } from './month.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "29 February 2024", for sentences. */
export function longDayWords(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** "29 Feb 2024". */
export function dayWords(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${date} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;
}

/** "29/02/2024", as dates are typed here: day before month, always. */
export function typedDay(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${pad(date, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** "03/2025", as months are typed here. */
export function typedMonth(month: Month): string {
  const year = Math.floor(month / 12);
  return `${pad(month - year * 12 + 1, 2)}/${pad(year, 4)}`;
}

/** "Mar 2025". */
export function monthWords(month: Month): string {
  const year = Math.floor(month / 12);
  return `${(MONTHS[month - year * 12] ?? '').slice(0, 3)} ${year}`;
}

/** "March 2025", for sentences. */
export function longMonthWords(month: Month): string {
  const year = Math.floor(month / 12);
  return `${MONTHS[month - year * 12] ?? ''} ${year}`;
}
