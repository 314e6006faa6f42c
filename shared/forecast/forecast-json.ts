import { formatDay } from '../calendar/day.ts';
import type { Estimate, Forecast, ForecastMonth } from './forecast.ts';

/** `forecast DIR --json`. Children are expected numbers, not rounded; low and high the 80% range. */
export function forecastJson({ from, knownTo, window, lacking, months }: Forecast): object {
  return {
    from: formatDay(from),
    knownTo: formatDay(knownTo),
    windowMonths: window.months,
    lacking,
    months: months.map(monthJson),
  };
}

function monthJson({ on, total, categories, ageBands, flows }: ForecastMonth): object {
  return {
    on: formatDay(on),
    total: range(total),
    categories: categories.map(({ id, ...estimate }) => ({ id, ...range(estimate) })),
    ageBands: ageBands.map(({ id, ...estimate }) => ({ id, ...range(estimate) })),
    flows: {
      entrants: flows.entrants,
      unaccompanied: flows.unaccompanied,
      leavers: flows.leavers,
      turning18: flows.turning18,
    },
  };
}

function range({ expected, low, high }: Estimate): Estimate {
  return { expected, low, high };
}
