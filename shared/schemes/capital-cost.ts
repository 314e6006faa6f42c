import type { FieldValues } from './field-values.ts';
import { add, multiply, ONE, smallest, subtract, type Term, ZERO } from './term.ts';

/**
 * £ of capital the council pays: `bought`, and `works` with `optimismBias`, less `capitalGrant`; never below zero.
 * @param bought what is bought beside the works
 */
export function capitalCost(values: FieldValues, bought: Term = ZERO): Term {
  const works = multiply(values.maybeTerm('works') ?? ZERO, add(ONE, values.term('optimismBias')));
  const spent = add(bought, works);
  const grant = values.maybeTerm('capitalGrant');
  if (!grant || (spent.plain && spent.value === 0)) return spent;
  return subtract(spent, smallest(grant, spent));
}
