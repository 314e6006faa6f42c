import { civilDate, type Day } from './day.ts';
import type { Month } from './month.ts';

const MONTHS = [
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
