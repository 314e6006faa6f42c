import { civilDate, type Day, dayNumber, pad } from './day.ts';
import type { Month } from './month.ts';

/** A financial year (1 April to 31 March) named by the calendar year it starts in: 2023 is 2023/24. */
export type FinancialYear = number;

/** Days are charged exactly (weekly ÷ 7), or so that a full year is this many weeks (50 to 53). */
export type WeeksPerYear = 'exact' | number;

/** For comparison with models that count every year as a common one. */
export const COMMON_YEAR_DAYS = 365;

const APRIL = 3;

export function financialYearOf(day: Day): FinancialYear {
  const { year, month } = civilDate(day);
  return month >= 4 ? year : year - 1;
}

export function financialYearOfMonth(month: Month): FinancialYear {
  return Math.floor((month - APRIL) / 12);
}

/** 1 April of the year. */
export function yearStart(year: FinancialYear): Day {
  return dayNumber(year, 4, 1);
}

/** 31 March of the year. */
export function yearEnd(year: FinancialYear): Day {
  return yearStart(year + 1) - 1;
}

/** 365, or 366 where the year holds a 29 February. */
export function daysInYear(year: FinancialYear): number {
  return yearStart(year + 1) - yearStart(year);
}

/**
 * Financial years from the first day to the last, both inclusive, each day counting as its share of the year it is
 * in: what a yearly amount charged by the day is multiplied by.
 */
export function yearsCovered(from: Day, to: Day): number {
  let years = 0;
  for (let year = financialYearOf(from); yearStart(year) <= to; year += 1)
    years += (Math.min(to, yearEnd(year)) - Math.max(from, yearStart(year)) + 1) / daysInYear(year);
  return years;
}

/** Reads `2023/24`; null when it is not of that form or the two halves do not follow on. */
export function parseYear(text: string): FinancialYear | null {
  const match = /^(\d{4})\/(\d{2})$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  return (year + 1) % 100 === Number(match[2]) ? year : null;
}

/** Writes a year as `2023/24`. */
export function formatYear(year: FinancialYear): string {
  return `${pad(year, 4)}/${pad((year + 1) % 100, 2)}`;
}

/** The period of a month in its financial year: April is 1 (P1), March is 12 (P12). */
export function periodOf(month: Month): number {
  return month - (financialYearOfMonth(month) * 12 + APRIL) + 1;
}

/**
 * The factor k from a weekly price to a day's charge (model.md, "Calendar and money"): 1/7, or the chosen
 * weeks ÷ the days of that financial year, so that a full year is exactly that many weeks.
 */
export function weeklyToDaily(weeksPerYear: WeeksPerYear, year: FinancialYear): number {
  return weeksPerYear === 'exact' ? 1 / 7 : weeksPerYear / daysInYear(year);
}

/** Nights of an ordinary year, for figures that are for any year. */
export const NIGHTS_PER_YEAR = 365;

/** Weeks charged for in an ordinary year: 365 ÷ 7, or the weeks the council's convention says. */
export function weeksCharged(weeksPerYear: WeeksPerYear): number {
  return weeksPerYear === 'exact' ? NIGHTS_PER_YEAR / 7 : weeksPerYear;
}
