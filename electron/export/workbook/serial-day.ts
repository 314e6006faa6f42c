import type { Day } from '../../../shared/calendar/day.ts';

/** What a spreadsheet calls 1 January 1970. */
const SERIAL_OF_EPOCH = 25_569;

/** A day as spreadsheets number it, so that it shows as a date. Right from 1 March 1900. */
export function serialOf(day: Day): number {
  return day + SERIAL_OF_EPOCH;
}
