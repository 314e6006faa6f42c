/**
 * A scenario ready to calculate: every quantity a number, every date a day number, every reference an index, every
 * default filled in. Prices are £ a week, amounts £ except budgets and actuals, which are whole pence.
 */
import type { Day } from '../calendar/day.ts';
import type { FinancialYear, WeeksPerYear } from '../calendar/financial-year.ts';
import type { Month } from '../calendar/month.ts';
import type { Pence } from '../money/pence.ts';
import type { FinancingMethod } from './types.ts';

export type ResolvedType = {
  readonly id: string;
  readonly name: string;
  readonly children: number;
  readonly weeklyCost: number;
  readonly weeklyIncome: number;
  readonly netChangePerMonth: number;
  readonly annualGrowth: number;
  /** Forecast profile, in month order. */
  readonly childrenByMonth: readonly { readonly month: Month; readonly children: number }[];
  readonly annualUplift: number;
  readonly uplifts: ReadonlyMap<FinancialYear, number>;
  /** Places; null where the type has none recorded. */
  readonly capacity: number | null;
  /** Index of the type that takes children over capacity; null where none does. */
  readonly overflowTo: number | null;
};

export type ResolvedPlacement = {
  readonly ref: string;
  readonly type: number;
  readonly start: Day;
  /** The day after the last night; null while open. */
  readonly end: Day | null;
  readonly weeklyCost: number;
  readonly weeklyIncome: number;
};

type Common = { readonly id: string; readonly name: string };
/** Effective on the days from `from` to `to`, both included; `to` null is for good. */
type Effective = { readonly from: Day; readonly to: Day | null };
/** All at once where 0; otherwise 1/months on `from` and on each monthly anniversary. */
type Ramped = Effective & { readonly months: number };

export type ResolvedVolume = Common &
  Ramped & {
    readonly kind: 'volume';
    readonly type: number;
    readonly children: number;
    readonly weeklyCost: number | null;
  };
export type ResolvedMove = Common &
  Ramped & {
    readonly kind: 'move';
    readonly source: number;
    readonly target: number;
    readonly children: number;
    readonly displacedWeeklyCost: number | null;
    readonly weeklyCost: number | null;
  };
export type ResolvedPrice = Common &
  Effective & {
    readonly kind: 'price';
    readonly type: number;
    readonly percent: number | null;
    readonly weekly: number | null;
    readonly share: number;
  };
export type ResolvedCapacity = Common &
  Ramped & { readonly kind: 'capacity'; readonly type: number; readonly places: number };
export type ResolvedAnnual = Common &
  Effective & {
    readonly kind: 'annual';
    readonly flow: 'cost' | 'income';
    readonly annual: number;
    readonly annualUplift: number;
  };
export type ResolvedOneOff = Common & {
  readonly kind: 'one-off';
  readonly flow: 'cost' | 'income';
  readonly amount: number;
  readonly on: Day;
};
export type ResolvedCapital = Common & {
  readonly kind: 'capital';
  readonly amount: number;
  readonly on: Day;
  readonly method: FinancingMethod;
  readonly rate: number;
  readonly years: number;
  /** First day of the first loan year. */
  readonly loanFrom: Day;
};

export type ResolvedMeasure =
  | ResolvedVolume
  | ResolvedMove
  | ResolvedPrice
  | ResolvedCapacity
  | ResolvedAnnual
  | ResolvedOneOff
  | ResolvedCapital;

/** A budget or an actual. */
export type AmountLine = {
  readonly year: FinancialYear;
  readonly type: number | null;
  readonly amount: Pence;
};

export type ResolvedScenario = {
  readonly from: Day;
  readonly to: Day;
  readonly weeksPerYear: WeeksPerYear;
  readonly types: readonly ResolvedType[];
  readonly placements: readonly ResolvedPlacement[];
  /** By year and type, in the order of the file; `type` null is for the whole year. */
  readonly budgetLines: readonly AmountLine[];
  readonly actualLines: readonly AmountLine[];
  /** Whole budget by year. */
  readonly budgets: ReadonlyMap<FinancialYear, Pence>;
  /** Net spend before the period, by year. */
  readonly actuals: ReadonlyMap<FinancialYear, Pence>;
  /** Enabled measures only, in file order. */
  readonly measures: readonly ResolvedMeasure[];
};
