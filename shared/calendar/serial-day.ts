/** Days as spreadsheets number them. */
import { type Day, dayNumber } from './day.ts';

/** What a spreadsheet calls 1 January 1970. */
const SERIAL_OF_EPOCH = 25_569;
/** Numbers of other days are likelier to be something else, such as a year or an amount. */
const [FIRST_READ, LAST_READ] = [dayNumber(1980, 1, 1), dayNumber(2100, 12, 31)];

/** A day as spreadsheets number it, so that it shows as a date. Right from 1 March 1900. */
export function serialOf(day: Day): number {
  return day + SERIAL_OF_EPOCH;
}

/**
 * The day that a number such as 45310 is in a spreadsheet, also with a time of day behind the point: what a date turns
 * into where its cell is not formatted as one.
 * @returns null for other text, and for days before 1980 or after 2100
 */
export function readSerialDay(typed: string): Day | null {
  const [, digits] = /^(\d{5})(?:\.\d+)?$/.exec(typed.trim()) ?? [];
  if (digits === undefined) return null;
  const day = Number(digits) - SERIAL_OF_EPOCH;
  return day < FIRST_READ || day > LAST_READ ? null : day;
}
