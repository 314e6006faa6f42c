import { parseDay } from '../../shared/calendar/day.ts';
import { dayWords } from '../../shared/calendar/words.ts';

/** `2023-11-01` is "1 Nov 2023", for tables; text that is no date ("Quarter 2") is given back as it is. */
export function shortDate(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayWords(day);
}
