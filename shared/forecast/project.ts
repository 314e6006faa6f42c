/**
 * Takes the children of the last return forward, a calendar month at a step, in expected numbers. Children are held
 * by month of birth, category and dwell class, so every birthday falls in its month and nobody stays past 18: who
 * reaches it is counted out, to care leaving. In a step, of the children there at its start a share leaves and a
 * share moves (competing: both are shares of the same children); the rest stay; then the month's entrants come.
 * A first step from the middle of a month does the part of a month that is left.
 */
import { firstDay } from '../calendar/month.ts';
import type { StepChanges } from './adjust-steps.ts';
import { AGE_GROUP_COUNT, GROUP_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import { routesOf } from './dwell-routes.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from './flow-counts.ts';
import { emptyFlows, type Flows } from './flows.ts';
import type { Rates } from './rates.ts';
import {
  type Adjusted,
  type Coming,
  entering,
  roomForRates,
  type StepRates,
  stepRates,
} from './step-rates.ts';
import { type Cohorts, OLDEST, recordEnd, roomForSteps, takeStep } from './take-step.ts';

/** A step that an adjustment changes, as it is taken: the next one has its rates in the same place. */
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
  const groups = Array.from({ length: GROUP_COUNT }, (_, group) => cohortsOf(counts, group, steps));
  const ratesRoom = roomForRates(rates);
  const room = roomForSteps(C, routesOf(rates));
  for (let step = 0; step < steps; step += 1) {
    const part = step === 0 ? partOfFirstStep(counts) : 1;
    const change = changes[step] ?? null;
    const month = (counts.lastMonth + 1 + step) % MONTHS_A_YEAR;
    const adjusted = change && { change, atRisk: atRiskIn(groups, step, C) };
    const now = stepRates(rates, step, month, part, adjusted, ratesRoom);
    const comers = entering(rates, step, month, part, change);
    if (adjusted) watch({ step, month, part, adjusted, now, coming: comers });
    const destination = now.destination ?? rates.destination;
    groups.forEach((cohorts, group) => {
      const coming = comers[group];
      if (coming) takeStep(flows, cohorts, { step, group, rates: now, destination, coming }, room);
    });
  }
  for (const cohorts of groups) recordEnd(flows, cohorts, room);
  return flows;
}

function partOfFirstStep({ to, lastMonth }: FlowCounts): number {
  const start = firstDay(lastMonth + 1);
  const end = firstDay(lastMonth + 2);
  return (end - 1 - to) / (end - start);
}

function cohortsOf({ stock, categories }: FlowCounts, group: number, steps: number): Cohorts {
  const row = categories.length * DWELL_COUNT;
  const state = new Float64Array((STOCK_AGES + steps) * row);
  const held = new Int32Array(STOCK_AGES + steps);
  for (let age = 0; age < STOCK_AGES; age += 1) {
    const from = (group * STOCK_AGES + age) * row;
    const cohort = STOCK_AGES - 1 - age;
    for (let at = 0; at < row; at += 1) {
      const children = stock[from + at] ?? 0;
      if (children === 0) continue;
      state[cohort * row + at] = children;
      held[cohort] = (held[cohort] ?? 0) | (1 << Math.floor(at / DWELL_COUNT));
    }
  }
  return { state, held, comers: null };
}

/** Children who may leave or move in a step, by the cells of the rates: all but those who turn 18 in it. */
function atRiskIn(groups: readonly Cohorts[], step: number, categories: number): Float64Array {
  const row = categories * DWELL_COUNT;
  const atRisk = new Float64Array(GROUP_COUNT * AGE_GROUP_COUNT * row);
  groups.forEach((cohorts, group) => {
    addAtRisk(atRisk.subarray(group * AGE_GROUP_COUNT * row), cohorts, step, row);
  });
  return atRisk;
}

function addAtRisk(atRisk: Float64Array, { state, held }: Cohorts, step: number, row: number): void {
  for (let cohort = step + 1; cohort < step + STOCK_AGES; cohort += 1) {
    if (held[cohort] === 0) continue;
    const into = (GROUP_OF_AGE[Math.max(0, OLDEST - cohort + step)] ?? 0) * row;
    for (let at = 0; at < row; at += 1)
      atRisk[into + at] = (atRisk[into + at] ?? 0) + (state[cohort * row + at] ?? 0);
  }
}
