/**
 * Takes the children of the last return forward, a calendar month at a step, in expected numbers. Children are held
 * by month of birth, category and dwell class, so every birthday falls in its month and nobody stays past 18: who
 * reaches it is counted out, to care leaving. In a step, of the children there at its start a share leaves and a
 * share moves (competing: both are shares of the same children); the rest stay; then the month's entrants come.
 * A first step from the middle of a month does the part of a month that is left.
 */
import { firstDay } from '../calendar/month.ts';
import type { StepChanges } from './adjust-steps.ts';
import { ADULT, AGE_GROUP_COUNT, GROUP_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { DWELL_COUNT, MOVE_ROUTES, MOVED_COUNT, type Sent, STAY_ROUTES, sendOn, takeIn } from './dwell.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from './flow-counts.ts';
import { AGE_YEARS, emptyFlows, type Flows } from './flows.ts';
import type { Rates } from './rates.ts';
import { type Adjusted, type Coming, entering, type StepRates, stepRates } from './step-rates.ts';

const OLDEST = ADULT - 1;

/** A step that an adjustment changes, as it is taken. */
export type ChangedStep = {
  readonly step: number;
  /** Calendar month (0 January), and the part of it that the step takes. */
  readonly month: number;
  readonly part: number;
  readonly adjusted: Adjusted;
  readonly now: StepRates;
  /** By group. */
  readonly coming: readonly Coming[];
};

/**
 * @param changes by step, or null where nothing changes
 * @param watch told of every step that is changed
 */
export function projectFlows(
  counts: FlowCounts,
  rates: Rates,
  steps: number,
  changes: readonly (StepChanges | null)[],
  watch: (step: ChangedStep) => void = () => {},
): Flows {
  const C = counts.categories.length;
  const flows = emptyFlows(steps, C);
  const row = C * DWELL_COUNT;
  const groups = Array.from({ length: GROUP_COUNT }, (_, group) => cohortsOf(counts, group, steps));
  for (const cohorts of groups) recordStart(flows, cohorts, row);
  const routes = routesOf(rates);
  for (let step = 0; step < steps; step += 1) {
    const part = step === 0 ? partOfFirstStep(counts) : 1;
    const change = changes[step] ?? null;
    const month = (counts.lastMonth + 1 + step) % MONTHS_A_YEAR;
    const adjusted = change && { change, atRisk: atRiskIn(groups, step, C) };
    const now = stepRates(rates, step, month, part, adjusted);
    const coming = entering(rates, step, month, part, change);
    if (adjusted) watch({ step, month, part, adjusted, now, coming });
    const sent = sentAlong(now, routes);
    groups.forEach((cohorts, group) => {
      const comes = coming[group];
      if (comes) takeStep(flows, cohorts, comes, now.destination ?? rates.destination, sent, step, group);
    });
  }
  return flows;
}

function partOfFirstStep({ to, lastMonth }: FlowCounts): number {
  const start = firstDay(lastMonth + 1);
  const end = firstDay(lastMonth + 2);
  return (end - 1 - to) / (end - start);
}

type Cohorts = {
  /** By cohort (0 is 215 months old at the start, each later one a month younger), category and dwell class. */
  readonly state: Float64Array;
  /** The last cohort with anybody in it. */
  last: number;
};

function cohortsOf({ stock, categories }: FlowCounts, group: number, steps: number): Cohorts {
  const row = categories.length * DWELL_COUNT;
  const state = new Float64Array((STOCK_AGES + steps) * row);
  let last = -1;
  for (let age = STOCK_AGES - 1; age >= 0; age -= 1) {
    const from = (group * STOCK_AGES + age) * row;
    const cohort = STOCK_AGES - 1 - age;
    for (let at = 0; at < row; at += 1) {
      const children = stock[from + at] ?? 0;
      state[cohort * row + at] = children;
      if (children > 0) last = cohort;
    }
  }
  return { state, last };
}

/** Children who may leave or move in a step, by the cells of the rates: all but those who turn 18 in it. */
function atRiskIn(groups: readonly Cohorts[], step: number, categories: number): Float64Array {
  const row = categories * DWELL_COUNT;
  const atRisk = new Float64Array(GROUP_COUNT * AGE_GROUP_COUNT * row);
  groups.forEach(({ state, last }, group) => {
    for (let cohort = step + 1; cohort <= last; cohort += 1) {
      const ageGroup = GROUP_OF_AGE[Math.max(0, OLDEST - cohort + step)] ?? 0;
      const into = (group * AGE_GROUP_COUNT + ageGroup) * row;
      for (let at = 0; at < row; at += 1)
        atRisk[into + at] = (atRisk[into + at] ?? 0) + (state[cohort * row + at] ?? 0);
    }
  });
  return atRisk;
}

/** Shares staying and moving along every route, for each row of rates. */
function sentAlong({ leave, move: moving }: StepRates, routes: Routes): Sent {
  const rows = leave.length / DWELL_COUNT;
  const stay = new Float64Array(rows * STAY_ROUTES.length);
  const move = new Float64Array(rows * MOVE_ROUTES.length);
  for (let row = 0; row < rows; row += 1) {
    const first = row * DWELL_COUNT;
    const stayRow = row * STAY_ROUTES.length;
    for (let route = 0; route < STAY_ROUTES.length; route += 1) {
      const cell = first + (routes.stayFrom[route] ?? 0);
      stay[stayRow + route] = (1 - (leave[cell] ?? 0) - (moving[cell] ?? 0)) * (routes.stayShare[route] ?? 0);
    }
    const moveRow = row * MOVE_ROUTES.length;
    for (let route = 0; route < MOVE_ROUTES.length; route += 1)
      move[moveRow + route] =
        (moving[first + (routes.moveFrom[route] ?? 0)] ?? 0) * (routes.moveShare[route] ?? 0);
  }
  return { stay, move };
}

type Routes = {
  readonly stayFrom: Uint8Array;
  readonly stayShare: Float64Array;
  readonly moveFrom: Uint8Array;
  readonly moveShare: Float64Array;
};

function routesOf({ stayShares, moveShares }: Rates): Routes {
  return {
    stayFrom: Uint8Array.from(STAY_ROUTES, ([from]) => from),
    stayShare: Float64Array.from(STAY_ROUTES, ([from, to]) => stayShares[from * DWELL_COUNT + to] ?? 0),
    moveFrom: Uint8Array.from(MOVE_ROUTES, ([from]) => from),
    moveShare: Float64Array.from(MOVE_ROUTES, ([from, to]) => moveShares[from * DWELL_COUNT + to] ?? 0),
  };
}

function takeStep(
  flows: Flows,
  cohorts: Cohorts,
  { children: comers, shares: comerShares }: Coming,
  destination: Float64Array,
  sent: Sent,
  step: number,
  group: number,
): void {
  const C = flows.categories;
  const row = C * DWELL_COUNT;
  const { state } = cohorts;
  const next = new Float64Array(row);
  const moved = new Float64Array(C * MOVED_COUNT);
  const movers = new Float64Array(AGE_YEARS * C);
  const youngest = Math.max(cohorts.last, comingCohort(comerShares, C, step));
  cohorts.last = youngest;
  turn18(flows, state, step, row);
  for (let cohort = step + 1; cohort <= youngest; cohort += 1) {
    const age = OLDEST - cohort + step;
    const from = cohort * row;
    next.fill(0);
    const ageGroup = GROUP_OF_AGE[age < 0 ? 0 : age] ?? 0;
    const year = age < 0 ? 0 : Math.floor(age / MONTHS_A_YEAR);
    const out = (step * AGE_YEARS + year) * C;
    for (let category = 0; category < C; category += 1) {
      const place = category * DWELL_COUNT;
      const rateRow = (group * AGE_GROUP_COUNT + ageGroup) * C + category;
      const at = category * MOVED_COUNT;
      const left = sendOn(state, from + place, sent, rateRow, next, place, moved, at);
      flows.leaving[out + category] = (flows.leaving[out + category] ?? 0) + left;
      let gone = 0;
      for (let one = at; one < at + MOVED_COUNT; one += 1) gone += moved[one] ?? 0;
      movers[year * C + category] = (movers[year * C + category] ?? 0) + gone;
    }
    const shares = ageGroup * C * C;
    for (let to = 0; to < C; to += 1) takeIn(moved, destination, shares + to, C, next, to * DWELL_COUNT);
    const years = Math.floor((age + 1) / MONTHS_A_YEAR);
    const into = ((step * GROUP_COUNT + group) * AGE_YEARS + years) * C;
    const held = ((step + 1) * AGE_YEARS + years) * C;
    for (let category = 0; category < C; category += 1) {
      const place = category * DWELL_COUNT;
      const come = comers * (comerShares[(age + 1) * C + category] ?? 0);
      if (come > 0) {
        next[place] = (next[place] ?? 0) + come;
        flows.entering[into + category] = (flows.entering[into + category] ?? 0) + come;
      }
      let children = 0;
      for (let dwell = place; dwell < place + DWELL_COUNT; dwell += 1) {
        const value = next[dwell] ?? 0;
        state[from + dwell] = value;
        children += value;
      }
      flows.stock[held + category] = (flows.stock[held + category] ?? 0) + children;
    }
  }
  recordMoves(flows, movers, destination, step);
}

/** Movers by year of age and category left, by where they go. Age groups are whole years, so each has its shares. */
function recordMoves(
  { moving, categories: C }: Flows,
  movers: Float64Array,
  shares: Float64Array,
  step: number,
) {
  for (let at = 0; at < movers.length; at += 1) {
    const gone = movers[at] ?? 0;
    if (gone === 0) continue;
    const ageGroup = GROUP_OF_AGE[Math.floor(at / C) * MONTHS_A_YEAR] ?? 0;
    const from = (ageGroup * C + (at % C)) * C;
    const out = (step * AGE_YEARS * C + at) * C;
    for (let to = 0; to < C; to += 1)
      moving[out + to] = (moving[out + to] ?? 0) + gone * (shares[from + to] ?? 0);
  }
}

/** The oldest cohort reaches 18 in the step. */
function turn18(flows: Flows, state: Float64Array, step: number, row: number): void {
  for (let at = 0; at < row; at += 1) {
    const out = step * flows.categories + Math.floor(at / DWELL_COUNT);
    flows.turning18[out] = (flows.turning18[out] ?? 0) + (state[step * row + at] ?? 0);
    state[step * row + at] = 0;
  }
}

/** The youngest cohort that somebody joins in a step. */
function comingCohort(shares: Float64Array, categories: number, step: number): number {
  let first = 0;
  while (first < shares.length && shares[first] === 0) first += 1;
  return first === shares.length ? -1 : OLDEST + step + 1 - Math.floor(first / categories);
}

function recordStart(flows: Flows, { state, last }: Cohorts, row: number): void {
  const C = flows.categories;
  for (let cohort = 0; cohort <= last; cohort += 1) {
    const out = Math.floor(Math.max(0, OLDEST - cohort) / MONTHS_A_YEAR) * C;
    for (let at = 0; at < row; at += 1) {
      const into = out + Math.floor(at / DWELL_COUNT);
      flows.stock[into] = (flows.stock[into] ?? 0) + (state[cohort * row + at] ?? 0);
    }
  }
}
