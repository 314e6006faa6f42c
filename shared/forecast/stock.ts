/** Children looked after on a day, by category and by age. */
import { ageOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Category } from '../scenario/types.ts';
import { type CareHistory, STAY_CATEGORIES } from './care-history.ts';

export const AGE_BANDS = [
  { id: '0', from: 0 },
  { id: '1-4', from: 1 },
  { id: '5-9', from: 5 },
  { id: '10-15', from: 10 },
  { id: '16-17', from: 16 },
] as const;
export type AgeBandId = (typeof AGE_BANDS)[number]['id'];

/** Index of the band of an age in whole years; the last takes whoever is older. */
export function ageBandOf(age: number): number {
  let band = 0;
  while (band + 1 < AGE_BANDS.length && age >= (AGE_BANDS[band + 1]?.from ?? 0)) band += 1;
  return band;
}

export type Stock = {
  readonly on: Day;
  readonly total: number;
  readonly categories: readonly { readonly id: Category; readonly children: number }[];
  readonly ageBands: readonly { readonly id: AgeBandId; readonly children: number }[];
};

/** Counts each child with a stay where start ≤ day < end, once; age is by birthday on that day. */
export function stockOn({ stays, children }: CareHistory, day: Day): Stock {
  const byCategory = new Array<number>(STAY_CATEGORIES.length).fill(0);
  const byBand = new Array<number>(AGE_BANDS.length).fill(0);
  let total = 0;
  for (let stay = 0; stay < stays.child.length; stay += 1) {
    if ((stays.start[stay] ?? 0) > day || (stays.end[stay] ?? 0) <= day) continue;
    const category = stays.category[stay] ?? 0;
    const band = ageBandOf(ageOn(children.birth[stays.child[stay] ?? 0] ?? 0, day));
    byCategory[category] = (byCategory[category] ?? 0) + 1;
    byBand[band] = (byBand[band] ?? 0) + 1;
    total += 1;
  }
  return {
    on: day,
    total,
    categories: STAY_CATEGORIES.map((id, at) => ({ id, children: byCategory[at] ?? 0 })),
    ageBands: AGE_BANDS.map(({ id }, at) => ({ id, children: byBand[at] ?? 0 })),
  };
}
