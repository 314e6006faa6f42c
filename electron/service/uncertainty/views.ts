import type {
  ReadyUncertainty,
  SimulatedView,
  SpreadView,
  TornadoBarView,
} from '../../../shared/api/uncertainty.ts';
import { financialYearOfMonth, formatYear } from '../../../shared/calendar/financial-year.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import {
  chanceAbove,
  type Input,
  meanBeside,
  type Simulation,
  type Spread,
  tornado,
} from '../../../shared/model/uncertainty/index.ts';
import type { Calculation } from '../results/calculations.ts';
import { offeredFigures } from './offered.ts';
import type { Kept } from './simulations.ts';
import { subjectOf } from './subject.ts';

type Ready = NonNullable<Calculation['ready']>;

const CURVE_POINTS = 60;

/** @param at index of the year */
export function uncertaintyView(
  ready: Ready,
  quantities: readonly Input[],
  at: number,
  kept: Kept | null,
  revision: number,
  running: string | null,
): ReadyUncertainty {
  const year = ready.basis.plan.years[at];
  const bars = tornado(subjectOf(ready))
    .map(({ input, low, high }) => ({
      key: input.key,
      name: input.name,
      low: input.low,
      likely: input.likely,
      high: input.high,
      shape: input.shape,
      lowPence: low[at] ?? 0,
      highPence: high[at] ?? 0,
    }))
    .sort((a, b) => swing(b) - swing(a));
  return {
    state: 'ready',
    year: formatYear(year?.year ?? 0),
    outturnPence: year?.outturn ?? 0,
    budgetPence: year?.budget ?? null,
    hasPressure: year?.pressure !== null,
    tornado: bars,
    quantities: offeredFigures(ready.scenario, quantities).map(({ key, name, likely }) => ({
      key,
      name,
      value: likely,
    })),
    simulated: kept && simulatedView(kept, at, kept.revision !== revision),
    running,
  };
}

function simulatedView({ simulation }: Kept, at: number, stale: boolean): SimulatedView | null {
  const year = simulation.years[at];
  if (!year) return null;
  const { sorted } = year;
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  return {
    stale,
    trials: simulation.plan.trials,
    seed: simulation.plan.seed,
    outturn: spreadView(year.outturn),
    pressure: year.pressure && spreadView(year.pressure),
    chanceOfOverspending: year.probabilityOfOverspending,
    meanBesidePence: meanBeside(year.outturn, year.central.outturn, simulation.plan.trials),
    worstPence: year.outturn.expectedShortfall,
    curve: Array.from({ length: CURVE_POINTS + 1 }, (_, step) => {
      const amountPence = Math.round(low + ((high - low) * step) / CURVE_POINTS);
      return { amountPence, chance: chanceAbove(sorted, amountPence) };
    }),
    months: monthsOf(simulation, year.year),
    years: simulation.years.map((each) => ({
      label: formatYear(each.year),
      centralPence: each.central.outturn,
      spread: spreadView(each.outturn),
    })),
    drivers: simulation.inputs
      .map(({ key, name }, index) => ({
        key,
        name,
        contribution: year.drivers[index]?.contribution ?? 0,
      }))
      .sort((a, b) => b.contribution - a.contribution),
  };
}

function monthsOf({ months }: Simulation, year: number): SimulatedView['months'] {
  return months
    .filter(({ month }) => financialYearOfMonth(month) === year)
    .map(({ month, central, net }) => ({
      label: monthWords(month),
      centralPence: central,
      spread: spreadView(net),
    }));
}

/** How far one range alone moves the outturn. */
function swing({ lowPence, highPence }: TornadoBarView): number {
  return Math.abs(highPence - lowPence);
}

function spreadView({ mean, standardDeviation, percentiles }: Spread): SpreadView {
  const [p5 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p95 = 0] = percentiles;
  return { p5, p10, p25, p50, p75, p90, p95, mean, standardDeviation };
}
