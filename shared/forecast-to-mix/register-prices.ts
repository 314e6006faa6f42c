import type { Day } from '../calendar/day.ts';
import { parseDay } from '../calendar/day.ts';
import type { PlacementRow } from '../workspace/rows.ts';

const PENCE = 100;

/** Average price of the register's placements on a day, £ a week to the penny, by placement type. */
export function registerPrices(rows: readonly PlacementRow[], on: Day): ReadonlyMap<string, number> {
  const sums = new Map<string, { cost: number; placements: number }>();
  for (const { type, start, end, weeklyCost } of rows) {
    const from = parseDay(start);
    const until = end === null ? null : parseDay(end);
    const cost = typeof weeklyCost === 'object' && weeklyCost !== null ? weeklyCost.likely : weeklyCost;
    if (type === null || from === null || from > on || typeof cost !== 'number') continue;
    if (until !== null && until <= on) continue;
    const sum = sums.get(type) ?? { cost: 0, placements: 0 };
    sums.set(type, { cost: sum.cost + cost, placements: sum.placements + 1 });
  }
  return new Map(
    [...sums].map(([type, { cost, placements }]) => [type, Math.round((cost / placements) * PENCE) / PENCE]),
  );
}
