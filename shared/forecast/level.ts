/**
 * The level of a flow over time, and where it is going: monthly counts against what a level of 1 would give. Many
 * simple models are run side by side, each a level with its own memory and yearly drift (a gamma–Poisson filter,
 * whose fit to each month is a negative binomial in closed form), and weighed by how well they foresaw each next
 * month (Bayesian model averaging; West and Harrison, "Bayesian Forecasting and Dynamic Models", 1997). With few
 * children the answer stays near the average; a change shows as soon as the counts bear it out.
 */
export type Level = {
  /** Factor on the expected count, by month ahead from 1. */
  readonly factor: Float64Array;
  /** Standard deviation of our doubt about it, as a share of the factor. */
  readonly doubt: Float64Array;
  /** Variance of counts about their level ÷ the level: 1 is pure chance, more where they come in groups. */
  readonly dispersion: number;
};

/** How long a level is remembered, in months, and how likely beforehand. */
const MEMORIES = [
  { months: Number.POSITIVE_INFINITY, prior: 0.9 },
  { months: 36, prior: 0.07 },
  { months: 14, prior: 0.03 },
] as const;
/** Yearly drifts tried (log scale). */
const DRIFTS = Array.from({ length: 25 }, (_, at) => (at - 12) * 0.0125);
/** Most councils hardly drift; some do, and then far: a share of the belief is so many times as wide. */
const WIDE_SHARE = 0.1;
const WIDE = 5;
/** A drift fades over this many years: no council grows for ever. */
const FADING_YEARS = 5;
const MONTHS_A_YEAR = 12;

export type LevelOptions = {
  /** Months ahead wanted. */
  readonly months: number;
  /** Standard deviation of the yearly drift thought likely (log scale). */
  readonly driftSpread: number;
};

export function levelAhead(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  { months, driftSpread }: LevelOptions,
): Level {
  const dispersion = dispersionOf(seen, expected);
  const models = MEMORIES.flatMap((memory) =>
    DRIFTS.map((drift) => ({
      drift,
      memory: memory.months,
      logPrior: Math.log(memory.prior * beliefIn(drift, driftSpread)),
    })),
  ).map((model) => ({ ...model, ...filter(seen, expected, model.drift, model.memory, dispersion) }));
  const best = Math.max(...models.map(({ logPrior, fit }) => logPrior + fit));
  const weights = models.map(({ logPrior, fit }) => Math.exp(logPrior + fit - best));
  const total = weights.reduce((all, weight) => all + weight, 0);
  const factor = new Float64Array(months);
  const doubt = new Float64Array(months);
  for (let ahead = 1; ahead <= months; ahead += 1) {
    const years = FADING_YEARS * (1 - Math.exp(-ahead / (MONTHS_A_YEAR * FADING_YEARS)));
    let mean = 0;
    let square = 0;
    models.forEach(({ drift, memory, shape, rate }, at) => {
      const weight = (weights[at] ?? 0) / total;
      const level = (shape / rate) * Math.exp(drift * years);
      mean += weight * level;
      square += weight * level * level * (1 + (1 + ahead / memory) / shape);
    });
    factor[ahead - 1] = mean;
    doubt[ahead - 1] = Math.sqrt(Math.max(0, square / (mean * mean) - 1));
  }
  return { factor, doubt, dispersion };
}

/** So many factors below a million are still a number. */
const MOST_FACTORS = 40;

function beliefIn(drift: number, spread: number): number {
  const bell = (sd: number) => Math.exp(-0.5 * (drift / sd) ** 2) / sd;
  return (1 - WIDE_SHARE) * bell(spread) + WIDE_SHARE * bell(WIDE * spread);
}

/**
 * The gamma belief about the level at the last month, and how well each month was foreseen (log likelihood, but for a
 * constant).
 */
function filter(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  drift: number,
  memory: number,
  dispersion: number,
): { shape: number; rate: number; fit: number } {
  const keep = Math.exp(-1 / memory);
  let shape = 1;
  let rate = 1;
  let fit = 0;
  for (let at = 0; at < seen.length; at += 1) {
    const years = (at - (seen.length - 1)) / MONTHS_A_YEAR;
    const mean = ((expected[at] ?? 0) * Math.exp(drift * years)) / dispersion;
    if (mean <= 0) continue;
    const count = (seen[at] ?? 0) / dispersion;
    shape *= keep;
    rate *= keep;
    const share = rate / (rate + mean);
    // What is the same for every model is left out.
    fit += logRising(shape, count) + shape * Math.log(share) + count * Math.log(1 - share);
    shape += count;
    rate += mean;
  }
  return { shape: Math.max(shape, 0.5), rate, fit };
}

/** ln Γ(x + count) − ln Γ(x): for a small whole count, of the product that it is. */
function logRising(x: number, count: number): number {
  if (!Number.isInteger(count) || count > MOST_FACTORS) return logGamma(x + count) - logGamma(x);
  let product = 1;
  for (let factor = 0; factor < count; factor += 1) product *= x + factor;
  return Math.log(product);
}

/** Scatter of counts about a year's moving average, against what chance alone would give; 1 unless clearly more. */
function dispersionOf(seen: ArrayLike<number>, expected: ArrayLike<number>): number {
  const count = seen.length;
  if (count < 18) return 1;
  let ratio = 0;
  for (let at = 0; at < count; at += 1) {
    const from = Math.max(0, Math.min(count - 13, at - 6));
    let all = 0;
    let base = 0;
    for (let near = from; near < from + 13; near += 1) {
      all += seen[near] ?? 0;
      base += expected[near] ?? 0;
    }
    const mean = base > 0 ? (all / base) * (expected[at] ?? 0) : 0;
    if (mean > 0) ratio += ((seen[at] ?? 0) - mean) ** 2 / mean;
  }
  const found = (ratio / count) * (13 / 12);
  return Math.min(5, Math.max(1, found - 1.2 * Math.sqrt(2 / count)));
}

/** ln Γ(x) for x > 0 (Stirling's series, after raising x above 7). */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 7) {
    shift += Math.log(at);
    at += 1;
  }
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at;
  return (at - 0.5) * Math.log(at) - at + 0.9189385332046728 + series - shift;
}
