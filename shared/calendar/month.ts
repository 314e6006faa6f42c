import { civilDate, type Day, dayNumber, pad } from './day.ts';

/** A calendar month as one whole number: year × 12 + (month − 1), so that the next month is + 1. */
export type Month = number;

export function monthOf(day: Day): Month {
  const { year, month } = civilDate(day);
  return year * 12 + month - 1;
}

/** Months in years: 18 is 1.5. */
export function monthsInYears(months: number): number {
  return months / 12;
}

/** The first day of the month. */
export function firstDay(month: Month): Day {
  const year = Math.floor(month / 12);
  return dayNumber(year, month - year * 12 + 1, 1);
}

/** Reads `2024-05`; null when it is not of that form. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** Writes a month as `2024-05`. */
export function formatMonth(month: Month): string {
  const year = Math.floor(month / 12);
  return `${pad(year, 4)}-${pad(month - year * 12 + 1, 2)}`;
}
