import { type Day, parseDay } from '../../../shared/calendar/day.ts';
import type { Comparison, Projection } from '../../../shared/model/index.ts';
import { PERCENTILES, type Simulation } from '../../../shared/model/uncertainty/index.ts';
import type { Pence } from '../../../shared/money/pence.ts';
import type { ResolvedScenario } from '../../../shared/scenario/resolved.ts';
import type { Scenario } from '../../../shared/scenario/types.ts';
import { childrenBehind, type TimeFigures, yearsOf } from './measure-children.ts';
import { type Part, type Parts, suppressedPlans } from './plan-suppression.ts';
import { type CountedRow, isSmall, suppressedRows } from './suppression.ts';

export type ReportPlan = {
  readonly name: string;
  readonly resolved: ResolvedScenario;
  readonly comparison: Comparison;
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

/** What must not be shown. */
export type Hidden = {
  /** Ids of placement types. */
  readonly types: ReadonlySet<string>;
  /** Ids of measures. */
  readonly measures: ReadonlySet<string>;
  /** Places in the list of plans. */
  readonly plans: ReadonlySet<number>;
};

const NOTHING: Hidden = { types: new Set(), measures: new Set(), plans: new Set() };

export function hiddenOf(source: ReportSource): Hidden {
  if (!source.suppress) return NOTHING;
  // Tables by placement type are of the first year without any plan.
  const types = source.base.years[0]?.placementTypes.map(
    ({ id, averageChildren }): CountedRow => ({ id, children: [averageChildren] }),
  );
  const measures = new Set<string>();
  const byPlan = source.plans.map((plan) => {
    const rows = plan.resolved.measures.map((measure): CountedRow => {
      const children = yearsOf(source, plan).map(({ base, planned }) =>
        childrenBehind(measure, plan.resolved.types, base, planned),
      );
      return { id: measure.id, children: children.every((each) => each === 0) ? [] : children };
    });
    for (const id of suppressedRows(rows)) measures.add(id);
    return rows;
  });
  const years = source.base.years.map((_, year) =>
    source.plans.map(({ resolved }, at): Parts => {
      const parts = resolved.measures.map(({ id, kind }, index): [string, Part] => [
        id,
        { children: byPlan[at]?.[index]?.children[year] ?? 0, again: kind === 'price' },
      ]);
      // Measures that do nothing in a year are no part of its figures.
      return new Map(parts.filter(([, { children }]) => children > 0));
    }),
  );
  // What a measure saves is shown for the whole period only, but a difference of plans may tell the years.
  const known = new Set(byPlan.flatMap((rows) => rows.map(({ id }) => id)).filter((id) => !measures.has(id)));
  const few = source.plans.flatMap(({ comparison }, at) =>
    comparison.with.years.some((year) => isSmall(allChildren(year))) ? [at] : [],
  );
  const plans = suppressedPlans(years, known, new Set(few));
  return { types: suppressedRows(types ?? []), measures, plans };
}

function allChildren({ placementTypes }: TimeFigures): number {
  return placementTypes.reduce((sum, { averageChildren }) => sum + averageChildren, 0);
}

/** True where even the total of all children is a small number in some year, so that its cost could not be shown. */
export function tooFewChildren(source: ReportSource): boolean {
  return source.suppress && source.base.years.some((year) => isSmall(allChildren(year)));
}
