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
  const groupSize = AGE_GROUP_COUNT * C * DWELL_COUNT;
  for (let category = 0; category < C; category += 1) {
    const here = present[category] ?? 0;
    const extraLeave =
      (here > 0 ? (change.leaveAdded[category] ?? 0) / here : 0) +
      (everyone > 0 ? change.leaveSpread / everyone : 0);
    for (let cell = 0; cell < leave.length; cell += 1) {
      if (Math.floor(cell / DWELL_COUNT) % C !== category) continue;
      const changed = (leave[cell] ?? 0) * (change.leaveFactor[category] ?? 1) + extraLeave;
      leave[cell] = Math.min(MOST_LEAVING, Math.max(0, changed));
    }
    // Totalling shares again costs them their last digit, so not where nothing is asked.
    if (!movesChange(change, category, C)) continue;
    for (let age = 0; age < AGE_GROUP_COUNT; age += 1)
      changeMoves(age, category, here, { rates, leave, move, destination, change, atRisk, groupSize });
  }
  return { leave, move, destination };
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

function movesChange({ moveFactor, moveAdded }: StepChanges, from: number, C: number): boolean {
  for (let at = from * C; at < (from + 1) * C; at += 1)
    if (moveFactor[at] !== 1 || moveAdded[at] !== 0) return true;
  return false;
}

type Moves = {
  readonly rates: Rates;
  readonly leave: Float64Array;
  readonly move: Float64Array;
  readonly destination: Float64Array;
  readonly change: StepChanges;
  readonly atRisk: Float64Array;
  readonly groupSize: number;
};

/** Moves out of a category at an age: shares by category joined multiplied and added to, then totalled again. */
function changeMoves(
  age: number,
  from: number,
  here: number,
  { rates, leave, move, destination, change, atRisk, groupSize }: Moves,
) {
  const C = rates.categories;
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

function presentBy(atRisk: Float64Array, categories: number): Float64Array {
  const present = new Float64Array(categories);
  atRisk.forEach((children, cell) => {
    const category = Math.floor(cell / DWELL_COUNT) % categories;
    present[category] = (present[category] ?? 0) + children;
  });
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
  const byCategory = new Float64Array(C);
  for (const { children, shares } of base)
    shares.forEach((share, at) => {
      byCategory[at % C] = (byCategory[at % C] ?? 0) + children * share;
    });
  const all = byCategory.reduce((sum, each) => sum + each, 0);
  const factor = byCategory.map((children, at) => {
    if (children <= 0) return 1;
    const spread = all > 0 ? (change.entrantsSpread * children) / all : 0;
    const wanted = children * (change.entrantsFactor[at] ?? 1) + (change.entrantsAdded[at] ?? 0) + spread;
    return Math.max(0, wanted) / children;
  });
  const changed = base.map(({ children, shares }) => ({
    children: 1,
    shares: shares.map((share, at) => children * share * (factor[at % C] ?? 1)),
  }));
  // Where nobody ever came by that route, the ages are those of all entrants.
  const first = changed[0]?.shares;
  const ages = rates.entrants[0]?.profile;
  if (first && ages)
    byCategory.forEach((children, at) => {
      const added = change.entrantsAdded[at] ?? 0;
      if (children > 0 || added <= 0) return;
      for (let age = 0; age < ADULT; age += 1) {
        let share = 0;
        for (let any = 0; any < C; any += 1) share += ages[age * C + any] ?? 0;
        first[age * C + at] = (first[age * C + at] ?? 0) + added * share;
      }
    });
  return changed;
}
