/** The arithmetic of a Staying Close scheme, shared by what it compiles to and what it explains. */
import { addMonths, type Day } from '../../calendar/day.ts';
import { daysInYear, type FinancialYear, yearEnd, yearStart } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import { multiply, type Term } from '../term.ts';

export function openingDay(values: FieldValues): Day {
  return addMonths(values.day('opens'), values.number('delayMonths'));
}

/** Places that are taken. */
export function takenPlaces(values: FieldValues): Term {
  return multiply(values.term('places'), values.term('occupancy'));
}

export type GrantYear = {
  /** Row of the form. */
  readonly row: number;
  readonly year: FinancialYear;
  readonly amount: Term;
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  /** From the amount to a yearly rate: above 1 where it is paid over less than the year. */
  readonly yearly: number;
};

/** The years of grant in the order of the form, the last of them ended by `grantEnds`. */
export function grantYears(values: FieldValues): readonly GrantYear[] {
  const ends = values.maybeDay('grantEnds');
  return values.rows('grants').map((row, at) => {
    const year = row.number('year');
    const from = yearStart(year);
    const to = ends === null || ends < from ? yearEnd(year) : Math.min(ends, yearEnd(year));
    return {
      row: at,
      year,
      amount: row.term('amount'),
      from,
      to,
      yearly: daysInYear(year) / (to + 1 - from),
    };
  });
}

/** The last day of the grant; null where there is none. */
export function grantEnd(values: FieldValues): Day | null {
  const years = grantYears(values);
  return years.length === 0 ? null : Math.max(...years.map(({ to }) => to));
}
