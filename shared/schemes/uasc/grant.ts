/** The Home Office grant: by the night under 18, by the week after it. */
import { daysInYear, weeklyToDaily } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, largest, multiply, negative, plain, reaches, subtract, type Term, ZERO } from '../term.ts';
import type { Stretch } from './cohorts.ts';

/** Less than a hundredth of a penny a night is binary arithmetic, not a difference. */
const NO_DIFFERENCE = 1e-4;

/** Children from whom on the higher rate is paid; null where the population is not known. */
export function thresholdChildren(values: FieldValues, context: SchemeContext): Term | null {
  const population = context.populationUnder18;
  return population === null ? null : multiply(values.term('threshold'), plain(population));
}

/** £ a night for each of so many children. */
export function nightlyRate(values: FieldValues, context: SchemeContext, children: Term): Term {
  const [below, above] = [values.term('rateBelow'), values.term('rateAbove')];
  const line = thresholdChildren(values, context);
  return line ? add(below, multiply(subtract(above, below), reaches(children, line))) : below;
}

/** £ a year by which the grant differs from the income the placement types have already, one way or the other. */
export type Difference = { readonly more: Term; readonly less: Term };

/** Of the grant under 18, at the numbers of the stretch. */
export function nightlyDifference(values: FieldValues, context: SchemeContext, stretch: Stretch): Difference {
  const listed = context.type(values.text('placementType'))?.weeklyIncome ?? 0;
  const nightly = listed * weeklyToDaily(context.weeksPerYear, stretch.year);
  const each = subtract(nightlyRate(values, context, stretch.children), plain(nightly));
  const { more, less } = difference(stretch.children, each, daysInYear(stretch.year));
  const rates = [values.term('rateBelow'), values.term('rateAbove')];
  if (rates.some((rate) => !rate.plain)) return { more, less };
  // Whichever of the two rates is paid, the difference goes one way.
  return {
    more: rates.some((rate) => rate.value > nightly) ? more : ZERO,
    less: rates.some((rate) => rate.value < nightly - NO_DIFFERENCE) ? less : ZERO,
  };
}

/** Of the care leavers' grant, at the numbers of the stretch. */
export function weeklyDifference(values: FieldValues, context: SchemeContext, stretch: Stretch): Difference {
  const type = values.maybeText('leavingCareType');
  const listed = type === null ? 0 : (context.type(type)?.weeklyIncome ?? 0);
  const each = subtract(values.term('careLeaverGrant'), plain(listed));
  const weeks = weeklyToDaily(context.weeksPerYear, stretch.year) * daysInYear(stretch.year);
  return difference(stretch.careLeavers, each, weeks);
}

function difference(children: Term, each: Term, times: number): Difference {
  if (each.plain && Math.abs(each.value) < NO_DIFFERENCE) return { more: ZERO, less: ZERO };
  const year = (amount: Term) => multiply(children, largest(ZERO, amount), plain(times));
  return { more: year(each), less: year(negative(each)) };
}
