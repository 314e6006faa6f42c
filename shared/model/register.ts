import type { ResolvedPlacement } from '../scenario/resolved.ts';
import type { Timeline } from './timeline.ts';

/** The placements of one type laid over the spans of its group. */
export type Register = {
  readonly entries: readonly RegisterEntry[];
  /** Active placements in each span; the same whatever they cost. */
  readonly children: Float64Array;
  /** Weekly prices in each span as they were agreed, by the year in whose prices they stand. */
  readonly agreed: readonly (Float64Array | null)[];
  /** The first span in which any placement agreed in that year's prices is there; the number of spans where there is none. */
  readonly agreedFrom: readonly number[];
  /** £ a week of price, after uplifts, and of income in each span. */
  readonly cost: Float64Array;
  readonly income: Float64Array;
};

type RegisterEntry = {
  readonly placement: ResolvedPlacement;
  /** Spans: the first, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Index of the year in whose prices it stands. */
  readonly base: number;
};

/** The part of a placement inside the period; null where it has no night in it. */
export function nightsWithin(
  placement: ResolvedPlacement,
  timeline: Timeline,
): { readonly from: number; readonly end: number } | null {
  const from = Math.max(placement.start, timeline.from);
  const end = Math.min(placement.end ?? timeline.end, timeline.end);
  return from < end ? { from, end } : null;
}

/**
 * Lays the register of one type over the spans of its group.
 *
 * @param spanOfDay index of the span that begins on that day of the period (0 is the first); the one past the
 *   last stands for the period's end
 */
export function compileRegister(
  placements: readonly ResolvedPlacement[],
  timeline: Timeline,
  spanOfDay: Int32Array,
  spans: number,
): Register {
  const entries = placements.flatMap((placement): RegisterEntry[] => {
    const nights = nightsWithin(placement, timeline);
    if (!nights) return [];
    return [
      {
        placement,
        first: spanOfDay[nights.from - timeline.from] ?? spans,
        end: spanOfDay[nights.end - timeline.from] ?? spans,
        base: timeline.years.findIndex(({ end }) => nights.from < end),
      },
    ];
  });
  const children = new Float64Array(spans + 1);
  for (const { first, end } of entries) {
    children[first] = (children[first] ?? 0) + 1;
    children[end] = (children[end] ?? 0) - 1;
  }
  accumulate(children, null);
  const register: Register = {
    entries,
    children,
    agreed: timeline.years.map((_, at) =>
      entries.some(({ base }) => base === at) ? new Float64Array(spans + 1) : null,
    ),
    agreedFrom: timeline.years.map((_, at) =>
      entries.reduce((first, entry) => (entry.base === at ? Math.min(first, entry.first) : first), spans),
    ),
    cost: new Float64Array(spans + 1),
    income: new Float64Array(spans + 1),
  };
  addUpRegister(register);
  return register;
}

/**
 * Step 2 of a day: each placement active that night adds 1, its price and its income. Worked out as what changes
 * at the start of each span, summed along the spans with a correction for what binary addition loses (Neumaier).
 * To be called again when what a placement costs or brings in has changed.
 */
export function addUpRegister(register: Register): void {
  const { entries, agreed, income, cost } = register;
  income.fill(0);
  for (const { placement, first, end } of entries) {
    income[first] = (income[first] ?? 0) + placement.weeklyIncome;
    income[end] = (income[end] ?? 0) - placement.weeklyIncome;
  }
  accumulate(income, null);
  // The column of costs is worked out last, so until then it can hold what the additions lose.
  const lost = cost;
  for (let base = 0; base < agreed.length; base += 1) {
    const prices = agreed[base];
    if (!prices) continue;
    prices.fill(0);
    lost.fill(0);
    for (const entry of entries) {
      if (entry.base !== base) continue;
      addTo(prices, lost, entry.first, entry.placement.weeklyCost);
      addTo(prices, lost, entry.end, -entry.placement.weeklyCost);
    }
    accumulate(prices, lost);
  }
}

/**
 * Prices the register: a placement's price is that of the later of its start and the first day, uplifted on each
 * 1 April strictly after.
 *
 * @param index what a price of the first year is multiplied by in each year
 * @param year index of the year of each span
 */
export function priceRegister(register: Register, index: Float64Array, year: Int32Array): void {
  const { children, agreed, agreedFrom, cost, income } = register;
  cost.fill(0);
  for (let base = 0; base < agreed.length; base += 1) {
    const prices = agreed[base];
    if (!prices) continue;
    const from = index[base] ?? 1;
    let at = -1;
    let ratio = 1;
    for (let span = agreedFrom[base] ?? 0; span < year.length; span += 1) {
      if (year[span] !== at) {
        at = year[span] ?? 0;
        ratio = (index[at] ?? 1) / from;
      }
      cost[span] = (cost[span] ?? 0) + (prices[span] ?? 0) * ratio;
    }
  }
  for (let span = 0; span < year.length; span += 1) {
    if (children[span] !== 0) continue;
    cost[span] = 0;
    income[span] = 0;
  }
}

function addTo(sums: Float64Array, lost: Float64Array, at: number, value: number): void {
  const before = sums[at] ?? 0;
  const after = before + value;
  lost[at] =
    (lost[at] ?? 0) + (Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before);
  sums[at] = after;
}

/** Turns changes into running sums, in place. */
function accumulate(changes: Float64Array, lost: Float64Array | null): void {
  let sum = 0;
  let correction = 0;
  for (let at = 0; at < changes.length; at += 1) {
    const value = changes[at] ?? 0;
    const next = sum + value;
    correction +=
      (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum) + (lost?.[at] ?? 0);
    sum = next;
    changes[at] = sum + correction;
  }
}
