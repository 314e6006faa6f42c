import { formatDay } from '../../shared/calendar/day.ts';
import { formatMonth } from '../../shared/calendar/month.ts';
import { readMonth as monthOfText, readDay } from '../../shared/calendar/read.ts';

/** A date as people here write it, as ISO text; null when it is not a date or no such day exists. */
export function readDate(typed: string): string | null {
  const day = readDay(typed);
  return day === null ? null : formatDay(day);
}

/** A month as people here write it, as ISO text; null when it is not a month. */
export function readMonth(typed: string): string | null {
  const month = monthOfText(typed);
  return month === null ? null : formatMonth(month);
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
  if (month > 12 && readDate(`${month}/${date}/${year}`) !== null)
    return `${said}: there is no month ${month}. The day comes first, as ${month}/${parts[1]}/${year}.`;
  if (month < 1 || month > 12) return `${said}: there is no month ${month}. Type it as 01/04/2024.`;
  if (readMonth(`${month}/${year}`) === null)
    return `${said} of these times: the year is ${year}. Type it as 01/04/2024.`;
  return `${said}: that month has no day ${date}. Type a day that exists, as 01/04/2024.`;
}

/** The same of a month. */
export function whyNoMonth(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || readMonth(text) !== null) return undefined;
  return `“${text}” is not a month. Type it as 04/2024 or Apr 2024.`;
}
