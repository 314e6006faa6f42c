/** Prices agreed, shared by what they compile to and what they explain. */
import type { Day } from '../../calendar/day.ts';
import { financialYearOf, formatYear, weeksCharged, yearStart } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, divide, multiply, ONE, plain, subtract, type Term, ZERO } from '../term.ts';

/** How much each 1 April's price differs from what the forecast has; null where either rise is blank. */
export function upliftChange(values: FieldValues): Term | null {
  const [agreed, expected] = [values.maybeTerm('agreedUplift'), values.maybeTerm('expectedUplift')];
  if (!agreed || !expected) return null;
  return subtract(divide(add(ONE, agreed), add(ONE, expected)), ONE);
}

/** The first days of April on which the agreed rise applies: the forecast's own rises are on the same days. */
export function upliftDays(values: FieldValues, context: SchemeContext): readonly Day[] {
  const first = financialYearOf(Math.max(values.day('from'), context.from + 1) - 1) + 1;
  const last = values.maybeDay('to');
  return Array.from({ length: values.number('upliftYears') }, (_, at) => yearStart(first + at)).filter(
    (day) => last === null || day <= last,
  );
}

/** £ a week for one placement on average over the year, for those it is paid for; null where it is blank. */
export function addOnWeekly(values: FieldValues, context: SchemeContext): Term | null {
  const amount = values.maybeTerm('addOn');
  const weeks = values.maybeTerm('addOnWeeks');
  if (!amount || !weeks) return amount;
  return divide(multiply(amount, weeks), plain(weeksCharged(context.weeksPerYear)));
}

/** Children in the contracted places. */
export function blockChildren(values: FieldValues): Term {
  return multiply(values.maybeTerm('blockPlaces') ?? ZERO, values.term('blockOccupancy'));
}

/** £ a year for the contracted places, filled or not. */
export function blockYear(values: FieldValues, context: SchemeContext): Term {
  const weeks = plain(weeksCharged(context.weeksPerYear));
  return multiply(values.maybeTerm('blockPlaces') ?? ZERO, values.maybeTerm('blockPrice') ?? ZERO, weeks);
}

/** £ a year that health and education pay towards one placement. */
export function contributionYear(amount: Term | null, context: SchemeContext): Term {
  return multiply(amount ?? ZERO, plain(weeksCharged(context.weeksPerYear)));
}

/** "2025/26", the year that begins on the day. */
export function yearSaid(day: Day): string {
  return formatYear(financialYearOf(day));
}
