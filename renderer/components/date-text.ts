/** Dates as the file keeps them (ISO) and as they are typed here (day before month). */
import { parseDay } from '../../shared/calendar/day.ts';
import { parseMonth } from '../../shared/calendar/month.ts';
import { typedDay, typedMonth } from '../../shared/calendar/words.ts';
import { readDate, readMonth } from './read-date.ts';

/** A day, or a month alone. */
export type DateKind = 'date' | 'month';

/** ISO text as it is typed here: "01/04/2024", "04/2024". Text that cannot be read stays as it is. */
export function typedDate(kind: DateKind, iso: string): string {
  const whole = kind === 'date' ? parseDay(iso) : parseMonth(iso);
  if (whole === null) return iso;
  return kind === 'date' ? typedDay(whole) : typedMonth(whole);
}

/** What was typed as ISO text; what cannot be read is kept as it was typed, for the field to name. */
export function readTyped(kind: DateKind, text: string): string {
  const read = kind === 'date' ? readDate(text) : readMonth(text);
  return read ?? text.trim().slice(0, LONGEST_DATE);
}

/** Whether text is ISO text of a day, or of a month. */
export function isDate(kind: DateKind, text: string): boolean {
  return (kind === 'date' ? parseDay(text) : parseMonth(text)) !== null;
}

export const PLACEHOLDERS: Readonly<Record<DateKind, string>> = { date: 'dd/mm/yyyy', month: 'mm/yyyy' };

/** Letters of what was typed for a date that are kept. */
export const LONGEST_DATE = 40;
