import type { ReadFormula } from '../../scenario/formula.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Scenario } from '../../scenario/types.ts';

export type FormulaReader = (text: string) => ReadFormula;

/** What a thread can be sent of a scenario without faults. */
export type SubjectData = {
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  /** What its assumptions come to in the central case. */
  readonly assumptions: ReadonlyMap<string, number>;
};

/**
 * A scenario without faults. Formulas are read by a function that comes with it, because what reads them takes
 * longer to load than most simulations take, and most files have none that a thread needs.
 */
export type Subject = SubjectData & { readonly readFormula: FormulaReader };
