import { compare, compile, project } from '../../shared/model/index.ts';
import type { ParsedScenario } from '../../shared/scenario/parse.ts';
import type { CompiledScheme } from '../../shared/schemes/index.ts';
import { type CsvPlan, type CsvTable, csvTables } from './csv.ts';
import { schemesTable } from './csv-schemes.ts';
import { type ForecastTold, forecastBasis, NOTHING_TOLD } from './forecast-basis.ts';
import { planSavings } from './plan-savings.ts';
import { NOT_SIMULATED, type ReportSource, type Simulated } from './report/source.ts';
import type { PlanChoice, WorkbookSource } from './workbook/source.ts';

type Sound = Extract<ParsedScenario, { ok: true }>;

/** Who asks and when, for the front page of what is made. */
export type Provenance = {
  readonly title: string;
  readonly fileName: string;
  readonly version: string;
  readonly madeAt: Date;
};

export type ExportSource = WorkbookSource &
  Pick<ReportSource, 'base'> & {
    readonly reportPlans: ReportSource['plans'];
    readonly csvPlans: readonly CsvPlan[];
  };

/**
 * Everything an export is made from.
 * @param parsed the scenario with every measure that counts in any of the plans
 * @param plans the plans, each with the ids of its measures
 * @param schemes those that some of the measures come from
 * @param told what is known of the forecast in the mix, where there is one
 */
export function exportSource(
  parsed: Sound,
  plans: readonly PlanChoice[],
  provenance: Provenance,
  schemes: readonly CompiledScheme[] = [],
  told: ForecastTold = NOTHING_TOLD,
): ExportSource {
  const { resolved, scenario } = parsed;
  const reportPlans = plans.map(({ name, measures }) => {
    const own = { ...resolved, measures: resolved.measures.filter(({ id }) => measures.has(id)) };
    const program = compile(own);
    return {
      name,
      resolved: own,
      comparison: compare(program),
      savings: planSavings(program, schemes),
    };
  });
  const base = project(compile({ ...resolved, measures: [] }));
  return {
    ...provenance,
    council: scenario.authority?.name ?? '',
    scenario,
    resolved,
    assumptions: parsed.assumptions,
    plans: plans.map((plan, at) => ({ ...plan, savings: reportPlans[at]?.savings ?? null })),
    base,
    forecast: forecastBasis(scenario, base, told),
    reportPlans,
    csvPlans: [
      { name: 'Base', projection: base, comparison: null },
      ...reportPlans.map(({ name, comparison }) => ({ name, projection: comparison.with, comparison })),
    ],
  };
}

/** @param suppress whether counts under 5 and costs of fewer than 5 children are left out */
export function reportSource(
  source: ExportSource,
  suppress: boolean,
  simulated: Simulated = NOT_SIMULATED,
): ReportSource {
  return { ...source, plans: source.reportPlans, suppress, simulated };
}

/** Every table of figures worked out that can be had as CSV. */
export function figureTables({ csvPlans, reportPlans, resolved }: ExportSource): CsvTable[] {
  return [
    ...csvTables(csvPlans, { types: resolved.types, measures: resolved.measures }),
    schemesTable(reportPlans),
  ];
}
