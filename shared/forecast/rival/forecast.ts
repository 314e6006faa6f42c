/** The public demand model's rates and forecast, a day at a time, as its description has them. */
import type { Day } from '../../calendar/day.ts';
import { COMMON_YEAR_DAYS } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import { BIN_COUNT, NOT_IN_CARE, RIVAL_BINS, RIVAL_CATEGORIES, type RivalEpisodes } from './episodes.ts';

const PLACES = RIVAL_CATEGORIES.length;

export type RivalQuestion = {
  /** The window the rates are taken from, both days included. */
  readonly reference: { readonly from: Day; readonly to: Day };
  readonly from: Day;
  /** Steps of one day. */
  readonly days: number;
};

/** Children in each age bin (outer) and category (inner). */
export type RivalPopulation = readonly (readonly number[])[];

export type RivalForecast = {
  readonly start: RivalPopulation;
  /** After the last step. */
  readonly end: RivalPopulation;
  /** By category, all ages, after each step; the first is the start. */
  readonly byDay: readonly (readonly number[])[];
};

type Rates = {
  /** Per day, from (bin, category) to a category, or out of care. */
  readonly moves: readonly (readonly (readonly number[])[])[];
  /** Children a day who start in (bin, category) from outside care. */
  readonly entrants: RivalPopulation;
};

export function rivalForecast(episodes: RivalEpisodes, question: RivalQuestion): RivalForecast {
  const rates = rivalRates(episodes, question.reference);
  const start = rivalStock(episodes, question.from);
  const byDay = [byCategory(start)];
  let population = start;
  for (let day = 0; day < question.days; day += 1) {
    population = step(population, rates);
    byDay.push(byCategory(population));
  }
  return { start, end: population, byDay };
}

function grid(value: (bin: number, category: number) => number): number[][] {
  return Array.from({ length: BIN_COUNT }, (_, bin) =>
    Array.from({ length: PLACES }, (_each, category) => value(bin, category)),
  );
}

/** Starts up to the day less ends up to the day, both inclusive. */
export function rivalStock({ start, end, ...of }: RivalEpisodes, day: Day): RivalPopulation {
  const stock = grid(() => 0);
  for (let at = 0; at < start.length; at += 1) {
    const [bin, category] = [of.bin[at] ?? 0, of.category[at] ?? 0];
    if ((start[at] ?? OPEN) <= day) add(stock, bin, category, 1);
    if ((end[at] ?? OPEN) <= day) add(stock, bin, category, -1);
  }
  return stock;
}

function rivalRates(episodes: RivalEpisodes, { from, to }: RivalQuestion['reference']): Rates {
  const { start, end, before, after } = episodes;
  const length = to - from + 1;
  const stock = rivalStock(episodes, from);
  const cells = cellsOf(episodes);
  const moves = cells.map((row, bin) =>
    row.map((ours, category) => {
      const change = new Float64Array(length);
      const leaving = Array.from({ length: PLACES + 1 }, () => new Float64Array(length));
      for (const at of ours) {
        const starts = (start[at] ?? OPEN) - from;
        const ends = (end[at] ?? OPEN) - from;
        if (starts > 0 && starts < length) change[starts] = (change[starts] ?? 0) + 1;
        if (ends > 0 && ends < length) change[ends] = (change[ends] ?? 0) - 1;
        const days = leaving[after[at] ?? NOT_IN_CARE];
        if (ends >= 0 && ends < length && days) days[ends] = (days[ends] ?? 0) + 1;
      }
      const first = stock[bin]?.[category] ?? 0;
      return leaving.map((days) => meanRate(days, change, first));
    }),
  );
  const entrants = cells.map((row) =>
    row.map((ours) => {
      const came = ours.filter((at) => {
        const day = start[at] ?? OPEN;
        return before[at] === NOT_IN_CARE && day >= from && day <= to;
      });
      return came.length / (to - from);
    }),
  );
  return { moves, entrants };
}

/** The episodes of each age bin (outer) and category (inner). */
function cellsOf({ bin, category }: RivalEpisodes): number[][][] {
  const cells = Array.from({ length: BIN_COUNT }, () => Array.from({ length: PLACES }, () => [] as number[]));
  for (let at = 0; at < bin.length; at += 1) cells[bin[at] ?? 0]?.[category[at] ?? 0]?.push(at);
  return cells;
}

/** Mean over the days of the share of the stock that goes. @param change in the stock, by day @param first day's stock */
function meanRate(going: Float64Array, change: Float64Array, first: number): number {
  let stock = first;
  let sum = 0;
  for (let day = 0; day < going.length; day += 1) {
    // The first day is divided by its own stock, each later one by the stock of the day before. Where that
    // is nothing (an episode of one day) there is no rate to speak of, and it counts as none.
    const ends = going[day] ?? 0;
    if (ends !== 0 && stock !== 0) sum += ends / stock;
    stock += change[day] ?? 0;
  }
  return sum / going.length;
}

/** One day: whoever moves, leaves or grows into the next bin, in proportion where they would be more than there are. */
function step(population: RivalPopulation, { moves, entrants }: Rates): number[][] {
  const next = grid((bin, category) => (population[bin]?.[category] ?? 0) + (entrants[bin]?.[category] ?? 0));
  for (let bin = 0; bin < BIN_COUNT; bin += 1) {
    const years = (RIVAL_BINS[bin + 1] ?? 0) - Math.max(0, RIVAL_BINS[bin] ?? 0);
    const ageing = 1 / (years * COMMON_YEAR_DAYS);
    for (let category = 0; category < PLACES; category += 1) {
      const here = population[bin]?.[category] ?? 0;
      const rates = moves[bin]?.[category] ?? [];
      const all = rates.reduce((sum, rate) => sum + rate, ageing);
      const out = Math.min(here, here * all);
      if (all <= 0) continue;
      add(next, bin, category, -out);
      for (let to = 0; to < PLACES; to += 1) add(next, bin, to, (out * (rates[to] ?? 0)) / all);
      if (bin + 1 < BIN_COUNT) add(next, bin + 1, category, (out * ageing) / all);
    }
  }
  return next;
}

function add(population: number[][], bin: number, category: number, children: number): void {
  const row = population[bin];
  if (row) row[category] = (row[category] ?? 0) + children;
}

/** Children of each category, all ages. */
export function byCategory(population: RivalPopulation): number[] {
  return RIVAL_CATEGORIES.map((_, category) =>
    population.reduce((sum, row) => sum + (row[category] ?? 0), 0),
  );
}
