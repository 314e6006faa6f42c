import { yearEnd, yearStart } from '../calendar/financial-year.ts';
import type { Pence } from '../money/pence.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { roundCells, sumOf } from './cells.ts';
import { compileGroup, type Group, groupTypes } from './group.ts';
import { isLineMeasure, isPaidAtOnce, type LineMeasure, type LineMonths, sumLine } from './lines.ts';
import type {
  MeasureFigures,
  MonthFigures,
  PeriodFigures,
  PlaceFigures,
  Projection,
  TypeFigures,
  YearFigures,
} from './projection.ts';
import { runGroup, type TypeMonths } from './run-group.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** A scenario compiled for running with any choice of its measures. */
export type Program = {
  readonly scenario: ResolvedScenario;
  readonly timeline: Timeline;
  readonly groups: readonly Group[];
  readonly lines: readonly { readonly position: number; readonly measure: LineMeasure }[];
};

/** Lays a scenario over its period, once for every run: no measure has been chosen yet. */
export function compile(scenario: ResolvedScenario): Program {
  const timeline = buildTimeline(scenario.from, scenario.to, scenario.weeksPerYear);
  return {
    scenario,
    timeline,
    groups: groupTypes(scenario).map((members) => compileGroup(scenario, timeline, members)),
    lines: scenario.measures.flatMap((measure, position) =>
      isLineMeasure(measure) ? [{ position, measure }] : [],
    ),
  };
}

/** One row of the tables: monthly sums as they are, and their cells. */
type TypeRow = {
  readonly id: string;
  readonly hasPlaces: boolean;
  readonly sums: TypeMonths;
  readonly gross: readonly Pence[];
  readonly income: readonly Pence[];
  readonly insufficiency: readonly Pence[];
};
type LineRow = {
  readonly id: string;
  readonly paidAtOnce: boolean;
  readonly gross: readonly Pence[];
  readonly income: readonly Pence[];
  readonly capital: readonly Pence[];
};

/**
 * Forecasts children, cost and income by month and year (model.md, "A day" and "Results").
 *
 * @param enabled which of the scenario's enabled measures count; all when left out
 */
export function project(program: Program, enabled: (position: number) => boolean = () => true): Projection {
  const { scenario, timeline } = program;
  const capped = new Uint8Array(scenario.measures.length);
  const types: TypeRow[] = [];
  for (const group of program.groups) {
    const sums = runGroup(group, timeline, enabled, capped);
    for (const [at, type] of group.types.entries()) {
      const months = sums[at];
      if (months)
        types[type.index] = typeRow(
          scenario.types[type.index]?.id ?? '',
          type.capacity !== null,
          months,
          timeline,
        );
    }
  }
  const lines = program.lines
    .filter(({ position }) => enabled(position))
    .map(({ measure }) => lineRow(measure, sumLine(measure, timeline), timeline));

  const months = timeline.months.map((month, at): MonthFigures => {
    return {
      month: month.month,
      ...figures(month, types, lines, at, at + 1),
      capitalPaidAtOnce: paidAtOnce(lines, at, at + 1),
    };
  });
  const years = timeline.years.map((year): YearFigures => {
    const covered = figures(year, types, lines, year.firstMonth, year.endMonth);
    const actuals = scenario.actuals.get(year.year);
    const budget = scenario.budgets.get(year.year) ?? null;
    const outturn = (actuals ?? 0) + covered.net;
    const whole =
      year.end > yearEnd(year.year) && (year.from <= yearStart(year.year) || actuals !== undefined);
    return {
      year: year.year,
      ...covered,
      actuals: actuals ?? 0,
      outturn,
      budget,
      pressure: budget === null || !whole ? null : outturn - budget,
      capitalPaidAtOnce: paidAtOnce(lines, year.firstMonth, year.endMonth),
    };
  });
  const cappedFrom = new Map(
    scenario.measures.flatMap(({ id }, position) => {
      const first = timeline.years[(capped[position] ?? 0) - 1];
      return first ? [[id, first.year] as const] : [];
    }),
  );
  return { years, months, cappedMeasures: [...cappedFrom.keys()], cappedFrom };
}

function typeRow(id: string, hasPlaces: boolean, sums: TypeMonths, timeline: Timeline): TypeRow {
  return {
    id,
    hasPlaces,
    sums,
    gross: roundCells(sums.gross, timeline),
    income: roundCells(sums.income, timeline),
    insufficiency: roundCells(sums.insufficiency, timeline),
  };
}

function lineRow(measure: LineMeasure, sums: LineMonths, timeline: Timeline): LineRow {
  return {
    id: measure.id,
    paidAtOnce: isPaidAtOnce(measure),
    gross: roundCells(sums.gross, timeline),
    income: roundCells(sums.income, timeline),
    capital: roundCells(sums.capital, timeline),
  };
}

function paidAtOnce(lines: readonly LineRow[], from: number, end: number): Pence {
  return lines.reduce((sum, line) => sum + (line.paidAtOnce ? sumOf(line.capital, from, end) : 0), 0);
}

/** Adds up the cells of the months `from` to `end`. */
function figures(
  stretch: { readonly from: number; readonly end: number },
  types: readonly TypeRow[],
  lines: readonly LineRow[],
  from: number,
  end: number,
): PeriodFigures {
  const days = stretch.end - stretch.from;
  const placementTypes = types.map((row): TypeFigures => {
    const gross = sumOf(row.gross, from, end);
    const income = sumOf(row.income, from, end);
    const childDays = sumOf(row.sums.childDays, from, end);
    return {
      id: row.id,
      childDays,
      averageChildren: childDays / days,
      childrenAtEnd: row.sums.childrenAtEnd[end - 1] ?? 0,
      gross,
      income,
      net: gross - income,
      places: row.hasPlaces ? placeFigures(row, from, end, days) : null,
    };
  });
  const measures = lines.map(
    (row): MeasureFigures => ({
      id: row.id,
      gross: sumOf(row.gross, from, end),
      income: sumOf(row.income, from, end),
      capital: sumOf(row.capital, from, end),
    }),
  );
  const rows = [...placementTypes, ...measures];
  const gross = rows.reduce((sum, row) => sum + row.gross, 0);
  const income = rows.reduce((sum, row) => sum + row.income, 0);
  const capital = measures.reduce((sum, measure) => sum + measure.capital, 0);
  return {
    from: stretch.from,
    end: stretch.end,
    placementTypes,
    measures,
    gross,
    income,
    net: gross - income,
    capital,
  };
}

function placeFigures(row: TypeRow, from: number, end: number, days: number): PlaceFigures {
  const placeDays = sumOf(row.sums.placeDays, from, end);
  const demandDays = sumOf(row.sums.demandDays, from, end);
  const overflowDays = sumOf(row.sums.overflowDays, from, end);
  return {
    capacity: placeDays / days,
    demand: demandDays / days,
    overflow: overflowDays / days,
    shortAtEnd: row.sums.shortAtEnd[end - 1] ?? 0,
    utilisation: placeDays === 0 ? null : (demandDays - overflowDays) / placeDays,
    costOfInsufficiency: sumOf(row.insufficiency, from, end),
  };
}
