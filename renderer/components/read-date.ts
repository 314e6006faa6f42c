import { dayNumber, daysInMonth, formatDay, parseDay } from '../../shared/calendar/day.ts';
import { parseMonth } from '../../shared/calendar/month.ts';

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

/**
 * Reads a month as people here write it: `2025-03`, `3/2025`, `03.25`, `Mar 2025`, `March-25`.
 * @returns ISO text, or null when it is not a month
 */
export function readMonth(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (parseMonth(text) !== null) return text;
  const [, month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? /^([a-z]+)[.,]?[ -]*(\d{4}|\d{2})$/.exec(text) ?? [];
  const day = iso(Number(year), Number(month) || monthNamed(month), 1);
  return month === '' || day === null ? null : day.slice(0, 'yyyy-mm'.length);
}

/** What is wrong with text that is no date and what would be right; undefined for a date and for a blank. */
export function whyNoDate(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || readDate(text) !== null) return undefined;
  const said = `“${text}” is not a date`;
  const parts = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{1,4})?)?$/.exec(text);
  if (!parts) return `${said}. Type it as 01/04/2024.`;
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), parts[3] ?? ''];
  if (year.length !== 2 && year.length !== 4)
    return `“${text}” is only part of a date. Type day, month and year, as 01/04/2024.`;
  if (month > 12 && date >= 1 && date <= 12 && iso(Number(year), date, month) !== null)
    return `${said}: there is no month ${month}. The day comes first, as ${month}/${parts[1]}/${year}.`;
  if (month < 1 || month > 12) return `${said}: there is no month ${month}. Type it as 01/04/2024.`;
  return `${said}: that month has no day ${date}. Type a day that exists, as 01/04/2024.`;
}

/** The same of a month. */
export function whyNoMonth(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || readMonth(text) !== null) return undefined;
  return `“${text}” is not a month. Type it as 04/2024 or Apr 2024.`;
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
