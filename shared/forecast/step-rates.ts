/** The rates of one step: learned rates at that month's season and level, with the user's adjustments. */

import type { StepChanges } from './adjust-steps.ts';
import { ADULT, AGE_GROUP_COUNT } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import type { Rates } from './rates.ts';

export type StepRates = {
  /** By group, age group, category and dwell class; together at most 1. */
  readonly leave: Float64Array;
  readonly move: Float64Array;
  /** Where movers go, where an adjustment changes it. */
  readonly destination: Float64Array | null;
};

/** Nobody is so sure to go that a month takes more than this share. */
const MOST_LEAVING = 0.7;
const MOST_MOVING = 0.3;

/** An adjustment of a step, and the children it is about: those who may leave or move, by the cells of the rates. */
export type Adjusted = { readonly change: StepChanges; readonly atRisk: Float64Array };

/**
 * @param month calendar month (0 January) @param part of a month that the step takes
 * @param room where the shares are put, that a projection need not lay out as much again for every month
 */
export function stepRates(
  rates: Rates,
  step: number,
  month: number,
  part: number,
  adjusted: Adjusted | null,
  room: RatesRoom = roomForRates(rates),
): StepRates {
  const leaveScale = part * (rates.leaveSeason[month] ?? 1) * (rates.leaveLevel.factor[step] ?? 1);
  const moveScale = part * (rates.moveLevel.factor[step] ?? 1);
  const { leave, move } = room;
  scaleRates(rates, leaveScale, moveScale, room);
  if (!adjusted) return { leave, move, destination: null };
  const { change, atRisk } = adjusted;
  const C = rates.categories;
  const present = presentBy(atRisk, C);
  const everyone = present.reduce((all, each) => all + each, 0);
  const destination = rates.destination.slice();
  for (let category = 0; category < C; category += 1) {
    const here = present[category] ?? 0;
    const extraLeave =
      (here > 0 ? (change.leaveAdded[category] ?? 0) / here : 0) +
      (everyone > 0 ? change.leaveSpread / everyone : 0);
    changeLeaving(leave, category, C, change.leaveFactor[category] ?? 1, extraLeave);
    // Totalling shares again costs them their last digit, so not where nothing is asked.
    if (asksNothing(change.moveFactor, change.moveAdded, category * C, C)) continue;
    for (let age = 0; age < AGE_GROUP_COUNT; age += 1)
      changeMoves(age, category, here, { rates, leave, move, destination, change, atRisk });
  }
  return { leave, move, destination };
}

/** Whether so many factors and numbers added leave everything as it is. */
function asksNothing(factor: Float64Array, added: Float64Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (factor[at] !== 1 || added[at] !== 0) return false;
  return true;
}

export type RatesRoom = Pick<StepRates, 'leave' | 'move'>;

export function roomForRates({ leave, move }: Rates): RatesRoom {
  return { leave: new Float64Array(leave.length), move: new Float64Array(move.length) };
}

/** In one loop, so that it is compiled by itself, as much as it is worth. */
function scaleRates(rates: Rates, leaveScale: number, moveScale: number, { leave, move }: RatesRoom): void {
  for (let at = 0; at < leave.length; at += 1) {
    leave[at] = Math.min(MOST_LEAVING, (rates.leave[at] ?? 0) * leaveScale);
    move[at] = Math.min(MOST_MOVING, (rates.move[at] ?? 0) * moveScale);
  }
}

function changeLeaving(
  leave: Float64Array,
  category: number,
  C: number,
  factor: number,
  extra: number,
): void {
  for (let row = category * DWELL_COUNT; row < leave.length; row += C * DWELL_COUNT)
    for (let cell = row; cell < row + DWELL_COUNT; cell += 1)
      leave[cell] = Math.min(MOST_LEAVING, Math.max(0, (leave[cell] ?? 0) * factor + extra));
}

type Moves = {
  readonly rates: Rates;
  readonly leave: Float64Array;
  readonly move: Float64Array;
  readonly destination: Float64Array;
  readonly change: StepChanges;
  readonly atRisk: Float64Array;
};

