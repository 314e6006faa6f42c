/** How many unaccompanied children and former ones there are, day by day. */
import { addMonths, type Day } from '../../calendar/day.ts';
import { type FinancialYear, financialYearOf, yearStart } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import { arrivedShare, rampDays } from '../ramp.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, isNil, largest, multiply, plain, subtract, type Term, ZERO } from '../term.ts';

/** Days of one financial year on which nobody comes, turns 18 or leaves. Both days inclusive. */
export type Stretch = {
  readonly year: FinancialYear;
  readonly from: Day;
  readonly to: Day;
  readonly children: Term;
  readonly careLeavers: Term;
};

/** Children on the first day: as the form says, or the mix. */
export function cohort(values: FieldValues, context: SchemeContext): Term {
  return values.maybeTerm('cohort') ?? context.type(values.text('placementType'))?.children ?? ZERO;
}

/** Nobody is there, is known to come or to turn 18: there is nothing to say about any grant. */
export function isBlank(values: FieldValues, context: SchemeContext): boolean {
  const expected = values.rows('arrivals').length + values.rows('turning18').length;
  return expected === 0 && isNil(cohort(values, context));
}

export function monthsOf(row: FieldValues): number {
  return row.maybeNumber('months') ?? 0;
}

/** The forecast in order, taken apart wherever the numbers or the financial year change. */
export function stretches(values: FieldValues, context: SchemeContext): readonly Stretch[] {
  const stay = values.number('careLeaverMonths');
  const counted = values.has('leavingCareType');
  const [arrivals, turning] = [values.rows('arrivals'), values.rows('turning18')];
  const steps = [...arrivals, ...turning].flatMap((row) => rampDays(row.day('from'), monthsOf(row)));
  const left = turning.flatMap((row) => rampDays(addMonths(row.day('from'), stay), monthsOf(row)));
  const days = [...new Set([context.from, ...steps, ...left, ...aprils(context)])]
    .filter((day) => day >= context.from && day <= context.to)
    .sort((a, b) => a - b);
  const after = (rows: readonly FieldValues[], day: Day, later = 0): Term =>
    add(
      ...rows.map((row) =>
        multiply(
          row.term('children'),
          plain(arrivedShare(addMonths(row.day('from'), later), monthsOf(row), day)),
        ),
      ),
    );
  return days.map((from, at) => {
    const turned = after(turning, from);
    const here = subtract(add(cohort(values, context), after(arrivals, from)), turned);
    return {
      year: financialYearOf(from),
      from,
      to: (days[at + 1] ?? context.to + 1) - 1,
      children: here.plain ? here : largest(ZERO, here),
      careLeavers: counted ? subtract(turned, after(turning, from, stay)) : ZERO,
    };
  });
}

function aprils({ from, to }: SchemeContext): readonly Day[] {
  const years = Math.max(0, financialYearOf(to) - financialYearOf(from));
  return Array.from({ length: years }, (_, at) => yearStart(financialYearOf(from) + at + 1));
}
