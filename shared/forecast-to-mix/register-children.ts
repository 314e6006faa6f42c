import { type Day, parseDay } from '../calendar/day.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import type { ForecastInMix } from '../workspace/forecast-in-mix.ts';
import { markOf } from '../workspace/mark.ts';
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

/** Placements of the register that last into the period, by placement type: how many, and a mark of their dates. */
export function registerMarks(
  rows: readonly PlacementRow[],
  periodFrom: string,
): ReadonlyMap<string, NonNullable<ForecastInMix['types'][number]['register']>> {
  const first = parseDay(periodFrom) ?? 0;
  const lasting = readPlacements(rows).filter(({ end }) => end === null || end > first);
  const types = Map.groupBy(lasting, ({ type }) => type);
  return new Map(
    [...types].map(([type, placed]) => {
      // A start before the period counts like its first day.
      const spans = placed.map(({ start, end }) => [Math.max(start, first), end ?? 0] as const);
      const sorted = spans.sort(([one, last], [other, end]) => one - other || last - end);
      return [type, { placements: placed.length, mark: markOf(sorted) }];
    }),
  );
}

export const NO_PLACEMENTS = { placements: 0, mark: '' } as const;
