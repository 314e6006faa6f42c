/**
 * One synthetic council's forecast against what then happened, beside its rivals: the oracle (the true hazards, lived
 * on from the same day), ours if told the oracle's levels, the same as today, last year's drift, and the public model.
 * The forecast reads the council's returns as files, the way a council's own would be read.
 */
import { readFiles } from '../../electron/import/return/read-files.ts';
import { addMonths, type Day } from '../../shared/calendar/day.ts';
import { asKnown } from '../../shared/forecast/as-known.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';
import { rivalEpisodes } from '../../shared/forecast/rival/episodes.ts';
import { rivalForecast } from '../../shared/forecast/rival/forecast.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import type { Council } from '../synthetic/council.ts';
import { observe } from '../synthetic/observed.ts';
import { oracle } from '../synthetic/oracle.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { PLACES } from '../synthetic/truth.ts';
import { toldTheLevels } from './told.ts';

export const HORIZONS = [3, 12, 24] as const;
export const FORECASTERS = ['ours', 'oracle', 'told', 'same', 'drift', 'rival'] as const;
export type Forecaster = (typeof FORECASTERS)[number];
/** How children are told apart; `rival` is the public model's four categories. */
export const GROUPINGS = ['category', 'age', 'rivalCategory'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Score = {
  readonly horizon: number;
  readonly grouping: Grouping;
  readonly actual: number;
  /** Σ|forecast − actual| by forecaster; absent where it says nothing about the grouping. */
  readonly error: Partial<Record<Forecaster, number>>;
};
/** Cells of five children or more, and how many of them were within the 80% range. */
export type Coverage = {
  readonly horizon: number;
  readonly of: 'total' | 'category' | 'age';
  readonly cells: number;
  readonly within: number;
};
export type Scores = { readonly errors: Score[]; readonly coverage: Coverage[] };

const LEAST_CELL = 5;
/** The public model's categories: fostering, residential, supported, the rest. */
const RIVAL_OF = [0, 1, 2, 3, 3];
const RIVAL_COUNT = 4;
const OPTIONS = { map: DEFAULT_MAP, includeShortBreaks: false, ownDistricts: null, birthsByMonth: false };

/**
 * @param lives that the oracle's mean is taken of
 * @param window the reference window in months; null lets the forecast choose
 */
export async function scoreCouncil(
  council: Council,
  lives: number,
  window: number | null = null,
): Promise<Scores> {
  const { origin } = council;
  const rows = await rowsOf(council);
  const history = asKnown(rows, origin, OPTIONS);
  if (history === null) throw new Error('the returns hold no history');
  const counted = oracle(council, HORIZONS, lives);
  const { months } = forecast(prepareForecast(history, window), {
    from: origin,
    months: Math.max(...HORIZONS),
  });
  const told = toldTheLevels(history, council, HORIZONS);
  const now = stock(history, origin);
  const ago = stock(history, addMonths(origin, -12));
  const episodes = rivalEpisodes(rows);
  const reference = { from: addMonths(origin, -12), to: origin };
  const days = addMonths(origin, Math.max(...HORIZONS)) - origin;
  const rival = rivalForecast(episodes, { reference, from: origin, days });

  const scores: Scores = { errors: [], coverage: [] };
  HORIZONS.forEach((horizon, at) => {
    const day = addMonths(origin, horizon);
    const actual = observe(council, day);
    const month = months[horizon - 1];
    const sure = counted[at];
    const tells = told[at];
    if (!month || !sure || !tells) throw new Error('a forecast of every horizon');
    const categories = PLACES.map(({ category }) => month.categories.find(({ id }) => id === category));
    const expected = (cells: readonly ({ readonly expected: number } | undefined)[]) =>
      cells.map((cell) => cell?.expected ?? 0);
    const drift = (here: readonly number[], then: readonly number[]) =>
      here.map((children, index) => Math.max(0, children + ((children - (then[index] ?? 0)) * horizon) / 12));
    const rivalAt = rival.byDay[day - origin] ?? [];
    const all = {
      category: {
        ours: expected(categories),
        oracle: sure.places,
        told: tells.places,
        same: now.places,
        drift: drift(now.places, ago.places),
      },
      age: {
        ours: expected(month.ageBands),
        oracle: sure.ages,
        told: tells.ages,
        same: now.ages,
        drift: drift(now.ages, ago.ages),
      },
    };
    const push = (
      grouping: Grouping,
      truth: readonly number[],
      by: Partial<Record<Forecaster, readonly number[]>>,
    ) => {
      const error: Partial<Record<Forecaster, number>> = {};
      for (const name of FORECASTERS) {
        const said = by[name];
        if (said)
          error[name] = truth.reduce((sum, value, cell) => sum + Math.abs(value - (said[cell] ?? 0)), 0);
      }
      scores.errors.push({ horizon, grouping, actual: truth.reduce((sum, value) => sum + value, 0), error });
    };
    push('category', actual.places, all.category);
    push('age', actual.ages, all.age);
    const merged = Object.fromEntries(
      Object.entries(all.category).map(([name, cells]) => [name, merge(cells)]),
    );
    push('rivalCategory', merge(actual.places), { ...merged, rival: rivalAt });
    const cover = (of: Coverage['of'], truth: readonly number[], cells: readonly (Range | undefined)[]) => {
      const seen = truth.filter((_, cell) => (cells[cell]?.expected ?? 0) >= LEAST_CELL).length;
      const within = truth.filter((value, cell) => {
        const range = cells[cell];
        return range && range.expected >= LEAST_CELL && range.low <= value && value <= range.high;
      }).length;
      scores.coverage.push({ horizon, of, cells: seen, within });
    };
    cover('total', [actual.places.reduce((sum, value) => sum + value, 0)], [month.total]);
    cover('category', actual.places, categories);
    cover('age', actual.ages, month.ageBands);
  });
  return scores;
}

type Range = { readonly expected: number; readonly low: number; readonly high: number };

async function rowsOf(council: Council): Promise<ReturnRows> {
  const files = Object.entries(returnsOf(council)).map(([name, text]) => ({
    name,
    bytes: () => Buffer.from(text),
  }));
  const rows = await readFiles(files, createQualityLog());
  if (rows === null) throw new Error('the returns could not be read');
  return rows;
}

function merge(cells: readonly number[]): number[] {
  const merged = Array.from({ length: RIVAL_COUNT }, () => 0);
  cells.forEach((children, place) => {
    const to = RIVAL_OF[place] ?? 3;
    merged[to] = (merged[to] ?? 0) + children;
  });
  return merged;
}

function stock(history: Parameters<typeof stockOn>[0], day: Day): { places: number[]; ages: number[] } {
  const { categories, ageBands } = stockOn(history, day);
  return {
    places: PLACES.map(({ category }) => categories.find(({ id }) => id === category)?.children ?? 0),
    ages: ageBands.map(({ children }) => children),
  };
}
