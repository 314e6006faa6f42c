import { formatDay } from '../../calendar/day.ts';
import type { PriceMeasure } from '../../scenario/types.ts';
import type { FieldValues } from '../field-values.ts';
import { moving } from '../flows.ts';
import { places, yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { isNil, negative, type Term, toQuantity, ZERO } from '../term.ts';
import {
  addOnWeekly,
  blockChildren,
  blockYear,
  contributionYear,
  upliftChange,
  upliftDays,
  yearSaid,
} from './sums.ts';

/**
 * Parts, in this order: `framework`, `uplift-1` … (one a year), `block-places`, `block-move`, `block-price`, `health-1`
 * and `education-1` … (one pair a placement), `add-on`.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  check(values, context);
  const type = values.text('placementType');
  const to = values.maybeDay('to');
  const until = to === null ? {} : { to: formatDay(to) };
  const price = (
    part: string,
    name: string,
    from: string,
    change: Pick<PriceMeasure, 'percent' | 'weekly' | 'share'>,
    fields: Readonly<Record<string, string>>,
  ): Part => ({
    part,
    name,
    measure: { kind: 'price', placementType: type, from, ...until, ...change },
    from: { placementType: 'placementType', from: 'from', to: 'to', ...fields },
  });
  const first = formatDay(values.day('from'));
  const discount = values.maybeTerm('frameworkDiscount') ?? ZERO;
  const change = upliftChange(values) ?? ZERO;
  const addOn = addOnWeekly(values, context) ?? ZERO;
  const parts: Part[] = [];
  if (!isNil(discount))
    parts.push(
      price(
        'framework',
        'bought through the framework',
        first,
        { percent: toQuantity(negative(discount)), share: toQuantity(values.term('frameworkShare')) },
        { percent: 'frameworkDiscount', share: 'frameworkShare' },
      ),
    );
  if (!isNil(change)) {
    for (const [at, day] of upliftDays(values, context).entries())
      parts.push(
        price(
          `uplift-${at + 1}`,
          `rise agreed for ${yearSaid(day)}`,
          formatDay(day),
          { percent: toQuantity(change) },
          { percent: 'agreedUplift' },
        ),
      );
  }
  parts.push(...blockParts(values, context), ...contributionParts(values, context));
  if (!isNil(addOn))
    parts.push(
      price(
        'add-on',
        values.maybeText('addOnFor') ?? 'added to each placement',
        first,
        { weekly: toQuantity(addOn), share: toQuantity(values.term('addOnShare')) },
        { weekly: 'addOn', share: 'addOnShare' },
      ),
    );
  return parts;
}

/** Children move into the contracted places, which are paid for as a whole. */
function blockParts(values: FieldValues, context: SchemeContext): readonly Part[] {
  const target = values.maybeText('blockType');
  if (target === null) return [];
  const [from, to] = [values.day('from'), values.maybeDay('to')];
  const open = { from, to, dates: { from: 'from', to: 'to' } };
  const capacity = context.type(target)?.hasCapacity ?? false;
  return [
    ...places({
      part: 'block-places',
      name: 'places under contract',
      amount: capacity ? values.maybeTerm('blockPlaces') : null,
      field: 'blockPlaces',
      type: target,
      typeField: 'blockType',
      ...open,
    }),
    ...moving(
      {
        part: 'block-move',
        name: 'children in the contracted places',
        children: blockChildren(values),
        field: 'blockPlaces',
        source: values.text('placementType'),
        sourceField: 'placementType',
        target,
        targetField: 'blockType',
        left: values.maybeTerm('blockPriceLeft'),
        leftField: 'blockPriceLeft',
        price: ZERO,
        priceField: 'blockPrice',
        months: 0,
        ...open,
      },
      context,
    ),
    ...yearly(
      {
        part: 'block-price',
        name: 'contract price, filled or not',
        amount: blockYear(values, context),
        field: 'blockPrice',
        uplift: values.maybeTerm('annualUplift'),
        ...open,
      },
      context,
    ),
  ];
}

function contributionParts(values: FieldValues, context: SchemeContext): readonly Part[] {
  return values.rows('contributions').flatMap((row, at) =>
    (['health', 'education'] as const).flatMap((payer) => {
      const amount: Term = contributionYear(row.maybeTerm(payer), context);
      const place = `contributions[${at}]`;
      return yearly(
        {
          part: `${payer}-${at + 1}`,
          name: `${payer} pays towards ${row.text('name')}`,
          amount,
          field: `${place}.${payer}`,
          flow: 'income',
          from: row.maybeDay('from') ?? values.day('from'),
          to: row.maybeDay('to') ?? values.maybeDay('to'),
          dates: { from: `${place}.from`, to: `${place}.to` },
        },
        context,
      );
    }),
  );
}

function check(values: FieldValues, { fault }: SchemeContext): void {
  for (const [one, other] of [
    ['agreedUplift', 'expectedUplift'],
    ['expectedUplift', 'agreedUplift'],
  ] as const) {
    if (values.has(one) && !values.has(other))
      fault(other, 'is missing', 'give both: what is saved is the difference');
  }
  const discount = values.maybeTerm('frameworkDiscount')?.value ?? 0;
  if (discount >= 1)
    fault('frameworkDiscount', `is ${discount}, which leaves nothing to pay`, 'give a share below 1');
  const block = values.maybeTerm('blockPlaces');
  if (!block || isNil(block)) return;
  if (!values.has('blockType')) fault('blockType', 'is missing', 'say where the places are counted');
  if (!values.has('blockPrice')) fault('blockPrice', 'is missing', 'give £ a week for one place');
}
