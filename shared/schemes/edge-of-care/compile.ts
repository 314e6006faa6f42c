import { addMonths } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { coming, leaving } from '../flows.ts';
import { yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { multiply, ZERO } from '../term.ts';
import { avoided, childrenInAll, sharesOf } from './sums.ts';

/**
 * Parts, in this order: `left-1`, `avoided-1` (one pair a row of placements), `team`, `work`. One month's avoided entries
 * are gone from the month they would have come in; `left` ends their effect when they would have left care, at the same
 * price, so that nothing of a child is saved after that. It stands first, because all the entries ever avoided may be
 * more than the children there are at one time.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  const from = values.day('from');
  const months = values.number('months');
  const entry = addMonths(from, values.number('lagMonths'));
  const stay = values.maybeNumber('monthsInCare');
  const shares = sharesOf(values);
  const rows = values.rows('placements');
  const all = avoided(values);
  return [
    ...rows.flatMap((row, at) => {
      if (rows.length > 1 && !row.has('share'))
        context.fault(
          `placements[${at}].share`,
          'is missing',
          'give it: only a single row may leave it blank',
        );
      const type = row.text('placementType');
      const inSight = context.type(type);
      const flow = {
        children: multiply(all, shares[at] ?? ZERO),
        field: 'childrenPerMonth',
        type,
        typeField: `placements[${at}].placementType`,
        price: row.maybeTerm('weeklyCost') ?? (stay === null ? null : (inSight?.averagePrice ?? null)),
        priceField: `placements[${at}].weeklyCost`,
        months,
      };
      const placement = inSight?.name ?? type;
      return [
        ...(stay === null
          ? []
          : coming(
              {
                ...flow,
                part: `left-${at + 1}`,
                name: `would have left care by then, ${placement}`,
                from: addMonths(entry, stay),
                dates: { from: 'monthsInCare' },
              },
              context,
            )),
        ...leaving(
          {
            ...flow,
            part: `avoided-${at + 1}`,
            name: `entries avoided, ${placement}`,
            from: entry,
            dates: { from: 'from' },
          },
          context,
        ),
      ];
    }),
    ...yearly(
      {
        part: 'team',
        name: 'team',
        amount: values.maybeTerm('team'),
        field: 'team',
        from,
        to: addMonths(from, months) - 1,
        dates: { from: 'from', to: 'months' },
      },
      context,
    ),
    ...spread(
      {
        part: 'work',
        name: 'work with the children',
        amount: multiply(childrenInAll(values), values.maybeTerm('costPerChild') ?? ZERO),
        field: 'costPerChild',
        from,
        months,
      },
      context,
    ),
  ];
}
