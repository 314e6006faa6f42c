import { formatDay } from '../../calendar/day.ts';
import { RIVAL_BINS, RIVAL_CATEGORIES } from './episodes.ts';
import { byCategory, type RivalForecast, type RivalPopulation, type RivalQuestion } from './forecast.ts';

/** `rival DIR --json`: children by category before the first step and after the last, and by age bin. */
export function rivalJson({ reference, from, days }: RivalQuestion, forecast: RivalForecast): object {
  return {
    reference: { from: formatDay(reference.from), to: formatDay(reference.to) },
    from: formatDay(from),
    days,
    on: formatDay(from + days),
    start: population(forecast.start),
    end: population(forecast.end),
  };
}

function population(children: RivalPopulation): object {
  const all = byCategory(children);
  return {
    total: all.reduce((sum, each) => sum + each, 0),
    categories: RIVAL_CATEGORIES.map((id, at) => ({ id, children: all[at] ?? 0 })),
    ageBins: children.map((row, bin) => ({
      from: RIVAL_BINS[bin],
      to: RIVAL_BINS[bin + 1],
      children: row.reduce((sum, each) => sum + each, 0),
    })),
  };
}
