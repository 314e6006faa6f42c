/**
 * The reference window: how many of the latest months rates are learned from. All of them, unless forecasting from a
 * year back with fewer would have come clearly nearer to what then happened.
 */
import { addMonths } from '../calendar/day.ts';
import { BAND_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import type { CareHistory } from './care-history.ts';
import { DWELL_COUNT } from './dwell.ts';
import { countFlows, type FlowCounts, isComplete, STOCK_AGES } from './flow-counts.ts';
import { type Flows, stockAt } from './flows.ts';
import { projectFlows } from './project.ts';
import { learnRates } from './rates.ts';
import { AGE_BANDS } from './stock.ts';

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

/** @param latest the history counted to its last day */
export function chooseWindow(history: CareHistory, latest: FlowCounts, given: number | null): WindowChoice {
  const { steps } = latest;
  if (given !== null) return { months: Math.max(1, Math.min(given, steps)), by: 'given', tried: [] };
  if (!isComplete(history)) return { months: steps, by: 'incomplete', tried: [] };
  const least = Math.min(...CANDIDATES) + MONTHS_A_YEAR;
  const origins = Array.from({ length: ORIGINS }, (_, at) => MONTHS_A_YEAR + at * QUARTER).filter(
    (back) => steps - back >= least,
  );
  if (origins.length === 0) return { months: steps, by: 'short', tried: [] };
  const counted = new Map([[0, latest]]);
  const countedTo = (back: number) => {
    const known = counted.get(back) ?? countFlows(history, monthsBack(history.to, back));
    counted.set(back, known);
    return known;
  };
  const cases = origins.map((back) => ({
    before: countedTo(back),
    after: totalsOf(countedTo(back - MONTHS_A_YEAR)),
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

/** Children counted, by category, then by age band. */
function totalsOf({ stock, categories }: FlowCounts): number[] {
  const C = categories.length;
  const byCategory = new Float64Array(C);
  const byBand = new Float64Array(AGE_BANDS.length);
  stock.forEach((children, cell) => {
    const category = Math.floor(cell / DWELL_COUNT) % C;
    const age = (Math.floor(cell / (DWELL_COUNT * C)) % STOCK_AGES) - 1;
    const band = BAND_OF_AGE[Math.max(0, age)] ?? 0;
    byCategory[category] = (byCategory[category] ?? 0) + children;
    byBand[band] = (byBand[band] ?? 0) + children;
  });
  return [...byCategory, ...byBand];
}

/** The same expected after a step. */
function totals(flows: Flows, step: number): number[] {
  const { byCategory, byBand } = stockAt(flows, step);
  return [...byCategory, ...byBand];
}
