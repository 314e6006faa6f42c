/** What is seen of a synthetic council on a day: children by place and by age band, and its returns' history. */
import { ageOn } from '../../shared/calendar/age.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { type CareHistory, OPEN, STAY_CATEGORIES } from '../../shared/forecast/care-history.ts';
import { AGE_BANDS, ageBandOf } from '../../shared/forecast/stock.ts';
import type { Council } from './council.ts';
import { PLACES } from './truth.ts';

export const AGE_BAND_COUNT = AGE_BANDS.length;

export function ageBandOn(birth: Day, day: Day): number {
  return ageBandOf(ageOn(birth, day));
}

export function observe(council: Council, day: Day): { places: number[]; ages: number[] } {
  const places = PLACES.map(() => 0);
  const ages = AGE_BANDS.map(() => 0);
  for (const { birth, stays } of council.careers)
    for (const { place, start, end } of stays) {
      if (start > day || end <= day) continue;
      places[place] = (places[place] ?? 0) + 1;
      const band = ageBandOn(birth, day);
      ages[band] = (ages[band] ?? 0) + 1;
    }
  return { places, ages };
}

/** The council's history as the return made up on `to` knew it. */
export function historyOf(council: Council, to: Day): CareHistory {
  const known = council.careers
    .map((career) => ({ ...career, stays: career.stays.filter(({ start }) => start <= to) }))
    .filter(({ stays }) => stays.length > 0);
  const rows = known.flatMap(({ stays }, child) => stays.map((stay) => ({ ...stay, child })));
  const placementTypes = PLACES.map(({ category, place }) => ({ id: place, name: category, category }));
  return {
    from: council.from,
    to,
    coverage: { earlier: 1, latest: 1 },
    placementTypes,
    reasons: ['', 'E8'],
    legalStatuses: ['C2'],
    children: {
      id: known.map((_, at) => String(at)),
      birth: Int32Array.from(known, ({ birth }) => birth),
      sex: new Uint8Array(known.length),
      uascUntil: Int32Array.from(known, ({ uasc }) => (uasc ? OPEN : 0)),
    },
    stays: {
      child: Int32Array.from(rows, ({ child }) => child),
      start: Int32Array.from(rows, ({ start }) => start),
      end: Int32Array.from(rows, ({ end }) => (end > to ? OPEN : end)),
      category: Uint8Array.from(rows, ({ place }) =>
        STAY_CATEGORIES.indexOf(PLACES[place]?.category ?? 'other'),
      ),
      type: Uint8Array.from(rows, ({ place }) => place),
      enters: Uint8Array.from(rows, ({ enters }) => (enters ? 1 : 0)),
      reason: new Uint8Array(rows.length),
      legalStatus: new Uint8Array(rows.length),
      inBorough: new Uint8Array(rows.length),
    },
  };
}
