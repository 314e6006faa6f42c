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
export function returnPrice(values: FieldValues): Term | null {
  const same = (values.maybeText('returnTo') ?? values.text('fromType')) === values.text('fromType');
  return values.maybeTerm('returnPrice') ?? (same ? values.maybeTerm('priceLeft') : null);
}

/** £ a week left behind and come back to, as far as the form or the list prices say. */
export function pricesOf(values: FieldValues, context: SchemeContext): { left: number; again: number } {
  const list = (type: string) => context.type(type)?.weeklyCost ?? 0;
  const source = values.text('fromType');
  return {
    left: values.maybeTerm('priceLeft')?.value ?? list(source),
    again: returnPrice(values)?.value ?? list(values.maybeText('returnTo') ?? source),
  };
}
