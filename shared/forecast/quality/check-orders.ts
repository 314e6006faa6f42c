import { OPEN } from '../care-history.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import type { QualityLog } from './log.ts';

/** Placements in which nobody can be deprived of liberty under a court order (rule 710). */
const NOT_UNDER_ORDER = ['K1', 'K3', 'P1', 'R5'];

export function checkOrders(rows: ReturnRows, log: QualityLog): void {
  const { people, episodes, files, words } = rows;
  const orders = new Map<number, { readonly from: number; readonly until: number; readonly at: number }[]>();
  for (let at = 0; at < people.child.length; at += 1) {
    if (files[people.file[at] ?? 0]?.kind !== 'dolo') continue;
    const child = people.child[at] ?? 0;
    const of = orders.get(child) ?? [];
    orders.set(child, of);
    of.push({ from: people.from[at] ?? 0, until: people.until[at] ?? OPEN, at });
  }
  if (orders.size === 0) return;
  const reported = new Set<string>();
  for (let at = 0; at < episodes.child.length; at += 1) {
    const place = words.place[episodes.place[at] ?? 0] ?? '';
    if (!NOT_UNDER_ORDER.includes(place)) continue;
    const start = episodes.start[at] ?? 0;
    const end = episodes.end[at] ?? OPEN;
    for (const order of orders.get(episodes.child[at] ?? 0) ?? []) {
      const key = `${order.at}/${place}`;
      if (order.from >= end || order.until < start || reported.has(key)) continue;
      // Sent again in a later year, the episode is the same.
      reported.add(key);
      log.addWord('deprivation-of-liberty', people.file[order.at] ?? 0, people.row[order.at] ?? 0, place);
    }
  }
}
