/** Days and months that are kept as ISO text, in words; text that is none of them is given back as it is. */
import { parseDay } from './day.ts';
import { parseMonth } from './month.ts';
import { dayWords, longDayWords, longMonthWords, monthWords } from './words.ts';

/** `2023-11-01` is "1 Nov 2023", for tables. */
export function shortDate(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : dayWords(day);
}

/** `2023-11-01` is "1 November 2023", for sentences. */
export function longDate(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : longDayWords(day);
}

/** `2025-03` is "Mar 2025", for tables. */
export function shortMonth(iso: string): string {
  const month = parseMonth(iso);
  return month === null ? iso : monthWords(month);
}

/** `2025-03` is "March 2025", for sentences. */
export function longMonth(iso: string): string {
  const month = parseMonth(iso);
  return month === null ? iso : longMonthWords(month);
}
