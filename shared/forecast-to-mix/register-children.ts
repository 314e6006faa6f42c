import { type Day, parseDay } from '../calendar/day.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import type { PlacementRow } from '../workspace/rows.ts';

type Placed = { readonly type: string; readonly start: Day; readonly end: Day | null };

/** Placements of the register whose type and dates can be read; the others stop the figures until they are mended. */
export function readPlacements(rows: readonly PlacementRow[]): Placed[] {
  return rows.flatMap(({ type, start, end }) => {
    const from = parseDay(start);
    const until = end === null || end === '' ? null : parseDay(end);
    const unreadable = end !== null && end !== '' && until === null;
    return type === null || from === null || unreadable ? [] : [{ type, start: from, end: until }];
  });
}

/**
 * Children of the register by placement type in one month, on average over its days from `first` on: what the
 * register adds to the mix.
 * @param first the position date, where it falls in the month
 */
export function registerChildren(
  placements: readonly Placed[],
  month: Month,
  first: Day,
): ReadonlyMap<string, number> {
  const from = Math.max(first, firstDay(month));
  const after = firstDay(month + 1);
  const children = new Map<string, number>();
  for (const { type, start, end } of placements) {
    const nights = Math.min(end ?? after, after) - Math.max(start, from);
    if (nights > 0) children.set(type, (children.get(type) ?? 0) + nights / (after - from));
  }
  return children;
}
