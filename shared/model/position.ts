/** One year's position: what the Position page and the committee report are written from. */
import { daysInYear, yearEnd, yearStart } from '../calendar/financial-year.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';
import { type Pence, roundPence } from '../money/pence.ts';
import type { AmountLine } from '../scenario/resolved.ts';
import { varianceBridge, type YearBridge } from './bridge.ts';
import { openingScenario } from './opening.ts';
import { type PlacementCost, placementCosts } from './placement-cost.ts';
import { compile, type Program, project } from './project.ts';
import type { PeriodFigures, Projection, TypeFigures, YearFigures } from './projection.ts';

const DEAREST = 10;

/** The projections a position is read from; worked out once for all years. */
export type PositionBasis = {
  readonly program: Program;
  /** The first day's children and prices held still. */
  readonly opening: Projection;
  /** Without measures. */
  readonly base: Projection;
  /** With the scenario's measures. */
  readonly plan: Projection;
  /** From opening to base. */
  readonly bridges: readonly YearBridge[];
};

/** The runs that every year's position is taken from. */
export function positionBasis(program: Program): PositionBasis {
  const opening = project(compile(openingScenario(program.scenario)));
  const base = project(program, () => false);
  return { program, opening, base, plan: project(program), bridges: varianceBridge(opening, base) };
}

/** From budget to outturn: the parts sum to outturn − budget, or, without a pressure, to outturn − opening. */
export type PositionBridge = {
  /** Null where the year has none, or where what is forecast is not the whole year's and cannot be set against it. */
  readonly budget: Pence | null;
  /** Outturn if nothing changed from the first day. */
  readonly opening: Pence;
  readonly volume: Pence;
  readonly mix: Pence;
  readonly price: Pence;
  readonly income: Pence;
  /** Change in net from the measures; a saving is negative. */
  readonly measures: Pence;
  readonly outturn: Pence;
};

export type TypePosition = {
  readonly figures: TypeFigures;
  /** £ a week per child over the year; null with no children. */
  readonly averageWeeklyPrice: number | null;
  /** What the type had cost before the forecast; null where the year's actuals are not by type. */
  readonly actuals: Pence | null;
  /** Actuals of the type, where they are known, + forecast net. */
  readonly outturn: Pence;
  /** Null where the year's budget is not by type. */
  readonly budget: Pence | null;
  /** Outturn − budget; null where either is not known by type. */
  readonly over: Pence | null;
};

/** Part of a month before or in the forecast, with what the budget allows for its days. */
export type PositionMonth = { readonly month: Month; readonly net: Pence; readonly budget: Pence | null };

export type Position = {
  readonly year: YearFigures;
  /** Whether the outturn is that of a whole year: the forecast reaches its end, and its 1 April or actuals. */
  readonly wholeYear: boolean;
  /** Why there is no pressure; null where there is. */
  readonly pressureMissing: 'no-budget' | 'no-actuals' | 'ends-early' | null;
  readonly bridge: PositionBridge;
  readonly types: readonly TypePosition[];
  readonly averageWeeklyPrice: number | null;
  readonly months: readonly PositionMonth[];
  /** The year's months before the forecast: actuals spread evenly over their days. */
  readonly actualMonths: readonly PositionMonth[];
  readonly dearest: readonly PlacementCost[];
  readonly others: readonly PlacementCost[];
  /** The dearest's share of the year's net and of its child-days, 0 to 1; null where there is none. */
  readonly dearestShare: { readonly spend: number | null; readonly children: number | null };
};

/** @param at index of the year in the timeline */
export function position(basis: PositionBasis, at: number): Position {
  const { program, plan } = basis;
  const year = plan.years[at];
  const slice = program.timeline.years[at];
  if (!year || !slice) throw new RangeError(`no year ${at}`);
  const costs = placementCosts(program, at);
  const dearest = costs.slice(0, DEAREST);
  const childDays = year.placementTypes.reduce((sum, type) => sum + type.childDays, 0);
  const typesNet = year.placementTypes.reduce((sum, type) => sum + type.net, 0);
  const typesGross = year.placementTypes.reduce((sum, type) => sum + type.gross, 0);
  return {
    year,
    wholeYear: isWholeYear(year, program.scenario.actualLines),
    pressureMissing: whyNoPressure(year),
    bridge: positionBridge(basis, at, year),
    types: year.placementTypes.map((figures, index) =>
      typePosition(basis, year, figures, index, slice.dailyFactor),
    ),
    averageWeeklyPrice: averagePrice(typesGross, childDays, slice.dailyFactor),
    months: plan.months.slice(slice.firstMonth, slice.endMonth).map((month) => ({
      month: month.month,
      net: month.net,
      budget: shareOfYear(year.budget, year, month),
    })),
    actualMonths: actualMonths(year),
    dearest,
    others: costs.slice(DEAREST),
    dearestShare: {
      spend: typesNet > 0 ? netOf(dearest) / typesNet : null,
      children: childDays > 0 ? dearest.reduce((sum, cost) => sum + cost.nights, 0) / childDays : null,
    },
  };
}

