import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';
import { netPresentValue, paybackMonth } from './appraisal.ts';
import { attributeSavings } from './attribution.ts';
import { varianceBridge, type YearBridge } from './bridge.ts';
import { type Program, project } from './project.ts';
import type { Projection } from './projection.ts';
import { withTotal, type YearAmounts } from './year-amounts.ts';

export type Together = {
  /** The same scenario with no measures. */
  readonly base: Projection;
  readonly with: Projection;
  readonly saving: YearAmounts;
  readonly payback: Month | null;
  readonly netPresentValue: Pence;
  readonly bridge: readonly YearBridge[];
};

export type Comparison = Together & {
  /** In file order; their shares sum to the saving in every year. */
  readonly measures: readonly (YearAmounts & { readonly id: string })[];
  readonly attribution: 'exact' | 'sampled';
};

/** What the scenario's measures save together, against the same scenario without them. */
export function compareTogether(program: Program): Together {
  const base = project(program, () => false);
  const plan = project(program);
  return {
    base,
    with: plan,
    saving: withTotal(plan.years.map((year, at) => (base.years[at]?.net ?? 0) - year.net)),
    payback: paybackMonth(base, plan),
    netPresentValue: netPresentValue(base, plan),
    bridge: varianceBridge(base, plan),
  };
}

/** The same, and what each of them saves: of many measures that takes a hundred times as long. */
export function compare(program: Program): Comparison {
  const { method, shares } = attributeSavings(program);
  return {
    ...compareTogether(program),
    measures: program.scenario.measures.map(({ id }, at) => ({ id, ...withTotal(shares[at] ?? []) })),
    attribution: method,
  };
}
