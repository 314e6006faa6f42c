/** Parts that many schemes have. A blank or nil amount is no part. */
import { type Day, formatDay } from '../calendar/day.ts';
import type { FieldValues } from './field-values.ts';
import { FINANCING_FROM, financingOf } from './financing.ts';
import type { Part, SchemeContext } from './scheme.ts';
import { isNil, type Term, toQuantity } from './term.ts';

type Named = {
  readonly part: string;
  readonly name: string;
  readonly amount: Term | null;
  /** The field of the form in which it is entered. */
  readonly field: string;
};

/** £ a year, charged by the day from `from` to `to` (null: for good). */
export function yearly(
  named: Named & {
    /** `avoided` is a cost no longer paid that no placement type has: an income to the engine, avoided to a reader. */
    readonly flow?: 'income' | 'avoided';
    readonly from: Day;
    readonly to: Day | null;
    readonly uplift?: Term | null;
    /** Where the form has the dates, and the rise where that is not `annualUplift`. */
    readonly dates?: { readonly from?: string; readonly to?: string; readonly annualUplift?: string };
  },
  context: SchemeContext,
): readonly Part[] {
  const { part, name, amount, field, flow, from, to, uplift = null, dates = {} } = named;
  if (amount === null || isNil(amount)) return [];
  return [
    {
      part,
      name,
      measure: {
        kind: 'fixed',
        ...(flow && { flow: 'income' }),
        annual: toQuantity(context.brief(part, name, amount, '£ a year')),
        from: formatDay(from),
        ...(to !== null && { to: formatDay(to) }),
        ...(uplift && { annualUplift: toQuantity(uplift) }),
      },
      from: { annual: field, ...(uplift && { annualUplift: 'annualUplift' }), ...dates },
      ...(flow === 'avoided' && { avoids: true }),
    },
  ];
}

/** £ once. */
export function once(named: Named & { readonly flow?: 'income'; readonly on: Day }): readonly Part[] {
  const { part, name, amount, field, flow, on } = named;
  if (amount === null || isNil(amount)) return [];
  return [
    {
      part,
      name,
      measure: { kind: 'fixed', ...(flow && { flow }), oneOff: toQuantity(amount), on: formatDay(on) },
      from: { oneOff: field },
    },
  ];
}

/** £ of capital, financed as the form says, charges beginning on `from`. */
export function capital(
  named: Named & { readonly on: Day; readonly onField?: string; readonly from: Day },
  values: FieldValues,
  context: SchemeContext,
): readonly Part[] {
  const { part, name, amount, field, on, onField, from } = named;
  if (amount === null || isNil(amount)) return [];
  return [
    {
      part,
      name,
      measure: {
        kind: 'capital',
        amount: toQuantity(context.brief(part, name, amount, '£')),
        on: formatDay(on),
        financing: financingOf(values, from),
      },
      from: { amount: field, ...(onField !== undefined && { on: onField }), ...FINANCING_FROM },
    },
  ];
}

/** Places of a type, all on the day. */
export function places(
  named: Named & {
    readonly type: string;
    readonly typeField: string;
    readonly from: Day;
    readonly to: Day | null;
    readonly dates?: { readonly from?: string; readonly to?: string };
    readonly months?: number;
  },
): readonly Part[] {
  const { part, name, amount, field, type, typeField, from, to, dates = {}, months = 0 } = named;
  if (amount === null || isNil(amount)) return [];
  return [
    {
      part,
      name,
      measure: {
        kind: 'capacity',
        placementType: type,
        places: toQuantity(amount),
        from: formatDay(from),
        ...(to !== null && { to: formatDay(to) }),
        ...(months > 0 && { months }),
      },
      from: { placementType: typeField, places: field, ...dates },
    },
  ];
}
