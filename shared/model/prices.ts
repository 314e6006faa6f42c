import type { ResolvedType } from '../scenario/resolved.ts';
import type { Timeline } from './timeline.ts';

/** The uplift of a type on the 1 April that begins `year`. */
function upliftOf(type: Pick<ResolvedType, 'annualUplift' | 'uplifts'>, year: number): number {
  return type.uplifts.get(year) ?? type.annualUplift;
}

/**
 * What a price of the first day is multiplied by in each financial year of the timeline: 1 in the first, then
 * × (1 + uplift) on each 1 April strictly after the first day.
 */
export function priceIndex(type: ResolvedType, timeline: Timeline): Float64Array {
  const index = new Float64Array(timeline.years.length);
  fillPriceIndex(index, type, timeline);
  return index;
}

/** {@link priceIndex}, in place. */
export function fillPriceIndex(index: Float64Array, type: ResolvedType, timeline: Timeline): void {
  index[0] = 1;
  for (let at = 1; at < index.length; at += 1) {
    index[at] = (index[at - 1] ?? 1) * (1 + upliftOf(type, timeline.years[at]?.year ?? 0));
  }
}
