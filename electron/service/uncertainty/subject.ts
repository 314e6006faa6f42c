import type { Subject } from '../../../shared/model/uncertainty/index.ts';
import { readFormula } from '../../../shared/scenario/formula.ts';
import type { Calculation } from '../results/calculations.ts';

/** A scenario that can be calculated, as the engine's uncertainty functions take it. */
export function subjectOf({
  scenario,
  basis,
  assumptions,
}: Pick<NonNullable<Calculation['ready']>, 'scenario' | 'basis' | 'assumptions'>): Subject {
  return { scenario, resolved: basis.program.scenario, assumptions, readFormula };
}
