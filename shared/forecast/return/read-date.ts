import { type Day, dayNumber, daysInMonth } from '../../calendar/day.ts';

/** A cell with nothing in it. */
export const BLANK: Day = -2_147_483_648;
/** A cell that is no date. */
export const UNREADABLE: Day = -2_147_483_647;

const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZERO = 48;
const SLASH = 47;
const DASH = 45;
/** Two-digit years up to this are of this century. */
const CENTURY_TURN = 60;

/** Reads dd/mm/yyyy (as the return asks) and yyyy-mm-dd; {@link BLANK} or {@link UNREADABLE} otherwise. */
export function readDate(cell: string): Day {
  if (cell === '') return BLANK;
  if (cell.length === 10) {
    const third = cell.charCodeAt(2);
    if (third === SLASH && cell.charCodeAt(5) === SLASH)
      return civil(digits(cell, 6, 4), digits(cell, 3, 2), digits(cell, 0, 2));
    if (cell.charCodeAt(4) === DASH && cell.charCodeAt(7) === DASH)
      return civil(digits(cell, 0, 4), digits(cell, 5, 2), digits(cell, 8, 2));
  }
  return readOtherForms(cell.trim());
}

/** With a time of day after it, without leading zeros, with dots or dashes, or with the month as a word. */
function readOtherForms(text: string): Day {
  if (text === '') return BLANK;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[/.\- ](\d{1,2}|[A-Za-z]{3,9})[/.\- ](\d{4}|\d{2})(?:[T ]|$)/.exec(text);
  if (!parts) return UNREADABLE;
  const named = SHORT_MONTHS.indexOf((parts[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const written = Number(parts[3]);
  const year = written >= 100 ? written : written + (written <= CENTURY_TURN ? 2000 : 1900);
  return civil(year, named > 0 ? named : Number(parts[2]), Number(parts[1]));
}

/** NaN where a character is no digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function civil(year: number, month: number, date: number): Day {
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1)) return UNREADABLE;
  if (date > 28 && date > daysInMonth(year, month)) return UNREADABLE;
  return dayNumber(year, month, date);
}
