/** Children who move, leave or come, as parts of a scheme. No children is no part. */
import { type Day, formatDay } from '../calendar/day.ts';
import type { Part, SchemeContext } from './scheme.ts';
import { isNil, negative, type Term, toQuantity } from './term.ts';

type Flow = {
  readonly part: string;
  readonly name: string;
  /** How many in all, once everyone has. */
  readonly children: Term;
  /** The field of the form in which they are entered. */
  readonly field: string;
  readonly from: Day;
  /** The last day of its effect; null: for good. */
  readonly to?: Day | null;
  /** Months over which they do so, one share each; 0 is all at once. */
  readonly months: number;
  /** Where the form has the dates. */
  readonly dates?: { readonly from?: string; readonly to?: string };
};

function timing({ from, to = null, months }: Flow) {
  return {
    from: formatDay(from),
    ...(to !== null && { to: formatDay(to) }),
    ...(months > 0 && { months }),
  };
}

/** Children change placement type, out at `left` and in at `price` (£ a week; null: the average, the list price). */
export function moving(
  flow: Flow & {
    readonly source: string;
    readonly sourceField: string;
    readonly target: string;
    readonly targetField: string;
    readonly left: Term | null;
    readonly leftField: string;
    readonly price: Term | null;
    readonly priceField: string;
  },
  context: SchemeContext,
): readonly Part[] {
  const { part, name, children, field, source, target, left, price } = flow;
  if (isNil(children)) return [];
  return [
    {
      part,
      name,
      measure: {
        kind: 'move',
        source,
        target,
        children: toQuantity(context.brief(part, name, children, 'children')),
        ...timing(flow),
        ...(left && { displacedWeeklyCost: toQuantity(left) }),
        ...(price && { weeklyCost: toQuantity(price) }),
      },
      from: {
        source: flow.sourceField,
        target: flow.targetField,
        children: field,
        displacedWeeklyCost: flow.leftField,
        weeklyCost: flow.priceField,
        ...flow.dates,
      },
    },
  ];
}

type InType = Flow & {
  readonly type: string;
  readonly typeField: string;
  /** £ a week; null: those who leave the average of the type, those who come its list price. */
  readonly price: Term | null;
  readonly priceField: string;
};

/** Children who are in this placement type and leave care, or would have come into it and do not. */
export function leaving(flow: InType, context: SchemeContext): readonly Part[] {
  return volume(flow, negative(context.brief(flow.part, flow.name, flow.children, 'children')));
}

/** Children who come into this placement type. */
export function coming(flow: InType, context: SchemeContext): readonly Part[] {
  return volume(flow, context.brief(flow.part, flow.name, flow.children, 'children'));
}

function volume(flow: InType, change: Term): readonly Part[] {
  const { part, name, field, type, typeField, price, priceField } = flow;
  if (isNil(change)) return [];
  return [
    {
      part,
      name,
      measure: {
        kind: 'volume',
        placementType: type,
        children: toQuantity(change),
        ...timing(flow),
        ...(price && { weeklyCost: toQuantity(price) }),
      },
      from: { placementType: typeField, children: field, weeklyCost: priceField, ...flow.dates },
    },
  ];
}
