/**
 * A step of a projection for the children of a group, a year of age at a time. Ages of the rates are whole years, so
 * its twelve cohorts have their rates in common, which are looked up once for all of them.
 */
import { ADULT, AGE_GROUP_COUNT, GROUP_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import {
  countPresent,
  type Routes,
  sendOn,
  shareAlong,
  takeIn,
  type YearOfAge,
  yearOfAge,
} from './dwell-routes.ts';
import { GROUP_COUNT } from './flow-counts.ts';
import { AGE_YEARS, type Flows } from './flows.ts';
import type { Coming, StepRates } from './step-rates.ts';

/** Months of age of the cohort that turns 18 next. */
export const OLDEST = ADULT - 1;

/** The children of a group. Cohort 0 is 215 months old at the start, each later one a month younger. */
export type Cohorts = {
  /** By cohort, category and dwell class. */
  readonly state: Float64Array;
  /** By cohort, the categories somebody may be in, a bit each: at most ages there are some that nobody is in. */
  readonly held: Int32Array;
  /** The shares of those who came last, by month of age and by year. */
  comers: { readonly shares: Float64Array; readonly byYear: Float64Array } | null;
};

/** A step as it is taken for one group. */
export type Step = {
  readonly step: number;
  readonly group: number;
  readonly rates: StepRates;
  /** Where movers go: by age group, category left, category joined. */
  readonly destination: Float64Array;
  readonly coming: Coming;
};

/** What steps work in, laid out once for a projection: laying it out took longer than what is done in it. */
export type StepRoom = {
  readonly ages: YearOfAge;
  readonly routes: Routes;
  /** The age group whose shares are in hand, and the categories they have been worked out for, a bit each. */
  ageGroup: number;
  ready: number;
};

export function roomForSteps(categories: number, routes: Routes): StepRoom {
  // Those born since the last month-end are with the infants.
  return { ages: yearOfAge(categories, MONTHS_A_YEAR + 1), routes, ageGroup: 0, ready: 0 };
}

export function takeStep(flows: Flows, cohorts: Cohorts, taken: Step, room: StepRoom): void {
  const { step } = taken;
  turn18(flows, cohorts.state, step);
  room.ready = 0;
  for (let year = 0; year < AGE_YEARS; year += 1) {
    const ageGroup = GROUP_OF_AGE[year * MONTHS_A_YEAR] ?? 0;
    if (ageGroup !== room.ageGroup) room.ready = 0;
    room.ageGroup = ageGroup;
    turnTo(room.ages, year, step);
    takeYearOn(flows, cohorts, taken, room, (step * AGE_YEARS + year) * flows.categories);
  }
  comeIn(flows, cohorts, taken);
}

/**
 * Records who is there after the last step: each step records those at its start. In the same order, so that to the
 * last digit it is what a further step would have recorded.
 */
export function recordEnd(flows: Flows, { state }: Cohorts, { ages }: StepRoom): void {
  const { steps, categories: C } = flows;
  recordOldest(flows, state, steps);
  for (let year = 0; year < AGE_YEARS; year += 1) {
    turnTo(ages, year, steps);
    for (let category = 0; category < C; category += 1) {
      countPresent(ages, category, state);
      recordStock(flows, ages, (steps * AGE_YEARS + year) * C + category);
    }
  }
}

/** Turns to a year of age: its cohorts but for that which turns 18 in the step, and so is at risk of nothing else. */
function turnTo(ages: YearOfAge, year: number, step: number): void {
  const youngest = OLDEST + step - year * MONTHS_A_YEAR;
  ages.first = Math.max(step + 1, youngest - MONTHS_A_YEAR + 1);
  ages.end = year === 0 ? youngest + 2 : youngest + 1;
}

/** The oldest cohort reaches 18 in the step. */
function turn18(flows: Flows, state: Float64Array, step: number): void {
  recordOldest(flows, state, step);
  const { turning18, categories: C } = flows;
  for (let category = 0; category < C; category += 1) {
    const out = step * C + category;
    turning18[out] = (turning18[out] ?? 0) + oldestIn(state, step, category, C);
  }
  const row = C * DWELL_COUNT;
  state.fill(0, step * row, (step + 1) * row);
}

function recordOldest({ stock, categories: C }: Flows, state: Float64Array, step: number): void {
  for (let category = 0; category < C; category += 1) {
    const out = ((step + 1) * AGE_YEARS - 1) * C + category;
    stock[out] = (stock[out] ?? 0) + oldestIn(state, step, category, C);
  }
}

/** Children of the cohort that is 215 months old at the start of a step. */
function oldestIn(state: Float64Array, step: number, category: number, C: number): number {
  const from = (step * C + category) * DWELL_COUNT;
  let children = 0;
  for (let at = from; at < from + DWELL_COUNT; at += 1) children += state[at] ?? 0;
  return children;
}

/** Takes those in hand a step on. @param out where the categories of their year begin in the flows */
function takeYearOn(flows: Flows, { state, held }: Cohorts, taken: Step, room: StepRoom, out: number): void {
  const C = flows.categories;
  const { ages, ageGroup } = room;
  let there = 0;
  for (let cohort = ages.first; cohort < ages.end; cohort += 1) there |= held[cohort] ?? 0;
  if (there === 0) return;
  ages.sources = 0;
  let joined = 0;
  for (let category = 0; category < C; category += 1) {
    const bit = 1 << category;
    if ((there & bit) === 0) continue;
    const row = (taken.group * AGE_GROUP_COUNT + ageGroup) * C + category;
    if ((room.ready & bit) === 0) shareAlong(ages, category, taken.rates, row * DWELL_COUNT, room.routes);
    room.ready |= bit;
    sendOn(ages, category, state);
    const moving = recordPresent(flows, ages, taken.rates, row * DWELL_COUNT, out + category);
    joined |= shareOut(flows, ages, moving, taken.destination, ageGroup * C + category, out + category);
    ages.sources += 1;
  }
  takeAllIn(ages, joined, state);
  for (let cohort = ages.first; cohort < ages.end; cohort += 1) held[cohort] = there | joined;
}

/** Records the children of the source sent on last, and who of them left. @returns who moved */
function recordPresent(
  flows: Flows,
  ages: YearOfAge,
  { leave, move }: StepRates,
  cell: number,
  out: number,
): number {
  recordStock(flows, ages, out);
  let left = 0;
  let moving = 0;
  for (let dwell = 0; dwell < DWELL_COUNT; dwell += 1) {
    const here = ages.present[dwell] ?? 0;
    left += here * (leave[cell + dwell] ?? 0);
    moving += here * (move[cell + dwell] ?? 0);
  }
  flows.leaving[out] = (flows.leaving[out] ?? 0) + left;
  return moving;
}

function recordStock({ stock }: Flows, { present }: YearOfAge, out: number): void {
  let children = 0;
  for (let dwell = 0; dwell < DWELL_COUNT; dwell += 1) children += present[dwell] ?? 0;
  stock[out] = (stock[out] ?? 0) + children;
}

/** Records where the source sent on last moves to, and its shares for taking them in. @returns categories, a bit each */
function shareOut(
  { moving, categories: C }: Flows,
  { sources, shares }: YearOfAge,
  children: number,
  destination: Float64Array,
  row: number,
  out: number,
): number {
  let joined = 0;
  for (let to = 0; to < C; to += 1) {
    const share = destination[row * C + to] ?? 0;
    shares[to * C + sources] = share;
    if (share === 0) continue;
    moving[out * C + to] = (moving[out * C + to] ?? 0) + children * share;
    joined |= 1 << to;
  }
  return joined;
}

function takeAllIn(ages: YearOfAge, joined: number, state: Float64Array): void {
  const nobody = ages.categories;
  let waiting = -1;
  for (let to = 0; to < ages.categories; to += 1) {
    if ((joined & (1 << to)) === 0) continue;
    if (waiting < 0) waiting = to;
    else {
      takeIn(ages, waiting, to, to, state);
      waiting = -1;
    }
  }
  if (waiting >= 0) takeIn(ages, waiting, waiting, nobody, state);
}

/** The month's entrants, who are at risk of nothing before the next. */
function comeIn({ entering, categories: C }: Flows, cohorts: Cohorts, { step, group, coming }: Step): void {
  const { state, held } = cohorts;
  const { children, shares } = coming;
  const byYear = sharesByYear(cohorts, shares, C);
  const row = AGE_YEARS * C;
  for (let at = 0; at < row; at += 1) {
    const come = children * (byYear[at] ?? 0);
    if (come === 0) continue;
    entering[(step * GROUP_COUNT + group) * row + at] = come;
    const category = at % C;
    const age = Math.floor(at / C) * MONTHS_A_YEAR;
    for (let month = age; month < age + MONTHS_A_YEAR; month += 1) {
      const cohort = OLDEST + step + 1 - month;
      state[(cohort * C + category) * DWELL_COUNT] = children * (shares[month * C + category] ?? 0);
      held[cohort] = (held[cohort] ?? 0) | (1 << category);
    }
  }
}

/** Shares of entrants by year of age × category: added up again only where an adjustment has changed them. */
function sharesByYear(cohorts: Cohorts, shares: Float64Array, C: number): Float64Array {
  if (cohorts.comers?.shares === shares) return cohorts.comers.byYear;
  const byYear = new Float64Array(AGE_YEARS * C);
  for (let age = 0; age < ADULT; age += 1) {
    const into = Math.floor(age / MONTHS_A_YEAR) * C;
    for (let category = 0; category < C; category += 1)
      byYear[into + category] = (byYear[into + category] ?? 0) + (shares[age * C + category] ?? 0);
  }
  cohorts.comers = { shares, byYear };
  return byYear;
}
