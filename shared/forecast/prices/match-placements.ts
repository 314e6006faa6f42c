/** The finance system's list of placements beside the return: which stay is each row the price of? */
import type { Day } from '../../calendar/day.ts';
import type { Category } from '../../scenario/types.ts';
import { type CareHistory, OPEN, STAY_CATEGORIES } from '../care-history.ts';

export type ListedPlacement = {
  readonly ref: string;
  /** What the list says it is; null where it does not say. */
  readonly category: Category | null;
  /** Null where it is not a day. */
  readonly start: Day | null;
  /** Null while it goes on. */
  readonly end: Day | null;
};

export type Match =
  | { readonly stay: number; readonly sameCategory: boolean }
  | { readonly stay: null; readonly why: 'no-child' | 'no-dates' | 'not-in-care' };

/**
 * A row belongs to the stay of its child that it shares most nights with.
 *
 * @param childOf the child of a reference, by its place in the history; null where there is none
 */
export function matchPlacements(
  history: CareHistory,
  placements: readonly ListedPlacement[],
  childOf: (ref: string) => number | null,
): Match[] {
  const { stays } = history;
  const first = firstStays(history);
  return placements.map(({ ref, category, start, end }): Match => {
    const child = childOf(ref);
    if (child === null) return { stay: null, why: 'no-child' };
    if (start === null) return { stay: null, why: 'no-dates' };
    const until = end ?? OPEN;
    let best: number | null = null;
    let most = 0;
    for (let stay = first[child] ?? 0; stays.child[stay] === child; stay += 1) {
      const nights = Math.min(stays.end[stay] ?? OPEN, until) - Math.max(stays.start[stay] ?? 0, start);
      if (nights > most) {
        most = nights;
        best = stay;
      }
    }
    if (best === null) return { stay: null, why: 'not-in-care' };
    const recorded = STAY_CATEGORIES[stays.category[best] ?? 0];
    return { stay: best, sameCategory: category === null || category === recorded };
  });
}

/** Stays are sorted by child: where each child's begin. */
function firstStays({ stays, children }: CareHistory): Int32Array {
  const first = new Int32Array(children.id.length);
  for (let stay = stays.child.length - 1; stay >= 0; stay -= 1) first[stays.child[stay] ?? 0] = stay;
  return first;
}

/**
 * What a reference may be the identifier of: itself, or what stands before a mark that finance systems put between a
 * child and the number of the placement (398768/2).
 */
export function possibleIds(ref: string): string[] {
  const whole = ref.trim();
  const before = /^([A-Za-z0-9]+)[/\\_.\- ]/.exec(whole)?.[1];
  return before === undefined ? [whole] : [whole, before];
}
