/** Dates and times as people here write them. */
import { parseDay } from '../shared/calendar/day.ts';
import { monthOf, parseMonth } from '../shared/calendar/month.ts';
import { shortDate } from '../shared/calendar/text-words.ts';
import { dayWords, typedDay, typedMonth, monthWords as wordsOfMonth } from '../shared/calendar/words.ts';

export { longDate as dateWords, shortDate, shortMonth as monthWords } from '../shared/calendar/text-words.ts';

/** `2023-11-01` is "1 Nov", where the year is plain. */
export function dayAndMonth(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : dayWords(day).replace(/ \d+$/, '');
}

/** Every `2023-11-01` within a text as "1 Nov 2023". */
export function datesInWords(text: string): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, shortDate);
}

/** Every `2023-11-01` and `2023-11` within a text as "01/11/2023" and "11/2023", where it says how to type a date. */
export function typedDates(text: string): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}(?:-\d{2})?(?![\w-])/g, (iso) => {
    const [day, month] = [parseDay(iso), parseMonth(iso)];
    if (day !== null) return typedDay(day);
    return month === null ? iso : typedMonth(month);
  });
}

/** `2023-11-01` is "Nov 2023". */
export function monthOfDate(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : wordsOfMonth(monthOf(day));
}

/** An instant as the local time of day: "14:32". */
export function clockWords(instant: string): string {
  const at = new Date(instant);
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** The local day of a moment: "25 November 2026". */
export function longDateOf(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** An instant as a local date and time: "today 14:32", "12 Oct 2023, 09:05". `now` decides what is today. */
export function momentWords(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = clockWords(instant);
  if (at.toDateString() === now.toDateString()) return `today ${time}`;
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day}, ${time}`;
}

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** "seven months", "one month", "13 months": small counts in words, as in a sentence. */
export function countWords(count: number, one: string, many: string = `${one}s`): string {
  return `${COUNTS[count] ?? String(count)} ${count === 1 ? one : many}`;
}
