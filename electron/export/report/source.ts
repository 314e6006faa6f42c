import type { Comparison, Projection } from '../../../shared/model/index.ts';
import { PERCENTILES, type Simulation } from '../../../shared/model/uncertainty/index.ts';
import type { Pence } from '../../../shared/money/pence.ts';
import type { ResolvedMeasure, ResolvedScenario } from '../../../shared/scenario/resolved.ts';
import type { Scenario } from '../../../shared/scenario/types.ts';
import type { ForecastBasis } from '../forecast-basis.ts';
import type { PlanSavings } from '../plan-savings.ts';
import type { TimeFigures } from './measure-children.ts';
import { isSmall } from './suppression.ts';

export type ReportPlan = {
  readonly name: string;
  readonly resolved: ResolvedScenario;
  readonly comparison: Comparison;
  /** What its schemes save; null where it has none. */
  readonly savings: PlanSavings | null;
};

/** The first year's outturn in a simulation, pence: 1 in 10 outcomes are below the low and 1 in 10 above the high. */
export type SimulatedYear = {
  readonly low: Pence;
  readonly high: Pence;
  /** 0 to 1; null where the year has no pressure. */
  readonly chanceOfOverspending: number | null;
};

/** Null where nothing has been simulated. */
export type Simulated = {
  readonly base: SimulatedYear | null;
  /** In the order of the plans. */
  readonly plans: readonly (SimulatedYear | null)[];
};

export const NOT_SIMULATED: Simulated = { base: null, plans: [] };

export function simulatedYear({ years: [first] }: Pick<Simulation, 'years'>): SimulatedYear | null {
  if (!first) return null;
  const { percentiles } = first.outturn;
  const at = (percent: (typeof PERCENTILES)[number]) => percentiles[PERCENTILES.indexOf(percent)] ?? 0;
  return { low: at(10), high: at(90), chanceOfOverspending: first.probabilityOfOverspending };
}

/** What a report is written from. */
export type ReportSource = {
  readonly title: string;
  readonly council: string;
  readonly fileName: string;
  readonly madeAt: Date;
  readonly version: string;
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  /** What the assumptions come to. */
  readonly assumptions: ReadonlyMap<string, number>;
  /** The forecast that the mix holds; null where it holds none. */
  readonly forecast: ForecastBasis | null;
  readonly base: Projection;
  readonly plans: readonly ReportPlan[];
  readonly simulated: Simulated;
  /** Counts under 5 and costs of fewer than 5 children are left out. */
  readonly suppress: boolean;
};

/** Whether no child in the type can cost or bring in anything, whatever the plans do. */
export function isFree({ resolved, plans }: ReportSource, type: number): boolean {
  const { weeklyCost, weeklyIncome } = resolved.types[type] ?? {};
  const ownPrice = (measure: ResolvedMeasure) =>
    (measure.kind === 'volume' && measure.type === type && (measure.weeklyCost ?? 0) !== 0) ||
    (measure.kind === 'move' && measure.target === type && (measure.weeklyCost ?? 0) !== 0) ||
    (measure.kind === 'price' && measure.type === type && measure.weekly !== null);
  return (
    weeklyCost === 0 &&
    weeklyIncome === 0 &&
    !resolved.placements.some((placement) => placement.type === type) &&
    !plans.some((plan) => plan.resolved.measures.some(ownPrice))
  );
}

/** Children of all types at a time, on average, but for those that cost nothing. */
export function paidChildren(source: ReportSource, { placementTypes }: TimeFigures): number {
  return placementTypes.reduce(
    (sum, { averageChildren }, type) => sum + (isFree(source, type) ? 0 : averageChildren),
    0,
  );
}

/** True where even all children together are few in some year, or those that cost anything, whose cost is always shown. */
export function tooFewChildren(source: ReportSource): boolean {
  return (
    source.suppress &&
    source.base.years.some((year) => isSmall(allChildren(year)) || isSmall(paidChildren(source, year)))
  );
}

/** Children of all types at a time, on average. */
function allChildren({ placementTypes }: TimeFigures): number {
  return placementTypes.reduce((sum, { averageChildren }) => sum + averageChildren, 0);
}
