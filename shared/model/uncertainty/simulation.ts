import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { Month } from '../../calendar/month.ts';
import type { Pence } from '../../money/pence.ts';
import type { Input } from './input.ts';
import { chanceAbove, ranksOf, type Spread, shifted, spreadOf } from './statistics.ts';
import type { Subject } from './subject.ts';
import { centralYears, type TornadoBar, tornado } from './tornado.ts';
import { type SimulationPlan, Trials } from './trials.ts';

export type SimulatedYear = {
  readonly year: FinancialYear;
  /** The projection's own figures: every range at likely, nothing drawn. */
  readonly central: { readonly outturn: Pence; readonly pressure: Pence | null };
  readonly budget: Pence | null;
  readonly outturn: Spread;
  /** Null where the central case has no pressure. */
  readonly pressure: Spread | null;
  /** Share of trials over budget, 0 to 1; null where there is no pressure. */
  readonly probabilityOfOverspending: number | null;
  /** Every trial's outturn, lowest first. */
  readonly sorted: Float64Array;
  /** By input: rank correlation with the outturn, −1 to 1, and its share of their squares, 0 to 1. */
  readonly drivers: readonly { readonly rankCorrelation: number; readonly contribution: number }[];
};

export type SimulatedMonth = { readonly month: Month; readonly central: Pence; readonly net: Spread };

export type Simulation = {
  readonly plan: SimulationPlan;
  readonly inputs: readonly Input[];
  readonly years: readonly SimulatedYear[];
  readonly months: readonly SimulatedMonth[];
  readonly tornado: readonly TornadoBar[];
};

/** Runs every trial here and now. */
export function simulate(subject: Subject, plan: SimulationPlan): Simulation {
  const trials = new Trials(subject, plan);
  const net = new Float64Array(trials.months * plan.trials);
  for (let trial = 0; trial < plan.trials; trial += 1) trials.run(trial, net);
  return summarise(subject, plan, net);
}

/** @param net what {@link Trials.run} wrote for every trial, by however many threads */
export function summarise(subject: Subject, plan: SimulationPlan, net: Float64Array): Simulation {
  const { trials } = plan;
  const { rerun, draws } = new Trials(subject, plan);
  const { timeline } = rerun.program;
  rerun.run(rerun.inputs.map(({ likely }) => likely));
  const central = rerun.netByMonth.slice();
  const scores = centredShares(rerun.inputs.length, trials, (trial, into) => draws.shares(trial, into));
  const columnOf = (month: number) => net.subarray(month * trials, (month + 1) * trials);
  const years = centralYears(rerun).map((year, at): SimulatedYear => {
    const outturns = new Float64Array(trials).fill(year.actuals);
    const { firstMonth = 0, endMonth = 0 } = timeline.years[at] ?? {};
    for (let month = firstMonth; month < endMonth; month += 1) {
      const column = columnOf(month);
      for (let trial = 0; trial < trials; trial += 1)
        outturns[trial] = (outturns[trial] ?? 0) + (column[trial] ?? 0);
    }
    const sorted = outturns.slice().sort();
    const outturn = spreadOf(sorted);
    const budget = year.pressure === null ? null : year.budget;
    return {
      year: year.year,
      central: { outturn: year.outturn, pressure: year.pressure },
      budget: year.budget,
      outturn,
      pressure: budget === null ? null : shifted(outturn, budget),
      probabilityOfOverspending: budget === null ? null : chanceAbove(sorted, budget),
      sorted,
      drivers: driversOf(scores, ranksOf(outturns)),
    };
  });
  const months = timeline.months.map(({ month }, at): SimulatedMonth => {
    return { month, central: central[at] ?? 0, net: spreadOf(columnOf(at).slice().sort()) };
  });
  return { plan, inputs: rerun.inputs, years, months, tornado: tornado(subject) };
}

/** Every input's shares over the trials, less a half; one column an input. A share is its rank, but for scale. */
function centredShares(
  inputs: number,
  trials: number,
  shares: (trial: number, into: Float64Array) => void,
): Float64Array[] {
  const columns = Array.from({ length: inputs }, () => new Float64Array(trials));
  const row = new Float64Array(inputs);
  for (let trial = 0; trial < trials; trial += 1) {
    shares(trial, row);
    for (let at = 0; at < inputs; at += 1) {
      const column = columns[at];
      if (column) column[trial] = (row[at] ?? 0) - 0.5;
    }
  }
  return columns;
}

function driversOf(scores: readonly Float64Array[], ranks: Float64Array): SimulatedYear['drivers'] {
  const middle = (ranks.length - 1) / 2;
  let rankSquares = 0;
  for (const rank of ranks) rankSquares += (rank - middle) ** 2;
  const correlations = scores.map((score) => {
    let mean = 0;
    for (const value of score) mean += value / score.length;
    let squares = 0;
    let products = 0;
    for (let at = 0; at < ranks.length; at += 1) {
      const value = (score[at] ?? 0) - mean;
      squares += value * value;
      products += value * ((ranks[at] ?? 0) - middle);
    }
    const scale = Math.sqrt(squares * rankSquares);
    return scale > 0 ? products / scale : 0;
  });
  const whole = correlations.reduce((sum, each) => sum + each * each, 0);
  return correlations.map((rankCorrelation) => ({
    rankCorrelation,
    contribution: whole > 0 ? (rankCorrelation * rankCorrelation) / whole : 0,
  }));
}
