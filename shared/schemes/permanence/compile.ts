import { addMonths } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { moving } from '../flows.ts';
import { yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { multiply, type Term, ZERO } from '../term.ts';
import { allowanceEach, feesOf } from './sums.ts';

/**
 * Parts, in this order: `leave`, `otherwise`, `support`, `voluntary-fees`, `regional-fees`, `team`. `otherwise` takes the
 * children back out of the comparison when they would have left care in any case: allowances would then be paid too.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  const [voluntary, regional] = [values.maybeTerm('voluntaryShare'), values.maybeTerm('regionalShare')];
  if ((voluntary?.value ?? 0) + (regional?.value ?? 0) > 1)
    context.fault(
      'regionalShare',
      'comes with the voluntary agencies’ share to more than 1',
      'give shares of the same children, together 1 at most',
    );
  const source = values.text('fromType');
  const target = values.text('toType');
  const from = values.day('from');
  const months = values.maybeNumber('months') ?? 0;
  const children = values.term('children');
  const sooner = values.maybeNumber('monthsSooner');
  // Where they would have left in any case, they go back out at the price they came in at, or a saving would stay.
  const left =
    values.maybeTerm('priceLeft') ?? (sooner === null ? null : (context.type(source)?.averagePrice ?? null));
  const allowance = allowanceEach(values, context);
  const each = (part: string, name: string, amount: Term, field: string) =>
    spread({ part, name, amount, field, from, months }, context);
  return [
    ...moving(
      {
        part: 'leave',
        name: values.text('route') === 'adoption' ? 'adopted' : 'leave to special guardians',
        children,
        field: 'children',
        source,
        sourceField: 'fromType',
        target,
        targetField: 'toType',
        left,
        leftField: 'priceLeft',
        price: allowance,
        priceField: 'allowance',
        from,
        months,
        dates: { from: 'from' },
      },
      context,
    ),
    ...(sooner === null
      ? []
      : moving(
          {
            part: 'otherwise',
            name: 'would have left care by then',
            children,
            field: 'children',
            source: target,
            sourceField: 'toType',
            target: source,
            targetField: 'fromType',
            left: allowance,
            leftField: 'allowance',
            price: left,
            priceField: 'priceLeft',
            from: addMonths(from, sooner),
            months,
            dates: { from: 'monthsSooner' },
          },
          context,
        )),
    ...each(
      'support',
      'cost for each child',
      multiply(children, values.maybeTerm('supportPerChild') ?? ZERO),
      'supportPerChild',
    ),
    ...each('voluntary-fees', 'fees of voluntary agencies', feesOf(values, 'voluntary'), 'voluntaryFee'),
    ...each('regional-fees', 'fees of other councils', feesOf(values, 'regional'), 'regionalFee'),
    ...yearly(
      {
        part: 'team',
        name: 'permanence team',
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
