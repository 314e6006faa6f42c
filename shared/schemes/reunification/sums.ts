/** How many come back into care and when, shared by what reunification compiles to and what it explains. */
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { divide, largest, multiply, subtract, type Term, ZERO } from '../term.ts';

/** A stretch of time after going home, in months, and the share of those who went home who come back in it. */
export type Stretch = {
  readonly key: string;
  readonly after: number;
  readonly length: number;
  readonly share: Term;
};

/** The shares of the form are cumulative, these are not. */
export function stretches(values: FieldValues): readonly Stretch[] {
  const early = values.term('reentry3');
  const year = values.term('reentry12');
  const late = values.term('reentry72');
  return [
    { key: 'reentry3', after: 0, length: 3, share: early },
    { key: 'reentry12', after: 3, length: 9, share: rest(year, early) },
    { key: 'reentry72', after: 12, length: 60, share: rest(late, year) },
  ];
}

function rest(all: Term, before: Term): Term {
  return largest(ZERO, subtract(all, before));
}

/** £: one payment a family. */
export function supportInAll(values: FieldValues): Term {
  const families = divide(values.term('children'), values.term('childrenPerFamily'));
  return multiply(families, values.term('supportPerFamily'));
}

/** £ a week of the placement they come back to; null: its list price. */
export function returnPrice(values: FieldValues, context: SchemeContext): Term | null {
  const entered = values.maybeTerm('returnPrice');
  if (entered || !isSameType(values)) return entered;
  const source = context.type(values.text('fromType'));
  // Where all are in the mix, the average is the list price.
  return values.maybeTerm('priceLeft') ?? (source?.registered ? source.averagePrice : null);
}

/** They come back to the placement type they left. */
export function isSameType(values: FieldValues): boolean {
  return (values.maybeText('returnTo') ?? values.text('fromType')) === values.text('fromType');
}

/** £ a week left behind and come back to: as the form says, or on average and at the list price on the first day. */
export function pricesOf(values: FieldValues, context: SchemeContext): { left: number; again: number } {
  const source = values.text('fromType');
  const returnType = context.type(values.maybeText('returnTo') ?? source);
  return {
    left: values.maybeTerm('priceLeft')?.value ?? context.type(source)?.average ?? 0,
    again: returnPrice(values, context)?.value ?? returnType?.weeklyCost ?? 0,
  };
}
