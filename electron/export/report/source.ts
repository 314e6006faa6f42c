import { type Day, parseDay } from '../../../shared/calendar/day.ts';
import type { Comparison, Projection } from '../../../shared/model/index.ts';
import { PERCENTILES, type Simulation } from '../../../shared/model/uncertainty/index.ts';
import type { Pence } from '../../../shared/money/pence.ts';
import type { ResolvedScenario } from '../../../shared/scenario/resolved.ts';
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

/** The day a report was made. */
export function dayMade(madeAt: Date): Day {
  return parseDay(madeAt.toISOString().slice(0, 10)) ?? 0;
}

/** Children of all types at a time, on average. */
export function allChildren({ placementTypes }: TimeFigures): number {
  return placementTypes.reduce((sum, { averageChildren }) => sum + averageChildren, 0);
}

/** True where even the total of all children is a small number in some year, so that its cost could not be shown. */
export function tooFewChildren(source: ReportSource): boolean {
  return source.suppress && source.base.years.some((year) => isSmall(allChildren(year)));
}
