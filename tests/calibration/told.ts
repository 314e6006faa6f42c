/**
 * Our own forecast, told what no return can say: how the level of every flow has gone and will go, season and all.
 * Rates, profiles and sizes are still learned from the returns. What it misses of the oracle is what five returns
 * leave unknown even of a council whose future course is given; what ours misses beyond it is the course.
 */
import type { Day } from '../../shared/calendar/day.ts';
import { firstDay, type Month } from '../../shared/calendar/month.ts';
import { type CareHistory, STAY_CATEGORIES } from '../../shared/forecast/care-history.ts';
import { countFlows } from '../../shared/forecast/flow-counts.ts';
import { stockAt } from '../../shared/forecast/flows.ts';
import { projectFlows } from '../../shared/forecast/project.ts';
import { learnRates, type Rates } from '../../shared/forecast/rates.ts';
import type { Council } from '../synthetic/council.ts';
import type { Counted } from '../synthetic/futures.ts';
import { PLACES, yearsOf } from '../synthetic/truth.ts';

const MONTHS_A_YEAR = 12;

/** @returns expected children so many months after the origin, by place and by age band */
export function toldTheLevels(
  history: CareHistory,
  { life, origin }: Council,
  horizons: readonly number[],
): Counted[] {
  const months = Math.max(...horizons);
  const { truth } = life;
  const foreseen = truth.levels(null);
  const counts = countFlows(history);
  const rates = learnRates(counts, counts.steps, months);
  const first = counts.lastMonth - counts.steps + 1;
  const course = (of: (years: number) => number, month: Month) => of(yearsOf(midMonth(month) - origin));
  /** A level ahead, as shares of its mean over the months counted, with the season the rates have taken out again. */
  const ahead = (of: (years: number) => number, season: Float64Array) => {
    const past = Array.from({ length: counts.steps }, (_, at) => course(of, first + at));
    const mean = past.reduce((all, each) => all + each, 0) / past.length;
    return Float64Array.from({ length: months }, (_, at) => {
      const month = counts.lastMonth + 1 + at;
      return course(of, month) / mean / (season[month % MONTHS_A_YEAR] ?? 1);
    });
  };
  const arrivals = [
    (years: number) => foreseen.entrants(years) * truth.season(years),
    foreseen.unaccompanied,
  ];
  const told: Rates = {
    ...rates,
    leaveLevel: {
      ...rates.leaveLevel,
      factor: ahead((years) => foreseen.leaving(years) * truth.leaveSeason(years), rates.leaveSeason),
    },
    entrants: rates.entrants.map((group, at) => ({
      ...group,
      level: { ...group.level, factor: ahead(arrivals[at] ?? (() => 1), group.season) },
    })),
  };
  const flows = projectFlows(counts, told, months, []);
  const present = counts.categories.map((category) => STAY_CATEGORIES[category]);
  return horizons.map((horizon) => {
    const { byCategory, byBand } = stockAt(flows, horizon);
    return {
      places: PLACES.map(({ category }) => byCategory[present.indexOf(category)] ?? 0),
      ages: [...byBand],
    };
  });
}

function midMonth(month: Month): Day {
  return (firstDay(month) + firstDay(month + 1)) / 2;
}
