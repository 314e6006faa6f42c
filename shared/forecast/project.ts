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
import { DWELL_COUNT } from './dwell.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from './flow-counts.ts';
import { AGE_YEARS, emptyFlows, type Flows } from './flows.ts';
import type { Rates } from './rates.ts';
import { type Coming, entering, type StepRates, stepRates } from './step-rates.ts';

const OLDEST = ADULT - 1;

/** @param changes by step, or null where nothing changes */
export function projectFlows(
  counts: FlowCounts,
  rates: Rates,
  steps: number,
  changes: readonly (StepChanges | null)[],
): Flows {
  const C = counts.categories.length;
  const flows = emptyFlows(steps, C);
  const row = C * DWELL_COUNT;
  const groups = Array.from({ length: GROUP_COUNT }, (_, group) => cohortsOf(counts, group, steps));
  const move = routesOf(rates.moveShares);
  const routes: AllRoutes = {
    stay: routesOf(rates.stayShares),
    move,
    reached: Int32Array.from(new Set(move.to)),
  };
  for (const cohorts of groups) recordStock(flows, cohorts, 0, row);
  for (let step = 0; step < steps; step += 1) {
    const part = step === 0 ? partOfFirstStep(counts) : 1;
    const change = changes[step] ?? null;
    const now = stepRates(rates, flows, step, (counts.lastMonth + 1 + step) % MONTHS_A_YEAR, part, change);
    const coming = entering(rates, step, (counts.lastMonth + 1 + step) % MONTHS_A_YEAR, part, change);
    const sent = sentAlong(now, routes);
    groups.forEach((cohorts, group) => {
      const comes = coming[group];
      if (comes) takeStep(flows, cohorts, comes, now, rates, routes, sent, step, group);
      recordStock(flows, cohorts, step + 1, row);
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

/** The few classes each class leads to, as one flat list: what a step spends most of its time on. */
type Routes = { readonly from: Int32Array; readonly to: Int32Array; readonly share: Float64Array };

function routesOf(shares: Float64Array): Routes {
  const used = [...shares.keys()].filter((at) => (shares[at] ?? 0) > 0);
  return {
    from: Int32Array.from(used, (at) => Math.floor(at / DWELL_COUNT)),
    to: Int32Array.from(used, (at) => at % DWELL_COUNT),
    share: Float64Array.from(used, (at) => shares[at] ?? 0),
  };
}

/** For every row of rates and every route, the share of a class's children that a step sends along it. */
type Sent = { readonly stay: Float64Array; readonly move: Float64Array };

function sentAlong(now: StepRates, { stay, move }: AllRoutes): Sent {
  const rows = now.leave.length / DWELL_COUNT;
  const sent: Sent = {
    stay: new Float64Array(rows * stay.to.length),
    move: new Float64Array(rows * move.to.length),
  };
  for (let row = 0; row < rows; row += 1) {
    const first = row * DWELL_COUNT;
    for (let route = 0; route < stay.to.length; route += 1) {
      const cell = first + (stay.from[route] ?? 0);
      const stays = 1 - (now.leave[cell] ?? 0) - (now.move[cell] ?? 0);
      sent.stay[row * stay.to.length + route] = stays * (stay.share[route] ?? 0);
    }
    for (let route = 0; route < move.to.length; route += 1)
      sent.move[row * move.to.length + route] =
        (now.move[first + (move.from[route] ?? 0)] ?? 0) * (move.share[route] ?? 0);
  }
  return sent;
}

type AllRoutes = { readonly stay: Routes; readonly move: Routes; readonly reached: Int32Array };

function takeStep(
  flows: Flows,
  cohorts: Cohorts,
  { children: comers, shares: comerShares }: Coming,
  now: StepRates,
  { destination }: Rates,
  routes: AllRoutes,
  sent: Sent,
  step: number,
  group: number,
): void {
  const C = flows.categories;
  const row = C * DWELL_COUNT;
  const { state } = cohorts;
  const { from: stayFrom, to: stayTo } = routes.stay;
  const { from: moveFrom, to: moveTo } = routes.move;
  const { reached } = routes;
  const stayCount = stayTo.length;
  const moveCount = moveTo.length;
  const shares = now.destination ?? destination;
  const next = new Float64Array(row);
  const moved = new Float64Array(DWELL_COUNT);
  const youngest = Math.max(cohorts.last, comingCohort(comerShares, C, step));
  cohorts.last = youngest;
  for (let cohort = step; cohort <= youngest; cohort += 1) {
    const age = OLDEST - cohort + step;
    const from = cohort * row;
    if (age >= OLDEST) {
      for (let at = 0; at < row; at += 1) {
        const out = step * C + Math.floor(at / DWELL_COUNT);
        flows.turning18[out] = (flows.turning18[out] ?? 0) + (state[from + at] ?? 0);
        state[from + at] = 0;
      }
      continue;
    }
    next.fill(0);
    const ageGroup = GROUP_OF_AGE[age < 0 ? 0 : age] ?? 0;
    const year = age < 0 ? 0 : Math.floor(age / MONTHS_A_YEAR);
    for (let category = 0; category < C; category += 1) {
      const place = category * DWELL_COUNT;
      const base = from + place;
      let present = 0;
      for (let dwell = 0; dwell < DWELL_COUNT; dwell += 1) present += state[base + dwell] ?? 0;
      if (present === 0) continue;
      const rateRow = (group * AGE_GROUP_COUNT + ageGroup) * C + category;
      const stayRow = rateRow * stayCount;
      let stayed = 0;
      for (let route = 0; route < stayCount; route += 1) {
        const children = (state[base + (stayFrom[route] ?? 0)] ?? 0) * (sent.stay[stayRow + route] ?? 0);
        const at = place + (stayTo[route] ?? 0);
        next[at] = (next[at] ?? 0) + children;
        stayed += children;
      }
      moved.fill(0);
      const moveRow = rateRow * moveCount;
      let anyMoved = 0;
      for (let route = 0; route < moveCount; route += 1) {
        const children = (state[base + (moveFrom[route] ?? 0)] ?? 0) * (sent.move[moveRow + route] ?? 0);
        const at = moveTo[route] ?? 0;
        moved[at] = (moved[at] ?? 0) + children;
        anyMoved += children;
      }
      const out = (step * AGE_YEARS + year) * C + category;
      flows.leaving[out] = (flows.leaving[out] ?? 0) + Math.max(0, present - stayed - anyMoved);
      if (anyMoved === 0) continue;
      const shareRow = (ageGroup * C + category) * C;
      for (let to = 0; to < C; to += 1) {
        const share = shares[shareRow + to] ?? 0;
        if (share === 0) continue;
        flows.moving[out * C + to] = (flows.moving[out * C + to] ?? 0) + anyMoved * share;
        for (let one = 0; one < reached.length; one += 1) {
          const dwell = reached[one] ?? 0;
          const at = to * DWELL_COUNT + dwell;
          next[at] = (next[at] ?? 0) + (moved[dwell] ?? 0) * share;
        }
      }
    }
    const comes = age + 1;
    if (comes >= 0) {
      const years = Math.floor(comes / MONTHS_A_YEAR);
      for (let category = 0; category < C; category += 1) {
        const children = comers * (comerShares[comes * C + category] ?? 0);
        if (children === 0) continue;
        const at = category * DWELL_COUNT;
        next[at] = (next[at] ?? 0) + children;
        const into = ((step * GROUP_COUNT + group) * AGE_YEARS + years) * C + category;
        flows.entering[into] = (flows.entering[into] ?? 0) + children;
      }
    }
    state.set(next, from);
  }
}

/** The youngest cohort that somebody joins in a step. */
function comingCohort(shares: Float64Array, categories: number, step: number): number {
  let first = 0;
  while (first < shares.length && shares[first] === 0) first += 1;
  return first === shares.length ? -1 : OLDEST + step + 1 - Math.floor(first / categories);
}

function recordStock(flows: Flows, { state, last }: Cohorts, step: number, row: number): void {
  const C = flows.categories;
  for (let cohort = step; cohort <= last; cohort += 1) {
    const age = OLDEST - cohort + step;
    const year = age < 0 ? 0 : Math.floor(age / MONTHS_A_YEAR);
    const out = (step * AGE_YEARS + year) * C;
    let at = cohort * row;
    for (let category = 0; category < C; category += 1) {
      let children = 0;
      for (let dwell = 0; dwell < DWELL_COUNT; dwell += 1) {
        children += state[at] ?? 0;
        at += 1;
      }
      flows.stock[out + category] = (flows.stock[out + category] ?? 0) + children;
    }
  }
}
