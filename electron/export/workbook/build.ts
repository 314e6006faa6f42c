import { compile } from '../../../shared/model/index.ts';
import { childrenSheet } from './children-sheet.ts';
import { comparisonSheet, type SavingCells } from './comparison-sheet.ts';
import { daysSheet } from './days-sheet.ts';
import { Entries } from './entries.ts';
import type { Ref } from './expression.ts';
import { checksSheet, frontSheet, summarySheet } from './front-sheets.ts';
import { assumptionsSheet, calendarSheet, mixSheet, pricesSheet, type TypeCells } from './input-sheets.ts';
import { linesSheet } from './lines-sheet.ts';
import { measuresSheet } from './measures-sheet.ts';
import { budgetsSheet, registerSheet } from './money-inputs.ts';
import { monthsSheet } from './months-sheet.ts';
import { schemeWorkingsSheet } from './scheme-workings-sheet.ts';
import { type SchemeCells, schemesSheet } from './schemes-sheet.ts';
import type { Sheet } from './sheet.ts';
import { plansOf, type WorkbookSource } from './source.ts';
import { type PlanCells, yearsSheet } from './years-sheet.ts';

export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** Cells that may be changed, by place in the scenario file. */
  readonly inputs: ReadonlyMap<string, Ref>;
  /** The base first. */
  readonly plans: readonly PlanCells[];
  readonly savings: readonly SavingCells[];
  /** Of the plans that have schemes. */
  readonly schemes: readonly SchemeCells[];
};

/** Lays out the workbook of a scenario and its plans: formulas all the way from the inputs to the summary. */
export function buildWorkbook(source: WorkbookSource): Workbook {
  const program = compile(source.resolved);
  const { timeline } = program;
  const plans = plansOf(source);
  const names = source.resolved.types.map(({ name }) => name);
  const entries = new Entries();

  const assumptions = assumptionsSheet(source, entries);
  const calendar = calendarSheet(source, timeline, entries);
  const mix = mixSheet(source, entries);
  const prices = pricesSheet(source, timeline, mix.cells, entries);
  const children = childrenSheet(source, timeline, mix.cells, entries);
  const register = registerSheet(source, timeline, prices.cells, entries);
  const budgets = budgetsSheet(source, entries);
  const measures = measuresSheet(source, plans, entries);
  const lines = linesSheet(program, calendar.cells, measures.cells);

  const types = mix.cells.map((cells, at): TypeCells => {
    const price = prices.cells[at];
    return {
      weeklyIncome: cells.weeklyIncome,
      capacity: cells.capacity,
      priceIndex: price?.priceIndex ?? [],
      listPrice: price?.listPrice ?? [],
      mix: children.cells[at] ?? [],
    };
  });
  const working = {
    program,
    names,
    calendar: calendar.cells,
    types,
    register: register.cells,
    measures: measures.cells,
    measureNames: source.resolved.measures.map(({ name }) => name),
  };
  const planSheets: Sheet[] = [];
  const planCells = plans.map((plan, at) => {
    const days = daysSheet(plan, at, working);
    const months = monthsSheet(plan, names, timeline, days.cells);
    const years = yearsSheet(
      plan,
      at,
      names,
      timeline,
      months.cells,
      lines.cells,
      measures.cells,
      budgets.cells,
    );
    planSheets.push(years.sheet, months.sheet, days.sheet);
    return years.cells;
  });
  const comparison = comparisonSheet(
    timeline,
    pick0(planCells),
    planCells.slice(1),
    lines.cells,
    measures.cells,
  );
  const withSchemes = comparison.cells.flatMap((saving, at) => {
    const { savings } = saving.plan.plan;
    return savings ? [{ plan: saving.plan, planAt: at + 1, savings, saving }] : [];
  });
  const workings = schemeWorkingsSheet(timeline, withSchemes, lines.cells, measures.cells);
  const schemes = schemesSheet(timeline, withSchemes, workings.cells);
  const some = (sheet: Sheet) => (withSchemes.length === 0 ? [] : [sheet]);
  const summary = summarySheet(source, timeline, planCells, comparison.cells);
  const checks = checksSheet(timeline, planCells, comparison.cells, schemes.cells);
  const rest = [
    summary,
    comparison.sheet,
    ...some(schemes.sheet),
    mix.sheet,
    prices.sheet,
    children.sheet,
    register.sheet,
    budgets.sheet,
    assumptions,
    measures.sheet,
    calendar.sheet,
    lines.sheet,
    ...some(workings.sheet),
    ...planSheets,
    checks,
  ];
  const front = frontSheet(
    source,
    planCells,
    rest.map(({ name }) => name),
    entries.frozen,
  );
  return {
    sheets: [front, ...rest],
    inputs: entries.inputs,
    plans: planCells,
    savings: comparison.cells,
    schemes: schemes.cells,
  };
}

function pick0(plans: readonly PlanCells[]): PlanCells {
  const [base] = plans;
  if (!base) throw new RangeError('a workbook always has the base');
  return base;
}
