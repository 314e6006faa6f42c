import type { Scenario } from '../../shared/scenario/types.ts';
import { projectByDay } from './day-loop.ts';
import { enabledMeasures } from './one-day.ts';
import { roundPence } from './pence-column.ts';

/** Whole pence of an amount in pounds that has at most two decimals. */
export function penceOf(pounds: number): number {
  return roundPence(pounds * 100);
}

/**
 * Every enabled measure's Shapley share of each year's saving, in pence, by walking through every order in which
 * the measures could be switched on. For a handful of measures: n! orders, 2^n projections.
 */
export function sharesByOrder(scenario: Scenario): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const ids = enabledMeasures(scenario).map((measure) => measure.id);
  const netsOf = new Map<string, readonly { readonly year: string; readonly pence: number }[]>();
  const nets = (on: ReadonlySet<string>) => {
    const key = ids.filter((id) => on.has(id)).join(' ');
    const known = netsOf.get(key);
    if (known) return known;
    const measures = enabledMeasures(scenario).filter((measure) => on.has(measure.id));
    const projected = projectByDay({ ...scenario, measures }).years.map(({ year, net }) => ({
      year,
      pence: penceOf(net),
    }));
    netsOf.set(key, projected);
    return projected;
  };

  const orders = ordersOf(ids);
  const shares = new Map(ids.map((id) => [id, new Map<string, number>()] as const));
  nets(new Set()).forEach(({ year }, index) => {
    const sums = new Map<string, number>(ids.map((id) => [id, 0]));
    for (const order of orders) {
      const on = new Set<string>();
      for (const id of order) {
        const before = nets(on)[index]?.pence ?? 0;
        on.add(id);
        const after = nets(on)[index]?.pence ?? 0;
        sums.set(id, (sums.get(id) ?? 0) + before - after);
      }
    }
    // Sums are whole pence × the number of orders: share them out without leaving whole numbers.
    const count = orders.length;
    const parts = ids.map((id) => {
      const sum = sums.get(id) ?? 0;
      const down = Math.floor(sum / count);
      return { id, down, remainder: sum - down * count };
    });
    const odd = parts.reduce((total, part) => total + part.remainder, 0) / count;
    const lucky = [...parts].sort((a, b) => b.remainder - a.remainder).slice(0, odd);
    for (const part of parts) shares.get(part.id)?.set(year, part.down + (lucky.includes(part) ? 1 : 0));
  });
  return shares;
}

function ordersOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((first) => ordersOf(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]));
}
