/**
 * One synthetic council's forecast against what may then happen, beside its rivals: the oracle (the true hazards, lived
 * on from the same day), ours if told the oracle's levels, the same as today, last year's drift, and the public model.
 * The forecast reads the council's returns as files, the way a council's own would be read. It is judged
 * by many futures, each as likely as the others: by one alone, luck would decide most of the score.
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
import { futuresOf, oracle } from '../synthetic/futures.ts';
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
  /** Children who came, and Σ|forecast − who came| by forecaster (absent where it tells no such children apart). */
  readonly actual: number;
  readonly error: Partial<Record<Forecaster, number>>;
};
/** Cells expected to hold five children or more, and how many of them the 80% range held. */
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
 * @param futures that it is judged by, and lives that the oracle's mean is taken of
 * @param window the reference window in months; null lets the forecast choose
 */
export async function scoreCouncil(
  council: Council,
  futures: number,
  window: number | null = null,
): Promise<Scores> {
  const { origin } = council;
  const rows = await rowsOf(council);
  const history = asKnown(rows, origin, OPTIONS);
  if (history === null) throw new Error('the returns hold no history');
  const came = futuresOf(council, HORIZONS, futures);
  const counted = oracle(council, HORIZONS, futures);
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
    const month = months[horizon - 1];
    const sure = counted[at];
    const tells = told[at];
    if (!month || !sure || !tells) throw new Error('a forecast of every horizon');
    const then = came.map((future) => future[at] ?? { places: [], ages: [] });
    const categories = PLACES.map(({ category }) => month.categories.find(({ id }) => id === category));
    const expected = (cells: readonly ({ readonly expected: number } | undefined)[]) =>
      cells.map((cell) => cell?.expected ?? 0);
    const drift = (here: readonly number[], earlier: readonly number[]) =>
      here.map((children, index) =>
        Math.max(0, children + ((children - (earlier[index] ?? 0)) * horizon) / 12),
      );
    const said = {
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
    const merged = Object.entries(said.category).map(([name, cells]) => [name, merge(cells)]);
    const rivalSaid = {
      ...Object.fromEntries(merged),
      rival: rival.byDay[addMonths(origin, horizon) - origin] ?? [],
    };
    const places = then.map((future) => future.places);
    const ages = then.map((future) => future.ages);
    scores.errors.push(
      { horizon, grouping: 'category', ...errorsOf(said.category, places) },
      { horizon, grouping: 'age', ...errorsOf(said.age, ages) },
      { horizon, grouping: 'rivalCategory', ...errorsOf(rivalSaid, places.map(merge)) },
    );
    const total = places.map((cells) => [cells.reduce((sum, children) => sum + children, 0)]);
    scores.coverage.push(
      { horizon, of: 'total', ...coverageOf([month.total], total) },
      { horizon, of: 'category', ...coverageOf(categories, places) },
      { horizon, of: 'age', ...coverageOf(month.ageBands, ages) },
    );
  });
  return scores;
}

/** On average over the futures, given by cell. */
function errorsOf(
  said: Partial<Record<Forecaster, readonly number[]>>,
  futures: readonly (readonly number[])[],
): Pick<Score, 'actual' | 'error'> {
  const error: Partial<Record<Forecaster, number>> = {};
  for (const name of FORECASTERS) {
    const cells = said[name];
    if (!cells) continue;
    const missed = mean(futures, (children, cell) => Math.abs(children - (cells[cell] ?? 0)));
    // A mean of so many lives is itself out by chance, which no oracle would be.
    error[name] = name === 'oracle' ? missed / Math.sqrt(1 + 1 / futures.length) : missed;
  }
  return { actual: mean(futures, (children) => children), error };
}

function coverageOf(
  ranges: readonly (Range | undefined)[],
  futures: readonly (readonly number[])[],
): Pick<Coverage, 'cells' | 'within'> {
  const large = (range: Range | undefined) => range !== undefined && range.expected >= LEAST_CELL;
  return {
    cells: ranges.filter(large).length,
    within: mean(futures, (children, cell) => {
      const range = ranges[cell];
      return range && large(range) && range.low <= children && children <= range.high ? 1 : 0;
    }),
  };
}

/** Of the sums over cells. */
function mean(
  futures: readonly (readonly number[])[],
  of: (children: number, cell: number) => number,
): number {
  const sums = futures.map((cells) => cells.reduce((sum, children, cell) => sum + of(children, cell), 0));
  return sums.reduce((all, each) => all + each, 0) / futures.length;
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
