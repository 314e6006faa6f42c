import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { Pence } from '../../money/pence.ts';
import { project } from '../project.ts';
import { Rerun } from './rerun.ts';
import type { Subject } from './subject.ts';
import { yearTotals } from './tornado.ts';

/**
 * A figure to be aimed at or tabulated: `outturn` or `pressure` of a year (null: the first), or the `saving` of the
 * measures against the same scenario without them (null: over the whole period).
 */
export type Objective = {
  readonly figure: 'outturn' | 'pressure' | 'saving';
  readonly year: FinancialYear | null;
};

/** The figure for values of the inputs asked for, the other inputs at likely. */
export type Evaluate = (values: readonly number[]) => Pence;

/** @returns null where the scenario has no such year, no such input, or no pressure in that year */
export function evaluator(subject: Subject, keys: readonly string[], objective: Objective): Evaluate | null {
  const rerun = new Rerun(subject, { also: keys });
  const places = keys.map((key) => rerun.inputs.findIndex((input) => input.key === key));
  const years = project(rerun.program).years;
  const at = objective.year === null ? 0 : years.findIndex(({ year }) => year === objective.year);
  const chosen = years[at];
  if (!chosen || places.includes(-1)) return null;
  const values = rerun.inputs.map(({ likely }) => likely);
  const totals = yearTotals(rerun, subject);
  const runWith = (of: Rerun, given: readonly number[]) => {
    for (const [index, place] of places.entries()) values[place] = given[index] ?? 0;
    of.run(values);
  };
  switch (objective.figure) {
    case 'outturn':
    case 'pressure': {
      if (objective.figure === 'pressure' && chosen.pressure === null) return null;
      const budget = objective.figure === 'pressure' ? (chosen.budget ?? 0) : 0;
      return (given) => {
        runWith(rerun, given);
        return (totals()[at] ?? 0) - budget;
      };
    }
    case 'saving': {
      const without = new Rerun(subject, { also: keys, measures: false });
      const totalsWithout = yearTotals(without, subject);
      const ofYears = (all: readonly Pence[]) =>
        objective.year === null ? all.reduce((sum, each) => sum + each, 0) : (all[at] ?? 0);
      return (given) => {
        runWith(rerun, given);
        runWith(without, given);
        return ofYears(totalsWithout()) - ofYears(totals());
      };
    }
  }
}