/** Cost less income of placements together, pence. */
export function netOf(costs: readonly PlacementCost[]): Pence {
  return costs.reduce((sum, cost) => sum + cost.gross - cost.income, 0);
}

/** Whether a year is known to its last day, and from its first: forecast, or actual before the forecast begins. */
export function isWholeYear(year: YearFigures, actualLines: readonly AmountLine[]): boolean {
  return year.end > yearEnd(year.year) && (year.from <= yearStart(year.year) || actualLines.length > 0);
}

function whyNoPressure(year: YearFigures): Position['pressureMissing'] {
  if (year.pressure !== null) return null;
  if (year.budget === null) return 'no-budget';
  return year.end <= yearEnd(year.year) ? 'ends-early' : 'no-actuals';
}

function positionBridge(
  { opening, base, bridges }: PositionBasis,
  at: number,
  year: YearFigures,
): PositionBridge {
  const bridge = bridges[at];
  return {
    budget: year.pressure === null ? null : year.budget,
    opening: opening.years[at]?.outturn ?? 0,
    volume: bridge?.volume ?? 0,
    mix: bridge?.mix ?? 0,
    price: bridge?.price ?? 0,
    income: bridge?.income ?? 0,
    measures: year.net - (base.years[at]?.net ?? 0),
    outturn: year.outturn,
  };
}

function averagePrice(gross: Pence, childDays: number, dailyFactor: number): number | null {
  return childDays > 0 ? gross / 100 / (childDays * dailyFactor) : null;
}

function typePosition(
  basis: PositionBasis,
  year: YearFigures,
  figures: TypeFigures,
  index: number,
  dailyFactor: number,
): TypePosition {
  const { budgetLines, actualLines } = basis.program.scenario;
  const budget = amountOf(budgetLines, year, index);
  const actuals = actualLines.some((line) => line.year === year.year)
    ? amountOf(actualLines, year, index)
    : 0;
  const outturn = (actuals ?? 0) + figures.net;
  return {
    figures,
    averageWeeklyPrice: averagePrice(figures.gross, figures.childDays, dailyFactor),
    actuals,
    outturn,
    budget,
    over: budget === null || actuals === null || !isWholeYear(year, actualLines) ? null : outturn - budget,
  };
}

/** The type's part of a year's lines; null where they are for the whole, or there are none. */
function amountOf(lines: readonly AmountLine[], year: YearFigures, type: number): Pence | null {
  const ofYear = lines.filter((line) => line.year === year.year);
  if (ofYear.length === 0 || ofYear.some((line) => line.type === null)) return null;
  return ofYear.reduce((sum, line) => sum + (line.type === type ? line.amount : 0), 0);
}

/** A year's amount spread evenly over its days: the part of `days`, by cumulative rounding from 1 April. */
function shareOfYear(
  amount: Pence | null,
  year: Pick<YearFigures, 'year'>,
  days: Pick<PeriodFigures, 'from' | 'end'>,
): Pence | null {
  if (amount === null) return null;
  const start = yearStart(year.year);
  const upTo = (day: number) => roundPence((amount * (day - start)) / daysInYear(year.year));
  return upTo(days.end) - upTo(days.from);
}

function actualMonths(year: YearFigures): PositionMonth[] {
  const start = yearStart(year.year);
  const days = year.from - start;
  const months: PositionMonth[] = [];
  for (let from = start; from < year.from; ) {
    const month = monthOf(from);
    const end = Math.min(firstDay(month + 1), year.from);
    const spent = (day: number) => roundPence((year.actuals * (day - start)) / days);
    months.push({
      month,
      net: spent(end) - spent(from),
      budget: shareOfYear(year.budget, year, { from, end }),
    });
    from = end;
  }
  return months;
}
