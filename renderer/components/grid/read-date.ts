import { dayNumber, daysInMonth, formatDay, parseDay } from '../../../shared/calendar/day.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/**
 * Reads a date as people here write it: `2023-11-01`, `1/11/2023`, `1.11.23`, `1 Nov 2023`, `01-Nov-23`. Day
 * before month, always; a year of two digits is in this century.
 * @returns ISO text, or null when it is not a date or no such day exists
 */
export function readDate(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const day = parseDay(text) ?? parseDay(text.replace(/[t ]00:00(:00)?(\.0+)?z?$/, ''));
  if (day !== null) return formatDay(day);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (numeric) return iso(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ -]*([a-z]+)[.,]?[ -]*(\d{2}|\d{4})$/.exec(text);
  if (worded) return iso(Number(worded[3]), monthNamed(worded[2] ?? ''), Number(worded[1]));
  return null;
}

function monthNamed(word: string): number {
  if (word === 'sept') return 9;
  return MONTHS.findIndex((month) => word === month || word === month.slice(0, 3)) + 1;
}

function iso(typedYear: number, month: number, date: number): string | null {
  const year = typedYear < 100 ? 2000 + typedYear : typedYear;
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return formatDay(dayNumber(year, month, date));
}
