/** What each adjustment does to the children expected, and how much of what it asks for could be found. */
import { type Month, monthOf } from '../calendar/month.ts';
import type { Category } from '../scenario/types.ts';
import { changesBySteps, isIn } from './adjust-steps.ts';
import type { Adjustment } from './adjustments.ts';
import { STAY_CATEGORIES } from './care-history.ts';
import { stockAt } from './flows.ts';
import type { ForecastOptions, Prepared } from './forecast.ts';
import { type Found, foundInStep } from './found-children.ts';
import { projectFlows } from './project.ts';
import { learnRates } from './rates.ts';

export type AdjustmentEffect = {
  readonly id: string;
  /** By itself, at the end of the last month: children more than without any, below zero fewer. */
  readonly total: number;
  readonly categories: readonly { readonly id: Category; readonly children: number }[];
  /** Children asked for over the months forecast, more or fewer, and how many of them all together let it have. */
  readonly asked: number;
  readonly found: number;
  /** The first month in which it has fewer than it asks for; null where it never does. */
  readonly shortFrom: Month | null;
};

/** Less than this of a child is a matter of rounding. */
const WORTH_SAYING = 0.01;

/** @returns one for each adjustment that is on, in their order */
export function adjustmentEffects(
  { counts, window }: Prepared,
  { from, months, adjustments = [] }: ForecastOptions,
): AdjustmentEffect[] {
  const on = adjustments.filter(({ enabled }) => enabled !== false);
  if (on.length === 0) return [];
  const steps = Math.max(0, monthOf(from + 1) - counts.lastMonth - 1 + months);
  const rates = learnRates(counts, window.months, steps);
  const changes = (of: readonly Adjustment[]) =>
    changesBySteps(of, counts.categories, counts.lastMonth, steps);
  const found = new Map<Month, Found>();
  const together = projectFlows(counts, rates, steps, changes(on), (changed) =>
    found.set(counts.lastMonth + 1 + changed.step, foundInStep(rates, changed)),
  );
  const without = stockAt(projectFlows(counts, rates, steps, []), steps);
  const names = counts.categories.map((category) => STAY_CATEGORIES[category] ?? 'other');
  return on.map((each) => {
    const alone = on.length === 1 ? together : projectFlows(counts, rates, steps, changes([each]));
    const end = stockAt(alone, steps);
    return {
      id: each.id,
      total: end.total - without.total,
      categories: names.map((id, at) => ({
        id,
        children: (end.byCategory[at] ?? 0) - (without.byCategory[at] ?? 0),
      })),
      ...foundOf(each, found, names),
    };
  });
}

/** Of children asked for; a percentage asks for no number. */
function foundOf(
  adjustment: Adjustment,
  found: ReadonlyMap<Month, Found>,
  names: readonly Category[],
): Pick<AdjustmentEffect, 'asked' | 'found' | 'shortFrom'> {
  const sums = { asked: 0, found: 0, shortFrom: null as Month | null };
  if ('percent' in adjustment.amount) return sums;
  const size = Math.abs(adjustment.amount.children);
  for (const [month, step] of found) {
    if (!isIn(adjustment, month)) continue;
    const had = size * shareOf(adjustment, step, names);
    sums.asked += size;
    sums.found += had;
    if (sums.shortFrom === null && size - had > WORTH_SAYING) sums.shortFrom = month;
  }
  return sums;
}

/** Adjustments that ask for the same children share what there is of them. */
function shareOf(adjustment: Adjustment, found: Found, names: readonly Category[]): number {
  if (adjustment.kind === 'moves') {
    const [source, target] = [names.indexOf(adjustment.source), names.indexOf(adjustment.target)];
    return source < 0 || target < 0 ? 0 : (found.moves[source * names.length + target] ?? 0);
  }
  const enters = adjustment.kind === 'entrants';
  const [shares, spread] = enters
    ? [found.entrants, found.entrantShares]
    : [found.leaving, found.leavingShares];
  if (adjustment.category === undefined)
    return shares.reduce((sum, share, at) => sum + share * (spread[at] ?? 0), 0);
  return shares[names.indexOf(adjustment.category)] ?? 0;
}
