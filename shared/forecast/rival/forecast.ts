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
  const start = grid((bin, category) => stockBy(episodes, bin, category, question.from));
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
function stockBy({ start, end, ...of }: RivalEpisodes, bin: number, category: number, day: Day): number {
  let stock = 0;
  for (let at = 0; at < start.length; at += 1) {
    if (of.bin[at] !== bin || of.category[at] !== category) continue;
    if ((start[at] ?? OPEN) <= day) stock += 1;
    if ((end[at] ?? OPEN) <= day) stock -= 1;
  }
  return stock;
}

function rivalRates(episodes: RivalEpisodes, { from, to }: RivalQuestion['reference']): Rates {
  const { start, end, before, after } = episodes;
  const length = to - from + 1;
  const moves = grid(() => 0).map((row) => row.map(() => new Array<number>(PLACES + 1).fill(0)));
  for (let bin = 0; bin < BIN_COUNT; bin += 1)
    for (let category = 0; category < PLACES; category += 1) {
      const ours = [...start.keys()].filter(
        (at) => episodes.bin[at] === bin && episodes.category[at] === category,
      );
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
      const first = stockBy(episodes, bin, category, from);
      const target = moves[bin]?.[category] ?? [];
      for (const [to, days] of leaving.entries()) {
        let stock = first;
        let sum = 0;
        for (let day = 0; day < length; day += 1) {
          // The first day is divided by its own stock, each later one by the stock of the day before. Where that
          // is nothing (an episode of one day) there is no rate to speak of, and it counts as none.
          const ends = days[day] ?? 0;
          if (ends !== 0 && stock !== 0) sum += ends / stock;
          stock += change[day] ?? 0;
        }
        target[to] = sum / length;
      }
    }
  const entrants = grid((bin, category) => {
    let count = 0;
    for (let at = 0; at < start.length; at += 1) {
      const day = start[at] ?? OPEN;
      if (episodes.bin[at] !== bin || episodes.category[at] !== category) continue;
      if (before[at] === NOT_IN_CARE && day >= from && day <= to) count += 1;
    }
    return count / (to - from);
  });
  return { moves, entrants };
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
