/**
 * The level of a flow over time, and where it is going: monthly counts against what a level of 1 would give. Many
 * simple models are run side by side, each a level that stands still, drifts or wanders (a gamma–Poisson filter, whose
 * fit to each month is a negative binomial in closed form), and weighed by how well they foresaw each next
 * month (Bayesian model averaging; West and Harrison, "Bayesian Forecasting and Dynamic Models", 1997). With few
 * children the answer stays near the average; a change shows as soon as the counts bear it out.
 */
import type { BeforeWindow } from './before-window.ts';

export type Level = {
  /** Factor on the expected count, by month ahead from 1. */
  readonly factor: Float64Array;
  /** Standard deviation of our doubt about it, as a share of the factor. */
  readonly doubt: Float64Array;
  /** Variance of counts about their level ÷ the level: 1 is pure chance, more where they come in groups. */
  readonly dispersion: number;
};

/** Of levels that wander, how many months are remembered, and how likely beforehand. */
const WANDERING = [
  { memory: 60, share: 0.5 },
  { memory: 24, share: 0.33 },
  { memory: 9, share: 0.17 },
] as const;
/** Yearly drifts tried (log scale). */
const DRIFTS = Array.from({ length: 25 }, (_, at) => (at - 12) * 0.0125);
/** Of the drifts thought likely some are so many times as wide. */
const WIDE_SHARE = 0.2;
const WIDE = 3;
/** A drift fades over this many years: no council grows for ever. */
const FADING_YEARS = 5;
const MONTHS_A_YEAR = 12;

/** What is believed of a level before any count is seen. */
export type Beliefs = {
  /** How likely it is that it stands still, and that it drifts steadily; the rest is that it wanders. */
  readonly still: number;
  readonly drifting: number;
  /** Standard deviation of the yearly drift thought likely (log scale). */
  readonly driftSpread: number;
  /** Standard deviation of the level's unforeseeable change over a year, as a share of it. */
  readonly swing: number;
};

/**
 * @param months ahead wanted
 * @param before what is known of the time before the counts, if anything
 */
export function levelAhead(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  beliefs: Beliefs,
  months: number,
  before: BeforeWindow | null = null,
): Level {
  const dispersion = dispersionOf(seen, expected);
  const models = coursesOf(beliefs).flatMap((course) =>
    beginningsOf(course, before, seen.length).map((beginning) => ({
      ...course,
      belief: course.belief * beginning.likely,
      ...filter(seen, expected, course, beginning, dispersion),
    })),
  );
  const best = Math.max(...models.map(({ belief, fit }) => Math.log(belief) + fit));
  const weights = models.map(({ belief, fit }) => belief * Math.exp(fit - best));
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
    const swung = (beliefs.swing ** 2 * ahead) / MONTHS_A_YEAR;
    factor[ahead - 1] = mean;
    doubt[ahead - 1] = Math.sqrt(Math.max(0, square / (mean * mean) - 1) + swung);
  }
  return { factor, doubt, dispersion };
}

/** So many factors below a million are still a number. */
const MOST_FACTORS = 40;

/** A course a level may take; the beliefs sum to 1. */
type Course = { readonly drift: number; readonly memory: number; readonly belief: number };

function coursesOf({ still, drifting, driftSpread }: Beliefs): Course[] {
  const forEver = Number.POSITIVE_INFINITY;
  const bell = (drift: number, sd: number) => Math.exp(-0.5 * (drift / sd) ** 2) / sd;
  const likely = DRIFTS.map(
    (drift) => (1 - WIDE_SHARE) * bell(drift, driftSpread) + WIDE_SHARE * bell(drift, WIDE * driftSpread),
  );
  const all = likely.reduce((sum, each) => sum + each, 0);
  return [
    { drift: 0, memory: forEver, belief: still },
    ...DRIFTS.map((drift, at) => ({ drift, memory: forEver, belief: (drifting * (likely[at] ?? 0)) / all })),
    ...WANDERING.map(({ memory, share }) => ({ drift: 0, memory, belief: (1 - still - drifting) * share })),
  ];
}

/**
 * A gamma belief about the level (mean shape ÷ rate), and how well what was counted until then was foreseen (log
 * likelihood, but for a constant).
 */
type Belief = { readonly shape: number; readonly rate: number; readonly fit: number };
type Beginning = Belief & { readonly likely: number };

const NOTHING_KNOWN = { shape: 1, rate: 1, fit: 0 };
/** Before any child is counted the level is thought near 1, give or take half. */
const NEAR_ONE = 4;
/**
 * How likely it is that the children there at the beginning say nothing of arrivals before (practice was another
 * then), and how far their number may lie about what was expected in that case: the width of a log scale.
 */
const SAYING_NOTHING = 0.2;
const ANYTHING = 0.6;
/** Of the other drifts, how likely one is to have begun with the counts rather than long before. */
const BEGUN_WITH_COUNTS = 0.5;

/** What may be believed of a level at the first count: where children were there already, heeding them and not. */
function beginningsOf({ drift, memory }: Course, before: BeforeWindow | null, counted: number): Beginning[] {
  if (!before) return [{ ...NOTHING_KNOWN, likely: 1 }];
  const nothing = {
    ...NOTHING_KNOWN,
    fit: -Math.log(before.children * ANYTHING),
    likely: SAYING_NOTHING,
  };
  // Levels are told as of the last count.
  const level = Math.exp((-drift * counted) / MONTHS_A_YEAR);
  const heeded = 1 - SAYING_NOTHING;
  if (drift === 0) return [nothing, heeding(before, level, 0, memory, heeded)];
  return [
    nothing,
    heeding(before, level, 0, memory, heeded * BEGUN_WITH_COUNTS),
    heeding(before, level, drift, memory, heeded * (1 - BEGUN_WITH_COUNTS)),
  ];
}

/** @param level at the first count @param drift that had led there, a year */
function heeding(
  { children, expected, doubt }: BeforeWindow,
  level: number,
  drift: number,
  memory: number,
  likely: number,
): Beginning {
  const aMonth = Math.exp(-drift / MONTHS_A_YEAR);
  let came = 0;
  let ago = 0;
  let then = level;
  for (let months = 0; months < expected.length; months += 1) {
    const stayed = (expected[months] ?? 0) * then;
    came += stayed;
    ago += stayed * months;
    then *= aMonth;
  }
  // Scaled down, so that chance and the doubt about the expectation together are as chance alone.
  const scatter = 1 + doubt * doubt * children;
  const count = children / scatter;
  const mean = came / scatter;
  const share = NEAR_ONE / (NEAR_ONE + mean);
  const chance = NEAR_ONE * Math.log(share) + count * Math.log(1 - share);
  const keep = Math.exp(-ago / came / memory);
  return {
    shape: keep * (NEAR_ONE + count),
    rate: keep * (NEAR_ONE + mean),
    fit: logRising(NEAR_ONE, count) - logGamma(count + 1) + chance - Math.log(scatter),
    likely,
  };
}

/** The belief about the level at the last month. */
function filter(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
  { drift, memory }: Course,
  beginning: Belief,
  dispersion: number,
): Belief {
  const keep = Math.exp(-1 / memory);
  let { shape, rate, fit } = beginning;
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
function logGamma(x: number): number {
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
