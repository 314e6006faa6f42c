import { formatYear } from '../../calendar/financial-year.ts';
import { formatMonth } from '../../calendar/month.ts';
import { type Pence, penceToPounds } from '../../money/pence.ts';
import type { GoalResult } from './goal.ts';
import type { Simulation } from './simulation.ts';
import { chanceAbove, PERCENTILES, quantile, type Spread } from './statistics.ts';
import type { TornadoBar } from './tornado.ts';

/** Figures asked for beside the usual ones. */
export type SimulationQuestions = {
  /** Outturns to give the probability of exceeding. */
  readonly exceeding: readonly Pence[];
  /** Confidences (0 to 1) to give the reserve for. */
  readonly confidence: readonly number[];
};

const orNull = (pence: Pence | null) => (pence === null ? null : penceToPounds(pence));

/**
 * `simulate --json`. `central` is worked out, not drawn. `expectedShortfall` is the mean of the worst 1 in 20
 * trials; `reserve` what must be set aside on top of the budget for outturn to stay within both in that share of
 * trials. `tornado` has the ranges with the widest swing first; `rankCorrelation` and `contribution` (its share of
 * the sum of squares) are each range's by year.
 */
export function simulationJson(simulation: Simulation, questions: SimulationQuestions) {
  const { plan, years, months, inputs } = simulation;
  const labels = years.map(({ year }) => formatYear(year));
  return {
    format: 'placement-modeller/simulation@1',
    trials: plan.trials,
    seed: plan.seed,
    years: years.map((year) => ({
      year: formatYear(year.year),
      central: { outturn: penceToPounds(year.central.outturn), pressure: orNull(year.central.pressure) },
      budget: orNull(year.budget),
      outturn: spreadJson(year.outturn),
      pressure: year.pressure && spreadJson(year.pressure),
      probabilityOfOverspending: year.probabilityOfOverspending,
      exceeding: questions.exceeding.map((amount) => ({
        outturn: penceToPounds(amount),
        probability: chanceAbove(year.sorted, amount),
      })),
      reserve:
        year.pressure === null
          ? null
          : questions.confidence.map((confidence) => ({
              confidence,
              amount: penceToPounds(reserveFor(year.sorted, year.budget ?? 0, confidence)),
            })),
    })),
    months: months.map(({ month, central, net }) => ({
      month: formatMonth(month),
      central: penceToPounds(central),
      net: spreadJson(net),
    })),
    drivers: inputs.map((input, at) => ({
      id: input.key,
      name: input.name,
      years: years.map(({ drivers }, of) => ({ year: labels[of], ...drivers[at] })),
    })),
    tornado: tornadoRows(simulation.tornado, labels),
  };
}

/** `tornado --json`: the widest swing over all years first. */
export function tornadoJson(bars: readonly TornadoBar[], years: readonly number[]) {
  return { format: 'placement-modeller/tornado@1', tornado: tornadoRows(bars, years.map(formatYear)) };
}

/** `goal --json`; amounts in £, `solutions` the nearest to the current value first. */
export function goalJson(result: GoalResult, target: Pence) {
  const point = ({ value, reached }: GoalResult['current']) => ({ value, reached: penceToPounds(reached) });
  return {
    format: 'placement-modeller/goal@1',
    input: result.input.key,
    name: result.input.name,
    target: penceToPounds(target),
    current: point(result.current),
    from: result.from,
    to: result.to,
    solutions: result.solutions.map(point),
    closest: point(result.closest),
  };
}

/** Pence to set aside on top of the budget, never below zero. */
export function reserveFor(sorted: Float64Array, budget: Pence, confidence: number): Pence {
  return Math.max(0, quantile(sorted, confidence) - budget);
}

/** Widest swing, over all years together, first; in file order where equal. */
export function widestFirst(bars: readonly TornadoBar[]): TornadoBar[] {
  const swing = ({ low, high }: TornadoBar) =>
    high.reduce((sum, outturn, at) => sum + Math.abs(outturn - (low[at] ?? 0)), 0);
  return [...bars].sort((a, b) => swing(b) - swing(a));
}

function tornadoRows(bars: readonly TornadoBar[], labels: readonly string[]) {
  return widestFirst(bars).map(({ input, low, high }) => ({
    id: input.key,
    name: input.name,
    low: input.low,
    likely: input.likely,
    high: input.high,
    years: labels.map((year, at) => ({
      year,
      low: penceToPounds(low[at] ?? 0),
      high: penceToPounds(high[at] ?? 0),
    })),
  }));
}

function spreadJson({ mean, standardDeviation, percentiles, expectedShortfall }: Spread) {
  const at = (index: number) => penceToPounds(percentiles[index] ?? 0);
  return {
    mean: penceToPounds(mean),
    standardDeviation: penceToPounds(standardDeviation),
    ...Object.fromEntries(PERCENTILES.map((percent, index) => [`p${percent}`, at(index)])),
    expectedShortfall: penceToPounds(expectedShortfall),
  };
}
