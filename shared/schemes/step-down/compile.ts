import { addMonths } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { moving } from '../flows.ts';
import { yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { multiply, ZERO } from '../term.ts';
import { fosterPrice, goingBack, returnPrice, staying } from './sums.ts';

/**
 * Parts, in this order: `step-down`, `back`, `team`, `outcomes`. Those whose placement breaks down go back as they came,
 * one share a month, at what they cost in foster care and what the placement they go back to costs.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  const source = values.text('fromType');
  const target = values.text('toType');
  const from = values.day('from');
  const months = values.maybeNumber('months') ?? 0;
  const price = fosterPrice(values, context);
  const priceField = values.has('carerPrice') || !values.has('support') ? 'carerPrice' : 'support';
  if (values.has('support') && price === null)
    context.fault(
      'carerPrice',
      'is missing',
      'give the price in foster care: the list price is a range, to which support cannot be added',
    );
  return [
    ...moving(
      {
        part: 'step-down',
        name: 'step down',
        children: values.term('children'),
        field: 'children',
        source,
        sourceField: 'fromType',
        target,
        targetField: 'toType',
        left: values.maybeTerm('priceLeft'),
        leftField: 'priceLeft',
        price,
        priceField,
        from,
        months,
        dates: { from: 'from' },
      },
      context,
    ),
    ...moving(
      {
        part: 'back',
        name: 'go back after a breakdown',
        children: goingBack(values),
        field: 'success',
        source: target,
        sourceField: 'toType',
        target: source,
        targetField: 'fromType',
        left: price,
        leftField: priceField,
        price: returnPrice(values, context),
        priceField: 'returnPrice',
        from: addMonths(from, values.number('breakdownMonths')),
        months,
        dates: { from: 'breakdownMonths' },
      },
      context,
    ),
    ...yearly(
      {
        part: 'team',
        name: 'support team',
        amount: values.maybeTerm('team'),
        field: 'team',
        from,
        to: values.maybeDay('teamEnds'),
        dates: { from: 'from', to: 'teamEnds' },
      },
      context,
    ),
    ...spread(
      {
        part: 'outcomes',
        name: 'payments for those who stay',
        amount: multiply(staying(values), values.maybeTerm('outcomePayment') ?? ZERO),
        field: 'outcomePayment',
        from: addMonths(from, values.number('outcomeMonths')),
        months,
      },
      context,
    ),
  ];
}
