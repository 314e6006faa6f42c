/**
 * A forecast of children in care from what their council's returns hold: by month-end, in all, by category and by
 * age, each with the range it should be within four times in five. See project.ts for the method and spread.ts for
 * the ranges. The step is a calendar month, always; what is asked for or shown changes no figure.
 */
import type { Day } from '../calendar/day.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';
import type { Category } from '../scenario/types.ts';
import { addsEntrants, changesBySteps, withoutAddedEntrants } from './adjust-steps.ts';
import type { Adjustment } from './adjustments.ts';
import { BAND_COUNT } from './age-groups.ts';
import { type CareHistory, STAY_CATEGORIES } from './care-history.ts';
import { countFlows, type FlowCounts, GROUP_COUNT } from './flow-counts.ts';
import { AGE_YEARS, type Flows, stockAt } from './flows.ts';
import { projectFlows } from './project.ts';
import { QUARTER_MONTHS } from './quarters.ts';
import { learnRates } from './rates.ts';
import { lackDeviation, type Spread, spreadOfProjection } from './spread.ts';
import { AGE_BANDS, type AgeBandId } from './stock.ts';
import { chooseWindow, type WindowChoice } from './window.ts';

/** Children, and the range they should be within four times in five. */
export type Estimate = { readonly expected: number; readonly low: number; readonly high: number };

export type MonthFlows = {
  /** Coming into care, unaccompanied children among them, and leaving before 18, in the month. */
  readonly entrants: number;
  readonly unaccompanied: number;
  readonly leavers: number;
  /** Turning 18 in care and so joining the care leavers (Staying Close, Staying Put), by category they leave. */
  readonly turning18: number;
  readonly turning18By: readonly { readonly id: Category; readonly children: number }[];
};

export type ForecastMonth = {
  /** The month's last day. */
  readonly on: Day;
  readonly total: Estimate;
  readonly categories: readonly (Estimate & { readonly id: Category })[];
  readonly ageBands: readonly (Estimate & { readonly id: AgeBandId })[];
  readonly flows: MonthFlows;
};

/** Children on the day a forecast sets out from, those the returns are thought to lack among them. */
export type Start = {
  readonly total: number;
  readonly categories: readonly { readonly id: Category; readonly children: number }[];
};

export type Forecast = {
  readonly from: Day;
  /** The last day the history was known to. */
  readonly knownTo: Day;
  readonly window: WindowChoice;
  /** Children the returns are thought to lack, as a share of those in care; 0 unless later returns show it. */
  readonly lacking: number;
  /** What the first month's flows are added to. */
  readonly start: Start;
  readonly months: readonly ForecastMonth[];
};

/** A history counted once: forecasts from it cost the same for fifty children and for fifty thousand. */
export type Prepared = { readonly counts: FlowCounts; readonly window: WindowChoice };

export type ForecastOptions = {
  /** Forecasts the month-ends after this day; not before the history's last. */
  readonly from: Day;
  readonly months: number;
  readonly adjustments?: readonly Adjustment[];
};

/** @param windowMonths the reference window; null lets the backtest choose */
export function prepareForecast(history: CareHistory, windowMonths: number | null = null): Prepared {
  const counts = countFlows(history);
  return { counts, window: chooseWindow(history, counts, windowMonths) };
}

export function forecast({ counts, window }: Prepared, options: ForecastOptions): Forecast {
  const { from, months, adjustments = [] } = options;
  const first = monthEndAfter(from);
  // Whole quarters, so that how far is asked for changes nothing nearer.
  const wanted = Math.max(0, first - counts.lastMonth - 1 + months);
  const steps = Math.ceil(wanted / QUARTER_MONTHS) * QUARTER_MONTHS;
  const rates = learnRates(counts, window.months, steps);
  const changes = changesBySteps(adjustments, counts.categories, counts.lastMonth, steps);
  const flows = projectFlows(counts, rates, steps, changes);
  const guessed = changes.some(addsEntrants)
    ? projectFlows(counts, rates, steps, changes.map(withoutAddedEntrants)).entering
    : flows.entering;
  const spread = spreadOfProjection(counts, flows, rates, guessed);
  return {
    from,
    knownTo: counts.to,
    window,
    lacking: counts.lacking,
    start: startOf(counts, flows, first - counts.lastMonth - 1),
    months: Array.from({ length: months }, (_, at) => {
      const step = first - counts.lastMonth + at;
      return monthOfForecast(counts, flows, spread, step);
    }),
  };
}

