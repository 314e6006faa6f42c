/**
 * What the forecast would have said at each past month-end, from what the returns could then hold, against what has
 * happened since; beside the same from three rivals: the same as today, last year's drift, and the public model. Each
 * is held to the same children; the public model to its own count of them, which differs a little from ours.
 */
import { addMonths, type Day } from '../calendar/day.ts';
import { financialYearOf, yearStart } from '../calendar/financial-year.ts';
import { monthOf } from '../calendar/month.ts';
import { MONTHS_A_YEAR } from './age-groups.ts';
import { asKnown } from './as-known.ts';
import { type CareHistory, STAY_CATEGORIES } from './care-history.ts';
import { isComplete } from './flow-counts.ts';
import { type Estimate, forecast, prepareForecast } from './forecast.ts';
import { rowsKnownOn } from './known-return-rows.ts';
import type { ReturnRows } from './return/return-rows.ts';
import { rivalEpisodes } from './rival/episodes.ts';
import { byCategory, rivalForecast, rivalStock } from './rival/forecast.ts';
import type { StitchOptions } from './stitch/options.ts';
import { stitch } from './stitch/stitch.ts';
import { AGE_BANDS, type Stock, stockOn } from './stock.ts';

export const BACKTEST_HORIZONS = [3, 6, 12, 24] as const;
/** The public model's categories; all of ours but the first three are its "other". */
export const COARSE = ['fostering', 'residential', 'supported', 'other'] as const;

/** One forecast held to what happened. */
export type Trial = {
  readonly from: Day;
  readonly months: number;
  readonly on: Day;
  readonly cells: readonly Cell[];
  /** The public model by {@link COARSE}: what it said and what it counted. */
  readonly publicModel: readonly { readonly id: string; readonly actual: number; readonly said: number }[];
};
export type Cell = {
  readonly of: 'total' | 'category' | 'ageBand';
  readonly id: string;
  readonly actual: number;
  readonly ours: Estimate;
  readonly sameAsToday: number;
  readonly lastYearsDrift: number;
};

export type Backtest = {
  readonly from: Day;
  readonly to: Day;
  /** The day up to which it is known what happened: before `to` where returns lack children that later ones show. */
  readonly settledTo: Day;
  readonly trials: readonly Trial[];
};

/**
 * @param window the reference window in months; null lets each forecast choose, once a year
 * @param tell told how far it has come, 0 to 1, before each month-end
 * @returns null where the returns cover too little time to compare anything
 */
export function backtest(
  rows: ReturnRows,
  options: Omit<StitchOptions, 'asKnownOn'>,
  window: number | null,
  tell: (done: number) => void = () => {},
): Backtest | null {
  const history = stitch(rows, { ...options, asKnownOn: null }, null);
  if (history === null) return null;
  const laterEpisodes = rivalEpisodes(rows);
  const settled = settledBy(history);
  const origins = originsOf(history.from, settled);
  let chosen = window;
  const trials = origins.flatMap((from, at) => {
    tell(at / origins.length);
    const known = asKnown(rows, from, options);
    if (known === null) return [];
    if (window === null && at % MONTHS_A_YEAR === 0) chosen = prepareForecast(known).window.months;
    const horizons = BACKTEST_HORIZONS.filter((months) => monthEnd(from, months) <= settled);
    const longest = Math.max(...horizons);
    const grown = window === null && chosen !== null && isWhole(chosen, known, at) ? null : chosen;
    const prepared = prepareForecast(known, grown ?? Number.MAX_SAFE_INTEGER);
    const { months: ahead } = forecast(prepared, { from, months: longest });
    const yearAgo = monthEnd(from, -MONTHS_A_YEAR);
    const now = stockOn(known, from);
    const before = stockOn(known, yearAgo);
    const rival = rivalForecast(rivalEpisodes(rowsKnownOn(rows, from)), {
      reference: { from: yearAgo, to: from },
      from,
      days: monthEnd(from, longest) - from,
    });
    return horizons.map((months): Trial => {
      const on = monthEnd(from, months);
      const said = ahead[months - 1];
      const actual = stockOn(history, on);
      const counted = byCategory(rivalStock(laterEpisodes, on));
      const rivalSaid = rival.byDay[on - from] ?? [];
      return {
        from,
        months,
        on,
        cells: said ? cellsOf({ said, actual, now, before, months }) : [],
        publicModel: COARSE.map((id, index) => ({
          id,
          actual: counted[index] ?? 0,
          said: rivalSaid[index] ?? 0,
        })),
      };
    });
  });
  return trials.length === 0 ? null : { from: history.from, to: history.to, settledTo: settled, trials };
}

/** A choice of all the months there were means all the months there are, also later in the year. */
function isWhole(chosen: number, known: CareHistory, at: number): boolean {
  return chosen >= monthOf(known.to) - monthOf(known.from - 1) - (at % MONTHS_A_YEAR);
}

/**
 * The day up to which it is known what happened: the last; or, where returns lack children that later ones show, the
 * end of the last return that has one after it.
 */
function settledBy(history: CareHistory): Day {
  return isComplete(history) ? history.to : yearStart(financialYearOf(history.to)) - 1;
}

/** Month-ends with a year known before them and a quarter after. */
function originsOf(from: Day, to: Day): Day[] {
  const origins: Day[] = [];
  for (let months = MONTHS_A_YEAR; ; months += 1) {
    const origin = monthEnd(from - 1, months);
    if (monthEnd(origin, BACKTEST_HORIZONS[0]) > to) return origins;
    origins.push(origin);
  }
}

/** The month-end some months from a month-end. */
function monthEnd(day: Day, months: number): Day {
  return addMonths(day + 1, months) - 1;
}

type Known = {
  readonly said: {
    readonly total: Estimate;
    readonly categories: readonly Estimate[];
    readonly ageBands: readonly Estimate[];
  };
  readonly actual: Stock;
  readonly now: Stock;
  readonly before: Stock;
  readonly months: number;
};

function cellsOf({ said, actual, now, before, months }: Known): Cell[] {
  const cell = (
    of: Cell['of'],
    id: string,
    ours: Estimate | undefined,
    children: (stock: Stock) => number,
  ) => ({
    of,
    id,
    actual: children(actual),
    ours: ours ?? { expected: 0, low: 0, high: 0 },
    sameAsToday: children(now),
    lastYearsDrift: Math.max(
      0,
      children(now) + ((children(now) - children(before)) * months) / MONTHS_A_YEAR,
    ),
  });
  return [
    cell('total', 'total', said.total, ({ total }) => total),
    ...STAY_CATEGORIES.map((id, at) =>
      cell('category', id, said.categories[at], ({ categories }) => categories[at]?.children ?? 0),
    ),
    ...AGE_BANDS.map(({ id }, at) =>
      cell('ageBand', id, said.ageBands[at], ({ ageBands }) => ageBands[at]?.children ?? 0),
    ),
  ];
}
