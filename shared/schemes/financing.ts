/** How capital is paid for, the same in every scheme that has some. */

import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/day.ts';
import { annuity } from '../money/annuity.ts';
import { FINANCING_RATE_RULE } from '../scenario/rules.ts';
import type { CapitalMeasure } from '../scenario/types.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './field-makers.ts';
import type { FieldValues } from './field-values.ts';
import { type Term, toQuantity } from './term.ts';

const financing = fieldsOf('Financing');
const BORROWED = { field: 'financing', is: ['annuity', 'straight-line'] };

export const FINANCING_FIELDS: readonly Field[] = [
  financing.choice(
    { value: 'none', label: 'Paid at once' },
    { value: 'annuity', label: 'Annuity: the same charge each year' },
    { value: 'straight-line', label: 'Equal instalments (MRP) and interest' },
  )('financing', 'How capital is paid for', 'Paid at once, or charged to revenue year by year.', {
    default: { value: 'none', source: 'Ours: nothing is borrowed until you say so' },
  }),
  financing.quantity('a year', FINANCING_RATE_RULE)(
    'interestRate',
    'Interest rate',
    'Of the borrowing (0.052 is 5.2%). Ask treasury: no rate is shipped.',
    { when: BORROWED },
  ),
  financing.whole('years', 1, 60)('financingYears', 'Years', 'Asset life over which it is charged.', {
    when: BORROWED,
  }),
];

/**
 * The financing of a capital measure. A rate or a number of years that is missing is left out, for the check of the
 * measure to ask for.
 */
export function financingOf(values: FieldValues, from: Day): NonNullable<CapitalMeasure['financing']> {
  const method = methodOf(values);
  if (method === 'none') return { method };
  const rate = values.maybeTerm('interestRate');
  const years = values.maybeNumber('financingYears');
  return {
    method,
    ...(rate && { rate: toQuantity(rate) }),
    ...(years !== null && { years }),
    from: formatDay(from),
  };
}

function methodOf(values: FieldValues): 'none' | 'annuity' | 'straight-line' {
  const method = values.maybeText('financing');
  return method === 'annuity' || method === 'straight-line' ? method : 'none';
}

/** Where the fields of a capital measure's financing are entered. */
export const FINANCING_FROM = {
  'financing.rate': 'interestRate',
  'financing.years': 'financingYears',
  'financing.method': 'financing',
} as const;

/**
 * What the financing charges in its first year, £: an annuity, or P ÷ n and the interest on the whole; 0 where the capital is paid at once.
 */
export function firstCharge(capital: Term, values: FieldValues): number {
  const method = methodOf(values);
  const rate = values.maybeTerm('interestRate')?.value ?? 0;
  const years = values.maybeNumber('financingYears') ?? 1;
  if (method === 'none') return 0;
  if (method === 'straight-line') return capital.value / years + capital.value * rate;
  return annuity(capital.value, rate, years);
}
