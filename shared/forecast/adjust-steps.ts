/** Adjustments as what they do to each step of a projection. */
import { type Month, parseMonth } from '../calendar/month.ts';
import type { Category } from '../scenario/types.ts';
import type { Adjustment } from './adjustments.ts';
import { STAY_CATEGORIES } from './care-history.ts';

/** What a step's flows are multiplied by and what is added, by position of the category; moves by source × target. */
export type StepChanges = {
  readonly entrantsFactor: Float64Array;
  readonly entrantsAdded: Float64Array;
  /** Added over all categories in the entrants' own proportions. */
  entrantsSpread: number;
  readonly leaveFactor: Float64Array;
  readonly leaveAdded: Float64Array;
  leaveSpread: number;
  readonly moveFactor: Float64Array;
  readonly moveAdded: Float64Array;
};

/** @returns by step, null where nothing changes: an adjustment of nothing leaves the very same figures */
export function changesBySteps(
  adjustments: readonly Adjustment[],
  categories: readonly number[],
  lastMonth: Month,
  steps: number,
): (StepChanges | null)[] {
  const names = categories.map((category) => STAY_CATEGORIES[category]);
  const felt = adjustments.filter((each) => each.enabled !== false && sizeOf(each) !== 0);
  return Array.from({ length: steps }, (_, step) => {
    const month = lastMonth + 1 + step;
    const now = felt.filter((each) => isIn(each, month));
    return now.length === 0 ? null : combine(now, names);
  });
}

/** Whether children are added to those who come, or taken off, by number. */
export function addsEntrants(change: StepChanges | null): boolean {
  return change !== null && (change.entrantsSpread !== 0 || change.entrantsAdded.some((each) => each !== 0));
}

export function withoutAddedEntrants(change: StepChanges | null): StepChanges | null {
  if (change === null || !addsEntrants(change)) return change;
  return { ...change, entrantsSpread: 0, entrantsAdded: new Float64Array(change.entrantsAdded.length) };
}

function sizeOf({ amount }: Adjustment): number {
  return 'children' in amount ? amount.children : amount.percent;
}

/** Whether an adjustment applies in a month. */
export function isIn({ from, to }: Adjustment, month: Month): boolean {
  const last = to === undefined ? null : parseMonth(to);
  return month >= (parseMonth(from) ?? Number.POSITIVE_INFINITY) && (last === null || month <= last);
}

function combine(adjustments: readonly Adjustment[], names: readonly (Category | undefined)[]): StepChanges {
  const C = names.length;
  const changes: StepChanges = {
    entrantsFactor: new Float64Array(C).fill(1),
    entrantsAdded: new Float64Array(C),
    entrantsSpread: 0,
    leaveFactor: new Float64Array(C).fill(1),
    leaveAdded: new Float64Array(C),
    leaveSpread: 0,
    moveFactor: new Float64Array(C * C).fill(1),
    moveAdded: new Float64Array(C * C),
  };
  for (const each of adjustments) {
    const { amount } = each;
    if (each.kind === 'moves') {
      const at = names.indexOf(each.source) * C + names.indexOf(each.target);
      if (names.includes(each.source) && names.includes(each.target))
        apply(changes.moveFactor, changes.moveAdded, at, amount);
      continue;
    }
    const enters = each.kind === 'entrants';
    const factor = enters ? changes.entrantsFactor : changes.leaveFactor;
    const added = enters ? changes.entrantsAdded : changes.leaveAdded;
    if (each.category !== undefined) {
      const at = names.indexOf(each.category);
      if (at >= 0) apply(factor, added, at, amount);
    } else if ('percent' in amount) for (let at = 0; at < C; at += 1) apply(factor, added, at, amount);
    else if (enters) changes.entrantsSpread += amount.children;
    else changes.leaveSpread += amount.children;
  }
  return changes;
}

function apply(factor: Float64Array, added: Float64Array, at: number, amount: Adjustment['amount']): void {
  if ('percent' in amount) factor[at] = (factor[at] ?? 1) * (1 + amount.percent);
  else added[at] = (added[at] ?? 0) + amount.children;
}
