/** Who the children of each placement type of a return are on one day: their ages, and whether they are in the borough. */
import { ADULT, ageOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { CareHistory } from './care-history.ts';

export type ChildrenOfType = {
  /** Children by age in whole years, 0 to 17. Of births only the month is kept, so an age may be a month early or late. */
  readonly ages: readonly number[];
  /** By the postcode of the placement; the others have none that can be read, or the council's districts are not known. */
  readonly inBorough: number;
  readonly outside: number;
};

/** In the order of the history's placement types; each child with a stay where start ≤ day < end, once. */
export function childrenByType({ stays, children, placementTypes }: CareHistory, day: Day): ChildrenOfType[] {
  const found = placementTypes.map(() => ({
    ages: new Array<number>(ADULT).fill(0),
    inBorough: 0,
    outside: 0,
  }));
  for (let stay = 0; stay < stays.child.length; stay += 1) {
    if ((stays.start[stay] ?? 0) > day || (stays.end[stay] ?? 0) <= day) continue;
    const of = found[stays.type[stay] ?? 0];
    if (!of) continue;
    const born = children.birth[stays.child[stay] ?? 0] ?? 0;
    // Whoever is still in care has not turned 18, whatever the middle of the month they were born in says.
    const age = Math.min(ADULT - 1, Math.max(0, ageOn(born, day)));
    of.ages[age] = (of.ages[age] ?? 0) + 1;
    if (stays.inBorough[stay] === 1) of.inBorough += 1;
    if (stays.inBorough[stay] === 2) of.outside += 1;
  }
  return found;
}
