/** Allowances and fees of permanence, shared by what it compiles to and what it explains. */
import type { FieldValues } from '../field-values.ts';
import type { SchemeContext } from '../scheme.ts';
import { multiply, type Term, ZERO } from '../term.ts';

/** £ a week for each child on average; null where only the engine knows the list price. */
export function allowanceEach(values: FieldValues, context: SchemeContext): Term | null {
  const allowance = values.maybeTerm('allowance');
  if (allowance) return multiply(allowance, values.term('allowanceShare'));
  return context.type(values.text('toType'))?.price ?? null;
}

/** £ in all of the fees for children placed through others; none for special guardianship. */
export function feesOf(values: FieldValues, agency: 'voluntary' | 'regional'): Term {
  if (values.text('route') !== 'adoption') return ZERO;
  const share = values.maybeTerm(`${agency}Share`) ?? ZERO;
  return multiply(values.term('children'), share, values.term(`${agency}Fee`));
}
