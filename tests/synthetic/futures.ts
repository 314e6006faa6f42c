/**
 * What may come of a synthetic council: lives lived on from the origin with its true hazards. The oracle's forecast is
 * their mean where every level only goes on drifting, since of swings still to come nobody can know anything. Nobody
 * can expect to do better.
 */
import { addMonths } from '../../shared/calendar/day.ts';
import { live } from './careers.ts';
import { type Council, copyOf, staysOf } from './council.ts';
import type { Levels } from './levels.ts';
import { AGE_BAND_COUNT, ageBandOn } from './observed.ts';
import { seeded } from './random.ts';
import { PLACES } from './truth.ts';

/** Children by place and by age band. */
export type Counted = { readonly places: number[]; readonly ages: number[] };

/** @returns expected children by horizon, in months after the origin: the mean of so many lives */
export function oracle(council: Council, horizons: readonly number[], lives: number): Counted[] {
  const levels = council.life.truth.levels(null);
  const counted = horizons.map(nobody);
  for (let at = 0; at < lives; at += 1) {
    const life = lifeOn(council, horizons, levels, council.seed * 1000 + at);
    life.forEach(({ places, ages }, horizon) => {
      for (const [place, children] of places.entries())
        add(counted[horizon]?.places, place, children / lives);
      for (const [band, children] of ages.entries()) add(counted[horizon]?.ages, band, children / lives);
    });
  }
  return counted;
}

/** @returns children in each of so many futures, swings to come among them, by horizon */
export function futuresOf(council: Council, horizons: readonly number[], futures: number): Counted[][] {
  return Array.from({ length: futures }, (_, at) => {
    const seed = -1 - council.seed * 1000 - at;
    return lifeOn(council, horizons, council.life.truth.levels(seeded(seed)), seed);
  });
}

function lifeOn(council: Council, horizons: readonly number[], levels: Levels, seed: number): Counted[] {
  const { origin, here, life } = council;
  const days = horizons.map((months) => addMonths(origin, months));
  const counted = horizons.map(nobody);
  const now = here.map((child) => copyOf({ ...child, stays: [] }));
  const gone: typeof now = [];
  live(now, { ...life, levels }, origin + 1, Math.max(...days) + 7, seeded(seed), (child) =>
    gone.push(child),
  );
  for (const child of [...gone, ...now])
    for (const stay of staysOf(child))
      days.forEach((day, horizon) => {
        if (stay.start > day || stay.end <= day) return;
        add(counted[horizon]?.places, stay.place, 1);
        add(counted[horizon]?.ages, ageBandOn(child.birth, day), 1);
      });
  return counted;
}

function nobody(): Counted {
  return { places: PLACES.map(() => 0), ages: Array.from({ length: AGE_BAND_COUNT }, () => 0) };
}

function add(counts: number[] | undefined, at: number, children: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + children;
}
