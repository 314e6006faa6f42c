import { type Day, nearestDay, weeksInDays } from '../../calendar/day.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { RegisterEndings } from '../../scenario/uncertainty-settings.ts';
import { quantileOf } from './quantile.ts';
import { streamOf, uniform } from './threefry.ts';

/** A placement of the register whose end is left to chance. */
export type ChanceEnding = {
  /** Index in the register. */
  readonly placement: number;
  /** The day after its last night, in a trial. */
  readonly drawn: (trial: number) => Day;
};

/** Sets endings apart from every range and from arrivals. */
const STREAM = 'register/endings';

/**
 * The placements whose end dates may be out. An end is PERT (λ = 4) around the recorded one, to the nearest whole
 * day, each by itself, and leaves at least one night after the first day of the period and the placement's start.
 * Those that ended by the first day have ended, those without a night of their own have none in any trial, and those
 * that cannot end within the period make no difference to it.
 *
 * @param seed 32 bits
 */
export function chanceEndings(
  { from, to, types, placements }: ResolvedScenario,
  endings: readonly RegisterEndings[],
  seed: number,
): ChanceEnding[] {
  const stream = streamOf(STREAM);
  const offsets = types.map(({ id }) => {
    const weeks = endings.find(({ placementType }) => placementType === id);
    const earliest = weeksInDays(weeks?.earlierWeeks ?? 0);
    const latest = weeksInDays(weeks?.laterWeeks ?? 0);
    if (earliest + latest === 0) return null;
    const quantile = quantileOf({ low: -earliest, likely: 0, high: latest, shape: 'pert' });
    return { earliest, quantile };
  });
  const taken = new Set<number>();
  return placements.flatMap(({ ref, type, start, end }, placement): ChanceEnding[] => {
    // By its reference, so that a placement draws the same whatever others there are.
    let number = streamOf(ref);
    while (taken.has(number)) number = (number + 1) >>> 0;
    taken.add(number);
    const offset = offsets[type];
    if (!offset || end === null || end <= Math.max(from, start)) return [];
    if (start > to || nearestDay(end - offset.earliest) > to) return [];
    const soonest = Math.max(start, from) + 1;
    return [
      {
        placement,
        drawn: (trial) =>
          Math.max(soonest, nearestDay(end + offset.quantile(uniform(seed, stream, trial, number)))),
      },
    ];
  });
}