/** The first month whose last day comes after a day. */
function monthEndAfter(day: Day): Month {
  return monthOf(day + 1);
}

function startOf({ categories }: FlowCounts, flows: Flows, step: number): Start {
  const { total, byCategory } = stockAt(flows, step);
  return {
    total,
    categories: STAY_CATEGORIES.map((id, category) => ({
      id,
      children: byCategory[categories.indexOf(category)] ?? 0,
    })),
  };
}

function monthOfForecast(counts: FlowCounts, flows: Flows, spread: Spread, step: number): ForecastMonth {
  const C = flows.categories;
  const { total, byCategory, byBand } = stockAt(flows, step);
  const varianceOf = (of: keyof Spread['quarters'], width: number, at: number) =>
    variance(spread.start[of][at] ?? 0, spread.quarters[of], width, at, step);
  return {
    on: firstDay(counts.lastMonth + step + 1) - 1,
    total: estimate(total, varianceOf('total', 1, 0)),
    categories: STAY_CATEGORIES.map((id, category) => {
      const at = counts.categories.indexOf(category);
      return at < 0
        ? { id, ...estimate(0, 0) }
        : { id, ...estimate(byCategory[at] ?? 0, varianceOf('categories', C, at)) };
    }),
    ageBands: AGE_BANDS.map(({ id }, band) => ({
      id,
      ...estimate(byBand[band] ?? 0, varianceOf('bands', BAND_COUNT, band)),
    })),
    flows: monthFlows(counts, flows, step - 1),
  };
}

function monthFlows(counts: FlowCounts, flows: Flows, step: number): MonthFlows {
  const C = flows.categories;
  const row = AGE_YEARS * C;
  const added = (values: Float64Array, from: number, count: number) => {
    let total = 0;
    for (let at = from; at < from + count; at += 1) total += values[at] ?? 0;
    return total;
  };
  return {
    entrants: added(flows.entering, step * GROUP_COUNT * row, GROUP_COUNT * row),
    unaccompanied: added(flows.entering, (step * GROUP_COUNT + 1) * row, row),
    leavers: added(flows.leaving, step * row, row),
    turning18: added(flows.turning18, step * C, C),
    turning18By: counts.categories.map((category, at) => ({
      id: STAY_CATEGORIES[category] ?? 'other',
      children: flows.turning18[step * C + at] ?? 0,
    })),
  };
}

/** A variance at a month, in a straight line between the quarters it is worked out for. */
function variance(start: number, values: Float64Array, width: number, at: number, step: number): number {
  const quarter = Math.floor(step / QUARTER_MONTHS);
  const part = step / QUARTER_MONTHS - quarter;
  const here = quarter === 0 ? start : (values[(quarter - 1) * width + at] ?? 0);
  return here + part * ((values[quarter * width + at] ?? here) - here);
}

/** Standard normal distance that leaves a tenth on either side. */
export const TENTH = 1.2815515655446004;
function estimate(expected: number, squared: number): Estimate {
  const reach = TENTH * Math.sqrt(squared);
  return { expected, low: Math.max(0, expected - reach), high: expected + reach };
}

/** Children counted, with those thought missing: nobody can say quite how many these are. */
export function withMissing(counted: number, lacking: number): Estimate {
  const children = counted / (1 - lacking);
  return estimate(children, lackDeviation(children, lacking) ** 2);
}

/** In children. */
export function standardDeviation({ expected, high }: Estimate): number {
  return (high - expected) / TENTH;
}
