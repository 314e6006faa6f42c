/** Amounts that fall due child by child, as children come month by month. */
import { addMonths, type Day } from '../calendar/day.ts';
import { yearsCovered } from '../calendar/financial-year.ts';
import { once, yearly } from './parts.ts';
import type { Part, SchemeContext } from './scheme.ts';
import { divide, plain, type Term } from './term.ts';

/**
 * £ in all, charged evenly by the day over the months; 0 months is once, on the first day. What falls outside the
 * period is left out.
 */
export function spread(
  named: {
    readonly part: string;
    readonly name: string;
    readonly amount: Term | null;
    readonly field: string;
    readonly flow?: 'income';
    readonly from: Day;
    readonly months: number;
  },
  context: SchemeContext,
): readonly Part[] {
  const { amount, from, months, ...rest } = named;
  if (amount === null) return [];
  if (months === 0)
    return once({ ...rest, amount: context.brief(rest.part, rest.name, amount, '£'), on: from });
  const to = addMonths(from, months) - 1;
  return yearly({ ...rest, amount: divide(amount, plain(yearsCovered(from, to))), from, to }, context);
}
