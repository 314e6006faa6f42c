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

/** "4 years and 8 months", "1 month"; "0 months" for none. */
export function spanWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months - years * 12;
  const said = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
  const parts = [
    ...(years > 0 ? [said(years, 'year')] : []),
    ...(rest > 0 || years === 0 ? [said(rest, 'month')] : []),
  ];
  return parts.join(' and ');
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
