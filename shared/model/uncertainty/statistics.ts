/** Figures read off many outcomes. Nothing here depends on the order in which they were worked out. */
import { type Pence, roundPence } from '../../money/pence.ts';

export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;
/** The worst outcomes that expected shortfall is the mean of: 1 in 20. */
const SHORTFALL_FROM = 0.95;

export type Spread = {
  readonly mean: Pence;
  readonly standardDeviation: Pence;
  /** In the order of {@link PERCENTILES}. */
  readonly percentiles: readonly Pence[];
  /** Mean of the worst 1 in 20 outcomes. */
  readonly expectedShortfall: Pence;
};

/** @param sorted whole pence, lowest first, at least one */
export function spreadOf(sorted: Float64Array): Spread {
  const mean = meanOf(sorted, 0);
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return {
    mean: roundPence(mean),
    standardDeviation: roundPence(Math.sqrt(squares / Math.max(1, sorted.length - 1))),
    percentiles: PERCENTILES.map((percent) => quantile(sorted, percent / 100)),
    expectedShortfall: roundPence(
      meanOf(sorted, Math.min(sorted.length - 1, Math.ceil(SHORTFALL_FROM * sorted.length))),
    ),
  };
}

/** Standard errors of a mean within which it may be the draws alone that take it from where it is expected. */
const BY_CHANCE = 3;
/** Share of a figure that is too little to speak of. */
const TOO_LITTLE = 0.001;

/**
 * How far the mean lies above what the central case comes to (below it where negative): ranges that reach further one
 * way than the other, or are cut off at none, take it there. Null where it is no more than the draws may do, or too
 * little to speak of.
 */
export function meanBeside(
  { mean, standardDeviation }: Spread,
  central: Pence,
  trials: number,
): Pence | null {
  const by = mean - central;
  const least = Math.max((BY_CHANCE * standardDeviation) / Math.sqrt(trials), Math.abs(central) * TOO_LITTLE);
  return Math.abs(by) > least ? by : null;
}

/** The same outcomes, each less `by`. */
export function shifted(spread: Spread, by: Pence): Spread {
  return {
    mean: spread.mean - by,
    standardDeviation: spread.standardDeviation,
    percentiles: spread.percentiles.map((value) => value - by),
    expectedShortfall: spread.expectedShortfall - by,
  };
}

function meanOf(sorted: Float64Array, from: number): number {
  let sum = 0;
  for (let at = from; at < sorted.length; at += 1) sum += sorted[at] ?? 0;
  return sum / (sorted.length - from);
}

/** The value below which a share (0 to 1) of the outcomes lies, between two outcomes in proportion. */
export function quantile(sorted: Float64Array, share: number): Pence {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return roundPence(low + (high - low) * (place - below));
}

/** The share of outcomes strictly above `amount`, 0 to 1. */
export function chanceAbove(sorted: Float64Array, amount: Pence): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > amount) high = middle;
    else low = middle + 1;
  }
  return (sorted.length - low) / sorted.length;
}

/** Ranks from 0 of values in their own order; equal values share the mean of their ranks. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let end = from + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[from] ?? 0]) end += 1;
    for (let at = from; at < end; at += 1) ranks[order[at] ?? 0] = (from + end - 1) / 2;
    from = end;
  }
  return ranks;
}
