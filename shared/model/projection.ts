import type { Day } from '../calendar/day.ts';
import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';

/** Where a type has places recorded: daily averages of places, demand and overflow over the days covered. */
export type PlaceFigures = {
  readonly capacity: number;
  readonly demand: number;
  readonly overflow: number;
  /** Children over capacity on the last day. */
  readonly shortAtEnd: number;
  /** (demand − overflow) ÷ capacity; null when capacity is 0. */
  readonly utilisation: number | null;
  /** What the children over capacity cost above the average price here. */
  readonly costOfInsufficiency: Pence;
};

export type TypeFigures = {
  readonly id: string;
  readonly childDays: number;
  readonly averageChildren: number;
  readonly childrenAtEnd: number;
  readonly gross: Pence;
  readonly income: Pence;
  readonly net: Pence;
  readonly places: PlaceFigures | null;
};

/** An enabled `fixed` or `capital` measure. */
export type MeasureFigures = {
  readonly id: string;
  readonly gross: Pence;
  readonly income: Pence;
  /** Spent, however it is paid for. */
  readonly capital: Pence;
};

/** A month, or a financial year, or the part of either that the period covers. */
export type PeriodFigures = {
  readonly from: Day;
  /** The day after the last. */
  readonly end: Day;
  readonly placementTypes: readonly TypeFigures[];
  readonly measures: readonly MeasureFigures[];
  readonly gross: Pence;
  readonly income: Pence;
  readonly net: Pence;
  readonly capital: Pence;
};

export type MonthFigures = PeriodFigures & {
  readonly month: Month;
  /** Capital not financed through revenue: what payback and net present value set against the saving. */
  readonly capitalPaidAtOnce: Pence;
};

export type YearFigures = PeriodFigures & {
  readonly year: FinancialYear;
  readonly actuals: Pence;
  readonly outturn: Pence;
  readonly budget: Pence | null;
  /** Null without a budget, or where the year is not covered: to its 31 March, and from its 1 April or actuals. */
  readonly pressure: Pence | null;
  readonly capitalPaidAtOnce: Pence;
};

export type Projection = {
  readonly years: readonly YearFigures[];
  readonly months: readonly MonthFigures[];
  /** Ids, in file order, of measures that found fewer children, or less cost, than they ask for. */
  readonly cappedMeasures: readonly string[];
  /** The first year in which each of them does. */
  readonly cappedFrom: ReadonlyMap<string, FinancialYear>;
};
