/** Posts and pay, shared by what a workforce scheme compiles to and what it explains. */
import { addMonths, type Day } from '../../calendar/day.ts';
import { weeksCharged } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, largest, multiply, plain, smallest, subtract, type Term, ZERO } from '../term.ts';

/** Posts that pass from agency to permanent workers: down to the target, and no more than are vacant. */
export function converted(values: FieldValues): Term {
  const fewer = largest(ZERO, subtract(values.term('agencyShare'), values.term('targetShare')));
  const vacant = values.maybeTerm('vacancyShare');
  return multiply(values.term('posts'), vacant ? smallest(fewer, vacant) : fewer);
}

/** The day the first agency worker can go. */
export function firstFilled(values: FieldValues): Day {
  return addMonths(values.day('from'), values.number('lagMonths'));
}

/** £ a year for one agency worker. */
export function agencyYear(values: FieldValues, context: SchemeContext): Term {
  return multiply(values.term('agencyWeekly'), plain(weeksCharged(context.weeksPerYear)));
}

/** £ a year for one permanent worker, the retention payment included. */
export function permanentYear(values: FieldValues, context: SchemeContext): Term {
  const pay = multiply(values.term('permanentWeekly'), plain(weeksCharged(context.weeksPerYear)));
  return add(pay, values.maybeTerm('retention') ?? ZERO);
}
