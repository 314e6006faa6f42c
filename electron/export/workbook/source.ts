import { type Group, isChildMeasure } from '../../../shared/model/group.ts';
import type { Program } from '../../../shared/model/index.ts';
import { compile } from '../../../shared/model/index.ts';
import type { ResolvedScenario } from '../../../shared/scenario/resolved.ts';
import type { Scenario } from '../../../shared/scenario/types.ts';
import type { ForecastBasis } from '../forecast-basis.ts';
import type { PlanSavings } from '../plan-savings.ts';

/** What a workbook is made of. */
export type WorkbookSource = {
  readonly title: string;
  readonly council: string;
  /** The file the figures come from, as its user knows it. */
  readonly fileName: string;
  readonly madeAt: Date;
  readonly version: string;
  readonly scenario: Scenario;
  /** With every measure that counts in any plan. */
  readonly resolved: ResolvedScenario;
  /** What the assumptions come to, by id. */
  readonly assumptions: ReadonlyMap<string, number>;
  /** The forecast that the mix holds; null where it holds none. */
  readonly forecast: ForecastBasis | null;
  /** Plans to set against the base. */
  readonly plans: readonly (PlanChoice & {
    /** What its schemes save; null where it has none. */
    readonly savings: PlanSavings | null;
  })[];
};

export type PlanChoice = {
  readonly name: string;
  /** Ids of the measures that count in it. */
  readonly measures: ReadonlySet<string>;
};

/** The base (no measures) or a plan, as the workbook lays it out. */
export type Plan = {
  /** Begins the names of its sheets: "Base", "Plan 1". */
  readonly label: string;
  readonly name: string;
  /** Null for the base. */
  readonly measures: ReadonlySet<string> | null;
  /** The engine's own program of the plan, for figures that are values and for the checks. */
  readonly program: Program;
  /** What its schemes save; null where it has none. */
  readonly savings: PlanSavings | null;
};

export function plansOf(source: WorkbookSource): Plan[] {
  const programOf = (measures: ReadonlySet<string> | null) =>
    compile({
      ...source.resolved,
      measures: source.resolved.measures.filter(({ id }) => measures?.has(id)),
    });
  return [
    { label: 'Base', name: 'no measures', measures: null, program: programOf(null), savings: null },
    ...source.plans.map(({ name, measures, savings }, at) => ({
      label: `Plan ${at + 1}`,
      name,
      measures,
      program: programOf(measures),
      savings,
    })),
  ];
}

/** The group with only those measures that have an effect on children, prices or places: none for the base. */
export function groupMeasures(group: Group, plan: Plan): Group['measures'] {
  return plan.measures === null ? [] : group.measures.filter(({ measure }) => isChildMeasure(measure));
}
