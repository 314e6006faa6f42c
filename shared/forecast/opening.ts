/**
 * What the children in care when the window opens say of the rates. They are what arrivals, moves and departures of
 * the years before had left there: a look back that no return covers. Had practice always been as the learned rates
 * have it, there would be so many children of each age and placement (steady-stock.ts). Where there were more or fewer,
 * every rate is moved towards what would have left them there, each as far as its own counts leave room (one update
 * of a Gaussian belief: Kalman, 1960). How many came in all, and whether ever more of them, is left to level.ts:
 * here it is only allowed for.
 */
import { AGE_GROUP_COUNT, BAND_COUNT, BAND_OF_AGE, BAND_OF_GROUP, GROUP_OF_AGE } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import { cellsOf, type FlowCounts, GROUP_COUNT } from './flow-counts.ts';
import { solvePositive } from './solve.ts';
import { LAST_AGE, monthsToCome, type Practice, type SteadyStock, steadyStock } from './steady-stock.ts';

/** What of the rates is weighed against the opening stock. */
export type Learned = {
  /** By the cells of the counts: see Rates. */
  readonly leave: Float64Array;
  readonly move: Float64Array;
  readonly destination: Float64Array;
  /** Shares of entrants who are not unaccompanied, by month of age and category. */
  readonly profile: Float64Array;
};

/** Of how far arrivals may have been above or below today's, and of their yearly drift until then (log scale). */
const LEVEL_VARIANCE = 0.1 ** 2;
const DRIFT_VARIANCE = 0.03 ** 2;
/** How far anything else may have been otherwise then, as a share of the children of an age and placement. */
const OTHERWISE = 0.05;
/** Events' worth of belief in every rate beside its own count. */
const BELIEF = 5;
/** Furthest that a rate is moved (log scale). */
const FURTHEST = 0.5;

/**
 * @param exposure child-months by the cells of the counts @param monthly entrants a month, not unaccompanied
 * @param first step that the window opens with
 * @returns the rates, moved; as they were where the returns lack children or hold no month
 */
export function heedOpening(
  counts: FlowCounts,
  exposure: Float64Array,
  learned: Learned,
  monthly: number,
  first: number,
): Learned {
  if (counts.lacking > 0 || first >= counts.steps) return learned;
  const C = counts.categories.length;
  const { practice, leavers, movers } = practiceOf(exposure, learned, monthly, C);
  const steady = steadyStock(practice);
  const expected = byBand(steady.children, C);
  const entrants = byBand(practice.coming, C).map((children) => children * (counts.steps - first));
  const effects = effectsOf(practice, steady);
  const unknowns = [
    ...unknownsOf(effects.leaving, leavers),
    ...unknownsOf(effects.moving, movers),
    ...unknownsOf(effects.coming, entrants),
    { effect: expected, variance: LEVEL_VARIANCE },
    { effect: byBand(steady.yearsSinceComing, C), variance: DRIFT_VARIANCE },
  ];
  const change = changesOf(unknowns, expected, openingStock(counts, first));
  const cells = expected.length;
  const [coming, end] = [cells + cells * C, 2 * cells + cells * C];
  return moved(
    learned,
    C,
    change.subarray(0, cells),
    change.subarray(cells, coming),
    change.subarray(coming, end),
  );
}

/** The learned rates by age group and category; the leavers, and movers by where they go, that they expect by band. */
function practiceOf(
  exposure: Float64Array,
  { leave, move, destination, profile }: Learned,
  monthly: number,
  C: number,
): { practice: Practice; leavers: Float64Array; movers: Float64Array } {
  const rows = AGE_GROUP_COUNT * C;
  const mean = { leave: new Float64Array(rows), move: new Float64Array(rows) };
  const leavers = new Float64Array(BAND_COUNT * C);
  const movers = new Float64Array(BAND_COUNT * C * C);
  for (let row = 0; row < rows; row += 1) {
    const band = (BAND_OF_GROUP[Math.floor(row / C)] ?? 0) * C + (row % C);
    let present = 0;
    let leaving = 0;
    let moving = 0;
    for (let cell = row * DWELL_COUNT; cell < (row + 1) * DWELL_COUNT; cell += 1) {
      const months = exposure[cell] ?? 0;
      present += months;
      leaving += months * (leave[cell] ?? 0);
      moving += months * (move[cell] ?? 0);
    }
    leavers[band] = (leavers[band] ?? 0) + leaving;
    for (let to = 0; to < C; to += 1)
      movers[band * C + to] = (movers[band * C + to] ?? 0) + moving * (destination[row * C + to] ?? 0);
    // Where nobody ever was, as of those who have been there long.
    const long = (row + 1) * DWELL_COUNT - 1;
    mean.leave[row] = present > 0 ? leaving / present : (leave[long] ?? 0);
    mean.move[row] = present > 0 ? moving / present : (move[long] ?? 0);
  }
  const coming = profile.map((share) => share * monthly);
  return { practice: { categories: C, ...mean, destination, coming }, leavers, movers };
}

/** Children of the opening stock, not unaccompanied, by band and category. */
function openingStock(counts: FlowCounts, first: number): Float64Array {
  const C = counts.categories.length;
  const size = cellsOf(counts) / GROUP_COUNT;
  const children = new Float64Array(BAND_COUNT * C);
  for (let cell = 0; cell < size; cell += 1) {
    const row = Math.floor(cell / DWELL_COUNT);
    const at = (BAND_OF_GROUP[Math.floor(row / C)] ?? 0) * C + (row % C);
    children[at] = (children[at] ?? 0) + (counts.exposure[first * GROUP_COUNT * size + cell] ?? 0);
  }
  return children;
}

