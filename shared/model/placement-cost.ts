import { type Pence, roundPence } from '../money/pence.ts';
import type { ResolvedPlacement } from '../scenario/resolved.ts';
import { priceIndex } from './prices.ts';
import type { Program } from './project.ts';
import { nightsWithin } from './register.ts';
import type { TimelineYear } from './timeline.ts';

/** What one placement of the register costs in one year of the timeline. */
export type PlacementCost = {
  readonly placement: ResolvedPlacement;
  readonly nights: number;
  /** £ a week on its first day in that year, after uplifts. */
  readonly weeklyCost: number;
  readonly gross: Pence;
  readonly income: Pence;
};

/** Null where the placement has no night in the forecast part of the year. */
export function placementCost(
  program: Program,
  placement: ResolvedPlacement,
  at: number,
): PlacementCost | null {
  const { scenario, timeline } = program;
  const year = timeline.years[at];
  const within = nightsWithin(placement, timeline);
  const type = scenario.types[placement.type];
  if (!year || !within || !type) return null;
  const nights = Math.min(within.end, year.end) - Math.max(within.from, year.from);
  if (nights <= 0) return null;
  const index = priceIndex(type, timeline);
  const base = timeline.years.findIndex(({ end }) => within.from < end);
  const weeklyCost = (placement.weeklyCost * (index[at] ?? 1)) / (index[base] ?? 1);
  return {
    placement,
    nights,
    weeklyCost,
    gross: chargeFor(nights, weeklyCost, year),
    income: chargeFor(nights, placement.weeklyIncome, year),
  };
}

/** Nights × £ a week × the year's daily factor, in whole pence. */
function chargeFor(nights: number, weekly: number, year: TimelineYear): Pence {
  return roundPence(nights * weekly * year.dailyFactor * 100);
}

/** The placements of a year, dearest by the week first; the earlier in the file where two cost the same. */
export function placementCosts(program: Program, at: number): PlacementCost[] {
  return program.scenario.placements
    .flatMap((placement) => placementCost(program, placement, at) ?? [])
    .sort((a, b) => b.weeklyCost - a.weeklyCost);
}
