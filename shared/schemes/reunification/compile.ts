import { addMonths } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { coming, leaving } from '../flows.ts';
import { yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { multiply } from '../term.ts';
import { returnPrice, stretches, supportInAll } from './sums.ts';

/**
 * Parts, in this order: `home`, `back-1` to `back-3`, `support`, `team`. Those who come back within a stretch of time do
 * so evenly over it; where children go home over m months and the stretch has l, their returns are spread evenly over
 * m + l − 1 months, which comes to the same child-weeks in all.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  checkShares(values, context);
  const source = values.text('fromType');
  const from = values.day('from');
  const to = values.maybeDay('until');
  const months = values.maybeNumber('months') ?? 0;
  const children = values.term('children');
  const returnType = values.maybeText('returnTo') ?? source;
  return [
    ...leaving(
      {
        part: 'home',
        name: 'go home',
        children,
        field: 'children',
        type: source,
        typeField: 'fromType',
        price: values.maybeTerm('priceLeft'),
        priceField: 'priceLeft',
        from,
        to,
        months,
        dates: { from: 'from', to: 'until' },
      },
      context,
    ),
    ...stretches(values)
      .map((stretch) => ({ ...stretch, start: addMonths(from, stretch.after) }))
      .filter(({ start }) => to === null || start <= to)
      .flatMap(({ key, share, length, start }, at) =>
        coming(
          {
            part: `back-${at + 1}`,
            name: BACK[at] ?? 'back in care',
            children: multiply(children, share),
            field: key,
            type: returnType,
            typeField: values.has('returnTo') ? 'returnTo' : 'fromType',
            price: returnPrice(values, context),
            priceField: 'returnPrice',
            from: start,
            to,
            months: Math.max(1, months) + length - 1,
            dates: { from: 'from', to: 'until' },
          },
          context,
        ),
      ),
    ...spread(
      {
        part: 'support',
        name: 'support for the families',
        amount: supportInAll(values),
        field: 'supportPerFamily',
        from,
        months,
      },
      context,
    ),
    ...yearly(
      {
        part: 'team',
        name: 'reunification team',
        amount: values.maybeTerm('team'),
        field: 'team',
        from,
        to: values.maybeDay('teamEnds'),
        dates: { from: 'from', to: 'teamEnds' },
      },
      context,
    ),
  ];
}

const BACK = ['back within 3 months', 'back within a year', 'back within six years'] as const;

/** The shares are of the same children, each stretch of time within the next. */
function checkShares(values: FieldValues, { fault }: SchemeContext): void {
  for (const [sooner, later] of [
    ['reentry3', 'reentry12'],
    ['reentry12', 'reentry72'],
  ] as const) {
    const [first, then] = [values.term(sooner), values.term(later)];
    if (then.value < first.value)
      fault(
        later,
        `is ${then.value}, less than the ${first.value} who are back sooner`,
        'count those who are back sooner too',
      );
  }
}