/** A table by month of age and category, added up by band and category. */
function byBand(table: Float64Array, C: number): Float64Array {
  const total = new Float64Array(BAND_COUNT * C);
  for (let age = 0; age <= LAST_AGE; age += 1)
    for (let category = 0; category < C; category += 1) {
      const at = (BAND_OF_AGE[age] ?? 0) * C + category;
      total[at] = (total[at] ?? 0) + (table[age * C + category] ?? 0);
    }
  return total;
}

/** Children more in each cell of the steady stock for a flow e times as large (to first order), by flow. */
type Effects = readonly Float64Array[];

/** Of leaving by band and category, of moving by these and where to, of coming by band and category. */
function effectsOf(
  practice: Practice,
  { children }: SteadyStock,
): { readonly leaving: Effects; readonly moving: Effects; readonly coming: Effects } {
  const { categories: C, leave, move, destination, coming } = practice;
  const cells = BAND_COUNT * C;
  const months = monthsToCome(practice);
  const tables = (count: number) => Array.from({ length: count }, () => new Float64Array(cells));
  const effects = { leaving: tables(cells), moving: tables(cells * C), coming: tables(cells) };
  const add = (effect: Float64Array | undefined, flow: number, row: number) => {
    if (effect && flow !== 0)
      for (let cell = 0; cell < cells; cell += 1)
        effect[cell] = (effect[cell] ?? 0) + flow * (months[row * cells + cell] ?? 0);
  };
  for (let age = 0; age < LAST_AGE; age += 1)
    for (let from = 0; from < C; from += 1) {
      const at = (BAND_OF_AGE[age] ?? 0) * C + from;
      const row = (GROUP_OF_AGE[age] ?? 0) * C + from;
      const here = children[age * C + from] ?? 0;
      const next = (age + 1) * C;
      add(effects.coming[at], coming[age * C + from] ?? 0, age * C + from);
      add(effects.leaving[at], -here * (leave[row] ?? 0), next + from);
      for (let to = 0; to < C; to += 1) {
        if (to === from) continue;
        const moving = here * (move[row] ?? 0) * (destination[row * C + to] ?? 0);
        add(effects.moving[at * C + to], moving, next + to);
        add(effects.moving[at * C + to], -moving, next + from);
      }
    }
  return effects;
}

/** Something not surely known: what it does to the stock, and the variance of its logarithm. */
type Unknown = { readonly effect: Float64Array; readonly variance: number };

function unknownsOf(effects: Effects, events: Float64Array): Unknown[] {
  return effects.map((effect, at) => ({ effect, variance: 1 / ((events[at] ?? 0) + BELIEF) }));
}

/** @returns by unknown, the factor that the stock found speaks for */
function changesOf(unknowns: readonly Unknown[], expected: Float64Array, found: Float64Array): Float64Array {
  const cells = expected.length;
  const covariance = new Float64Array(cells * cells);
  expected.forEach((children, cell) => {
    covariance[cell * cells + cell] = children + 1 + (OTHERWISE * children) ** 2;
  });
  for (const { effect, variance } of unknowns)
    for (let row = 0; row < cells; row += 1) {
      const weight = variance * (effect[row] ?? 0);
      if (weight === 0) continue;
      for (let column = 0; column < cells; column += 1) {
        const at = row * cells + column;
        covariance[at] = (covariance[at] ?? 0) + weight * (effect[column] ?? 0);
      }
    }
  const beyond = found.map((children, cell) => children - (expected[cell] ?? 0));
  const weighed = solvePositive(covariance, beyond);
  // Further off than chance and doubt account for: practice was another then, and says the less of today's.
  const heed = Math.min(1, cells / dot(beyond, weighed));
  return Float64Array.from(unknowns, ({ effect, variance }) => {
    const change = heed * variance * dot(effect, weighed);
    return Math.exp(Math.max(-FURTHEST, Math.min(FURTHEST, change)));
  });
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((total, value, at) => total + value * (right[at] ?? 0), 0);
}

/** Factors on leaving by band and category, on moving by these and where to, on coming by band and category. */
function moved(
  { leave, move, destination, profile }: Learned,
  C: number,
  leaving: Float64Array,
  moving: Float64Array,
  coming: Float64Array,
): Learned {
  const bandAt = (row: number) => (BAND_OF_GROUP[Math.floor(row / C) % AGE_GROUP_COUNT] ?? 0) * C + (row % C);
  const turned = destination.map((share, at) => {
    const band = bandAt(Math.floor(at / C));
    return share * (moving[band * C + (at % C)] ?? 1);
  });
  const movers = Float64Array.from({ length: AGE_GROUP_COUNT * C }, (_, row) =>
    turned.subarray(row * C, (row + 1) * C).reduce((all, share) => all + share, 0),
  );
  const came = profile.map((share, at) => {
    const band = (BAND_OF_AGE[Math.floor(at / C)] ?? 0) * C + (at % C);
    return share * (coming[band] ?? 1);
  });
  const everyone = came.reduce((all, share) => all + share, 0);
  return {
    leave: leave.map((rate, cell) => rate * (leaving[bandAt(Math.floor(cell / DWELL_COUNT))] ?? 1)),
    move: move.map(
      (rate, cell) => rate * (movers[Math.floor(cell / DWELL_COUNT) % (AGE_GROUP_COUNT * C)] ?? 1),
    ),
    destination: turned.map((share, at) => share / (movers[Math.floor(at / C)] || 1)),
    profile: came.map((share) => share / everyone),
  };
}
