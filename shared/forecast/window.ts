/**
 * The reference window: how many of the latest months rates are learned from. All of them, unless forecasting from a
 * year back with fewer would have come clearly nearer to what then happened.
 */
import { addMonths } from '../calendar/day.ts';
import { MONTHS_A_YEAR } from './age-groups.ts';
import type { CareHistory } from './care-history.ts';
import { countFlows, type FlowCounts, isComplete } from './flow-counts.ts';
import { type Flows, stockAt } from './flows.ts';
import { projectFlows } from './project.ts';
import { learnRates } from './rates.ts';

export type WindowChoice = {
  readonly months: number;
  /**
   * `backtest`: chosen among those tried; `given` by the user; all there are, because there are too few to compare
   * (`short`) or because the returns lack children, so that what happened is not surely known (`incomplete`).
   */
  readonly by: 'backtest' | 'given' | 'short' | 'incomplete';
  /** Weighted error of each window tried, a year ahead: Σ|forecast − what happened| ÷ Σ what happened. */
  readonly tried: readonly { readonly months: number; readonly error: number }[];
};

const CANDIDATES = [24, 36, 48];
/** A shorter window learns from less, so luck favours it often: its error must be this much smaller. */
const CLEARLY = 0.8;
/** Forecast from so many quarters, a year or more back. */
const ORIGINS = 5;
const QUARTER = 3;

export function chooseWindow(history: CareHistory, given: number | null): WindowChoice {
  const latest = countFlows(history);
  const { steps } = latest;
  if (given !== null) return { months: Math.max(1, Math.min(given, steps)), by: 'given', tried: [] };
  if (!isComplete(history)) return { months: steps, by: 'incomplete', tried: [] };
  const least = Math.min(...CANDIDATES) + MONTHS_A_YEAR;
  const origins = Array.from({ length: ORIGINS }, (_, at) => MONTHS_A_YEAR + at * QUARTER).filter(
    (back) => steps - back >= least,
  );
  if (origins.length === 0) return { months: steps, by: 'short', tried: [] };
  const end = history.to;
  const cases = origins.map((back) => ({
    before: countFlows(history, monthsBack(end, back)),
    after: totals(stockOf(countFlows(history, monthsBack(end, back - MONTHS_A_YEAR)))),
  }));
  const windows = [...CANDIDATES.filter((months) => months < steps - MONTHS_A_YEAR), steps];
  const tried = windows.map((months) => {
    let error = 0;
    let actual = 0;
    for (const { before, after } of cases) {
      const flows = projectFlows(before, learnRates(before, months, MONTHS_A_YEAR), MONTHS_A_YEAR, []);
      const ahead = totals(flows, MONTHS_A_YEAR);
      after.forEach((children, at) => {
        error += Math.abs(children - (ahead[at] ?? 0));
        actual += children;
      });
    }
    return { months, error: actual > 0 ? error / actual : 0 };
  });
  const all = tried.at(-1);
  const best = tried.reduce((one, other) => (other.error < one.error ? other : one));
  const months = all && best.error < CLEARLY * all.error ? best.months : steps;
  return { months, by: 'backtest', tried };
}

/** The month-end so many months before a day. */
function monthsBack(end: number, months: number): number {
  return addMonths(end + 1, -months) - 1;
}

function stockOf(counts: FlowCounts): Flows {
  return projectFlows(counts, learnRates(counts, 1, 0), 0, []);
}

/** Children by category, then by age band, after a step. */
function totals(flows: Flows, step = 0): number[] {
  const { byCategory, byBand } = stockAt(flows, step);
  return [...byCategory, ...byBand];
}
