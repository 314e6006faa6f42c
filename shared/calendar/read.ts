/** Dates and months as people here write them, in the program, in a block pasted from Excel and in a file brought in. */
import { type Day, dayNumber, daysInMonth } from './day.ts';
import { type FinancialYear, parseYear } from './financial-year.ts';
import type { Month } from './month.ts';
import { MONTHS } from './words.ts';

/** Nothing here is about a year before: such a year is one that is typed wrongly. */
const FIRST_YEAR = 1900;

/** What systems put behind a date. Midnight in Greenwich is no other day here; another time there might be. */
const TIME_OF_DAY = /[t ](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|00:00(?::00(?:\.0+)?)?z)$/;

/**
 * A date: `2023-11-01`, `1/11/2023`, `1.11.23`, `1 Nov 2023`, `01-Nov-23`, also with a time of day behind it. Day
 * before month, always; a year of two digits is in this century.
 * @returns null when it is not a date or no such day exists from 1900 to 9999
 */
export function readDay(typed: string): Day | null {
  const text = typed.trim().toLowerCase().replace(TIME_OF_DAY, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})(?: *[/.-] *| +)(\d{1,2})(?: *[/.-] *| +)(\d{4}|\d{2})$/.exec(text);
  if (numeric) return dayOf(numeric[3], Number(numeric[2]), numeric[1]);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]*([a-z]+)[ /.,-]*(\d{4}|\d{2})$/.exec(text);
  return worded ? dayOf(worded[3], monthNamed(worded[2]), worded[1]) : null;
}

/**
 * A month: `2025-03`, `3/2025`, `03.25`, `Mar 2025`, `March-25`.
 * @returns null when it is not a month from 1900 to 9999
 */
export function readMonth(typed: string): Month | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  if (iso) return monthIn(iso[1], Number(iso[2]));
  const numeric = /^(\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return monthIn(numeric[2], Number(numeric[1]));
  const worded = /^([a-z]+)[ .,-]*(\d{4}|\d{2})$/.exec(text);
  return worded ? monthIn(worded[2], monthNamed(worded[1])) : null;
}

/** 1 to 12; 0 for a word that is no month. */
function monthNamed(word = ''): number {
  if (word === 'sept') return 9;
  return (
    MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((name) => name.toLowerCase() === word)) + 1
  );
}

function yearTyped(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthIn(digits: string | undefined, month: number): Month | null {
  const year = yearTyped(digits);
  return year < FIRST_YEAR || month < 1 || month > 12 ? null : year * 12 + month - 1;
}

function dayOf(digits: string | undefined, month: number, typedDate: string | undefined): Day | null {
  const date = Number(typedDate);
  const year = yearTyped(digits);
  if (monthIn(digits, month) === null || date < 1 || date > daysInMonth(year, month)) return null;
  return dayNumber(year, month, date);
}

/** A financial year as people write it, 2024/25, 2024-25, 2024/2025 or FY 2024/25; null for any other text. */
export function readFinancialYear(typed: string): FinancialYear | null {
  const parts = /^(?:FY\s*)?(\d{4})\s*[/\-\u2013]\s*(?:\d{2})?(\d{2})$/i.exec(typed.trim());
  return parts ? parseYear(`${parts[1]}/${parts[2]}`) : null;
}
