/**
 * Civil dates as whole day numbers (1970-01-01 is 0). A date here is a square on a wall calendar, never an
 * instant: no time zone can move it. Every count of nights in the product is a difference of two day numbers.
 */
export type Day = number;

/** A civil date taken apart. `month` is 1 to 12, `date` is 1 to 31. */
export type CivilDate = { readonly year: number; readonly month: number; readonly date: number };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_400_YEARS = 146_097;
const DAYS_FROM_0000_03_01_TO_EPOCH = 719_468;

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  );
}

/**
 * The day number of a civil date in the proleptic Gregorian calendar, counting years from 1 March so that the
 * leap day comes last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - DAYS_FROM_0000_03_01_TO_EPOCH;
}

/** The inverse of {@link dayNumber}. */
export function civilDate(day: Day): CivilDate {
  const z = day + DAYS_FROM_0000_03_01_TO_EPOCH;
  const era = Math.floor(z / DAYS_PER_400_YEARS);
  const dayOfEra = z - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** So many weeks in days, not rounded. */
export function weeksInDays(weeks: number): number {
  return weeks * 7;
}

/** The whole day nearest to a day number with a part of a day; half a day goes to the later. */
export function nearestDay(days: number): Day {
  return Math.floor(days + 0.5);
}

/** Reads `2024-02-29`; null when it is not of that form or no such day exists. */
export function parseDay(text: string): Day | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const date = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return dayNumber(year, month, date);
}

/** Writes a day as `2024-02-29`. */
export function formatDay(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/**
 * The same date `months` months later, or the last day of a shorter month: 31 July + 1 = 31 August,
 * + 2 = 30 September. Counting always starts from the original date, so 31 July + 3 is 31 October.
 */
export function addMonths(day: Day, months: number): Day {
  const from = civilDate(day);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.date, daysInMonth(year, month)));
}

/** The same date `years` years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