/** Moves out of a category at an age: shares by category joined multiplied and added to, then totalled again. */
function changeMoves(
  age: number,
  from: number,
  here: number,
  { rates, leave, move, destination, change, atRisk }: Moves,
) {
  const C = rates.categories;
  const groupSize = AGE_GROUP_COUNT * C * DWELL_COUNT;
  const rows = [0, groupSize].map((group) => group + (age * C + from) * DWELL_COUNT);
  const cells = rows.flatMap((row) => Array.from({ length: DWELL_COUNT }, (_, dwell) => row + dwell));
  const children = cells.reduce((all, cell) => all + (atRisk[cell] ?? 0), 0);
  if (children === 0) return;
  // Weighed by the children there, so that as many arrive at each category as leave for it.
  const mean = cells.reduce((all, cell) => all + (atRisk[cell] ?? 0) * (move[cell] ?? 0), 0) / children;
  const shareRow = (age * C + from) * C;
  let factor = 0;
  let added = 0;
  const flow = Array.from({ length: C }, (_, to) => {
    const times = (rates.destination[shareRow + to] ?? 0) * (change.moveFactor[from * C + to] ?? 1);
    const plus = here > 0 ? (change.moveAdded[from * C + to] ?? 0) / here : 0;
    factor += times;
    added += plus;
    return Math.max(0, times * mean + plus);
  });
  const total = flow.reduce((all, each) => all + each, 0);
  for (const cell of cells)
    move[cell] = Math.min(1 - (leave[cell] ?? 0), Math.max(0, (move[cell] ?? 0) * factor + added));
  if (total > 0)
    flow.forEach((each, to) => {
      destination[shareRow + to] = each / total;
    });
}

function presentBy(atRisk: Float64Array, C: number): Float64Array {
  const present = new Float64Array(C);
  for (let row = 0; row < atRisk.length / DWELL_COUNT; row += 1)
    for (let cell = row * DWELL_COUNT; cell < (row + 1) * DWELL_COUNT; cell += 1)
      present[row % C] = (present[row % C] ?? 0) + (atRisk[cell] ?? 0);
  return present;
}

/** A step's entrants of a group: so many children in these shares, by month of age × category. */
export type Coming = { readonly children: number; readonly shares: Float64Array };

/** By group. */
export function entering(
  rates: Rates,
  step: number,
  month: number,
  part: number,
  change: StepChanges | null,
): Coming[] {
  const C = rates.categories;
  const base = rates.entrants.map(({ monthly, season, level, profile }) => ({
    children: part * monthly * (season[month] ?? 1) * (level.factor[step] ?? 1),
    shares: profile,
  }));
  if (!change) return base;
  const { entrantsFactor, entrantsAdded, entrantsSpread } = change;
  if (entrantsSpread === 0 && asksNothing(entrantsFactor, entrantsAdded, 0, C)) return base;
  const byCategory = new Float64Array(C);
  for (const { children, shares } of base) addByCategory(byCategory, children, shares);
  const all = byCategory.reduce((sum, each) => sum + each, 0);
  const factor = byCategory.map((children, at) => {
    if (children <= 0) return 1;
    const spread = all > 0 ? (entrantsSpread * children) / all : 0;
    const wanted = children * (entrantsFactor[at] ?? 1) + (entrantsAdded[at] ?? 0) + spread;
    return Math.max(0, wanted) / children;
  });
  const changed = base.map(({ children, shares }) => ({
    children: 1,
    shares: changeShares(shares, children, factor),
  }));
  // Where nobody ever came by that route, the ages are those of all entrants.
  const first = changed[0]?.shares;
  const ages = rates.entrants[0]?.profile;
  if (first && ages)
    byCategory.forEach((children, at) => {
      const added = entrantsAdded[at] ?? 0;
      if (children > 0 || added <= 0) return;
      for (let age = 0; age < ADULT; age += 1) {
        let share = 0;
        for (let any = 0; any < C; any += 1) share += ages[age * C + any] ?? 0;
        first[age * C + at] = (first[age * C + at] ?? 0) + added * share;
      }
    });
  return changed;
}

function addByCategory(sums: Float64Array, children: number, shares: Float64Array): void {
  const C = sums.length;
  for (let age = 0; age < ADULT; age += 1)
    for (let category = 0; category < C; category += 1)
      sums[category] = (sums[category] ?? 0) + children * (shares[age * C + category] ?? 0);
}

/** Children by month of age × category, a factor on each category. */
function changeShares(shares: Float64Array, children: number, factor: Float64Array): Float64Array {
  const C = factor.length;
  const changed = new Float64Array(shares.length);
  for (let age = 0; age < ADULT; age += 1)
    for (let category = 0; category < C; category += 1) {
      const at = age * C + category;
      changed[at] = children * (shares[at] ?? 0) * (factor[category] ?? 1);
    }
  return changed;
}
