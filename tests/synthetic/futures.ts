/**
 * The oracle: the mean of many lives lived on from the origin with the true hazards, the level of every flow on that
 * day and where it is drifting; not the swings still to come, which nobody can know. Nobody can expect to do better.
 */
import { addMonths } from '../../shared/calendar/day.ts';
import { live } from './careers.ts';
import { type Council, copyOf, staysOf } from './council.ts';
import { AGE_BAND_COUNT, ageBandOn } from './observed.ts';
import { seeded } from './random.ts';
import { PLACES } from './truth.ts';

/** Expected children `months` after the origin, by place and by age band. */
export type Counted = { readonly places: number[]; readonly ages: number[] };

export function oracle(council: Council, horizons: readonly number[], lives: number): Counted[] {
  const { origin, here } = council;
  const life = { ...council.life, levels: council.life.truth.levels(null) };
  const days = horizons.map((months) => addMonths(origin, months));
  const counted = horizons.map(() => ({
    places: PLACES.map(() => 0),
    ages: Array.from({ length: AGE_BAND_COUNT }, () => 0),
  }));
  for (let at = 0; at < lives; at += 1) {
    const draw = seeded(council.seed * 1000 + at);
    const now = here.map((child) => copyOf({ ...child, stays: [] }));
    const gone: typeof now = [];
    live(now, life, origin + 1, Math.max(...days) + 7, draw, (child) => gone.push(child));
    for (const child of [...gone, ...now])
      for (const stay of staysOf(child))
        days.forEach((day, index) => {
          const row = counted[index];
          if (!row || stay.start > day || stay.end <= day) return;
          row.places[stay.place] = (row.places[stay.place] ?? 0) + 1 / lives;
          const band = ageBandOn(child.birth, day);
          row.ages[band] = (row.ages[band] ?? 0) + 1 / lives;
        });
  }
  return counted;
}
