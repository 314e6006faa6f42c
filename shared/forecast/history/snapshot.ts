/** The children in care on one day: where, how old, and for how long. */
import { ageOn } from '../../calendar/age.ts';
import { addMonths, type Day } from '../../calendar/day.ts';
import { OPEN } from '../care-history.ts';
import { AGE_BANDS, ageBandOf } from '../stock.ts';
import { eachPart, type FilteredHistory, follows } from './filter.ts';

/** Bands of time, by the months after which each ends; the last has no end. */
export const TIME_BANDS = [
  { id: 'under-6-months', until: 6 },
  { id: '6-to-12-months', until: 12 },
  { id: '1-to-2-years', until: 24 },
  { id: '2-to-5-years', until: 60 },
  { id: 'over-5-years', until: null },
] as const;

export type Snapshot = {
  readonly on: Day;
  readonly total: number;
  /** In the order of the placement types. */
  readonly types: readonly { readonly id: string; readonly children: number }[];
  /** Children by type (outer, as `types`) and age band (inner). */
  readonly ages: readonly (readonly number[])[];
  readonly timeInCare: readonly number[];
  readonly timeInPlacement: readonly number[];
  readonly inBorough: number;
  readonly outside: number;
};

export function snapshot(view: FilteredHistory, on: Day): Snapshot {
  const { history } = view;
  const { stays, children, placementTypes } = history;
  const ages = placementTypes.map(() => AGE_BANDS.map(() => 0));
  const timeInCare = TIME_BANDS.map(() => 0);
  const timeInPlacement = TIME_BANDS.map(() => 0);
  let total = 0;
  let inBorough = 0;
  let outside = 0;
  eachPart(view, (stay, part) => {
    if (part.start > on || (part.end !== OPEN && part.end <= on)) return;
    total += 1;
    const row = ages[stays.type[stay] ?? 0];
    const band = ageBandOf(ageOn(children.birth[stays.child[stay] ?? 0] ?? 0, on));
    if (row) row[band] = (row[band] ?? 0) + 1;
    count(timeInPlacement, stays.start[stay] ?? 0, on);
    let first = stay;
    while (follows(history, first)) first -= 1;
    count(timeInCare, stays.start[first] ?? 0, on);
    if (stays.inBorough[stay] === 1) inBorough += 1;
    if (stays.inBorough[stay] === 2) outside += 1;
  });
  return {
    on,
    total,
    types: placementTypes.map(({ id }, at) => ({
      id,
      children: ages[at]?.reduce((sum, each) => sum + each, 0) ?? 0,
    })),
    ages,
    timeInCare,
    timeInPlacement,
    inBorough,
    outside,
  };
}

function count(bands: number[], since: Day, on: Day): void {
  const band = TIME_BANDS.findIndex(({ until }) => until === null || on < addMonths(since, until));
  bands[band] = (bands[band] ?? 0) + 1;
}
