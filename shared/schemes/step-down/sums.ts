/** The prices and numbers of stepping down, shared by what it compiles to and what it explains. */
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, multiply, ONE, subtract, type Term, ZERO } from '../term.ts';

/** £ a week for a child in foster care, support included; null where only the engine knows the list price. */
export function fosterPrice(values: FieldValues, context: SchemeContext): Term | null {
  const carer = values.maybeTerm('carerPrice') ?? context.type(values.text('toType'))?.price ?? null;
  return carer && add(carer, values.maybeTerm('support') ?? ZERO);
}

/** £ a week of the placement a child goes back to; null where only the engine knows a list price in it. */
export function returnPrice(values: FieldValues, context: SchemeContext): Term | null {
  return (
    values.maybeTerm('returnPrice') ??
    values.maybeTerm('priceLeft') ??
    context.type(values.text('fromType'))?.averagePrice ??
    null
  );
}

/** Children whose new placement lasts. */
export function staying(values: FieldValues): Term {
  return multiply(values.term('children'), values.term('success'));
}

/** Children who go back. */
export function goingBack(values: FieldValues): Term {
  return multiply(values.term('children'), subtract(ONE, values.term('success')));
}
