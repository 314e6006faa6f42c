/**
 * How much of what adjustments ask of a step could be had: nobody can move who is not there. What a step did is held
 * against what it would have done without the children added or taken off.
 */
import { AGE_GROUP_COUNT } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import type { ChangedStep } from './project.ts';
import type { Rates } from './rates.ts';
import { type Coming, entering, type StepRates, stepRates } from './step-rates.ts';

/** Shares of what was asked, 0 to 1, and how what is asked of all categories together falls on each. */
export type Found = {
  /** By category left × category joined. */
  readonly moves: Float64Array;
  readonly leaving: Float64Array;
  readonly entrants: Float64Array;
  readonly leavingShares: Float64Array;
  readonly entrantShares: Float64Array;
};

export function foundInStep(rates: Rates, { step, month, part, adjusted, now, coming }: ChangedStep): Found {
  const { change, atRisk } = adjusted;
  const C = rates.categories;
  const before = stepRates(rates, step, month, part, null);
  const there = byCategory(atRisk, C, () => 1);
  const leavingShares = sharesOf(there);
  const leftBefore = byCategory(atRisk, C, (cell) => before.leave[cell] ?? 0);
  const leftNow = byCategory(atRisk, C, (cell) => now.leave[cell] ?? 0);
  const cameBefore = comersBy(entering(rates, step, month, part, null), C);
  const cameNow = comersBy(coming, C);
  const entrantShares = sharesOf(cameBefore);
  const movedBefore = moversBy(before, rates.destination, atRisk, C);
  const movedNow = moversBy(now, now.destination ?? rates.destination, atRisk, C);
  const found = (
    was: Float64Array,
    is: Float64Array,
    factor: Float64Array,
    asked: (at: number) => number,
  ): Float64Array => was.map((flow, at) => shareFound(asked(at), (is[at] ?? 0) - flow * (factor[at] ?? 1)));
  return {
    moves: found(movedBefore, movedNow, change.moveFactor, (at) => change.moveAdded[at] ?? 0),
    leaving: found(
      leftBefore,
      leftNow,
      change.leaveFactor,
      (at) => (change.leaveAdded[at] ?? 0) + change.leaveSpread * (leavingShares[at] ?? 0),
    ),
    entrants: found(
      cameBefore,
      cameNow,
      change.entrantsFactor,
      (at) => (change.entrantsAdded[at] ?? 0) + change.entrantsSpread * (entrantShares[at] ?? 0),
    ),
    leavingShares,
    entrantShares,
  };
}

function shareFound(asked: number, had: number): number {
  return asked === 0 ? 1 : Math.min(1, Math.max(0, had / asked));
}

function sharesOf(children: Float64Array): Float64Array {
  const all = children.reduce((sum, each) => sum + each, 0);
  return children.map((each) => (all > 0 ? each / all : 0));
}

/** Children in each category × a rate of their cell. */
function byCategory(atRisk: Float64Array, C: number, rate: (cell: number) => number): Float64Array {
  const sums = new Float64Array(C);
  atRisk.forEach((children, cell) => {
    const category = Math.floor(cell / DWELL_COUNT) % C;
    sums[category] = (sums[category] ?? 0) + children * rate(cell);
  });
  return sums;
}

function comersBy(coming: readonly Coming[], C: number): Float64Array {
  const sums = new Float64Array(C);
  for (const { children, shares } of coming)
    shares.forEach((share, at) => {
      sums[at % C] = (sums[at % C] ?? 0) + children * share;
    });
  return sums;
}

/** Movers by category left × category joined. */
function moversBy({ move }: StepRates, shares: Float64Array, atRisk: Float64Array, C: number): Float64Array {
  const sums = new Float64Array(C * C);
  atRisk.forEach((children, cell) => {
    const moving = children * (move[cell] ?? 0);
    if (moving === 0) return;
    const from = Math.floor(cell / DWELL_COUNT) % C;
    const age = Math.floor(cell / (DWELL_COUNT * C)) % AGE_GROUP_COUNT;
    for (let to = 0; to < C; to += 1)
      sums[from * C + to] = (sums[from * C + to] ?? 0) + moving * (shares[(age * C + from) * C + to] ?? 0);
  });
  return sums;
}
