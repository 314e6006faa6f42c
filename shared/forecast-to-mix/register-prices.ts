import type { Day } from '../calendar/day.ts';
import { parseDay } from '../calendar/day.ts';
import type { Entry, PlacementRow } from '../workspace/rows.ts';

const PENCE = 100;

/**
 * Average price of the register's placements on a day, £ a week to the penny, by placement type.
 * @param priceOf what an entry comes to, £ a week; null where it comes to no price
 */
export function registerPrices(
  rows: readonly PlacementRow[],
  on: Day,
  priceOf: (entry: Entry) => number | null,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { cost: number; placements: number }>();
  for (const { type, start, end, weeklyCost } of rows) {
    const from = parseDay(start);
    const until = end === null ? null : parseDay(end);
    if (type === null || from === null || from > on) continue;
    if (until !== null && until <= on) continue;
    const cost = priceOf(weeklyCost);
    if (cost === null) continue;
    const sum = sums.get(type) ?? { cost: 0, placements: 0 };
    sums.set(type, { cost: sum.cost + cost, placements: sum.placements + 1 });
  }
  return new Map(
    [...sums].map(([type, { cost, placements }]) => [type, Math.round((cost / placements) * PENCE) / PENCE]),
  );
}
