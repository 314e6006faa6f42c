/** The rates of a forecast, learned from a window of counted flows. */
import { ADULT, AGE_GROUP_COUNT, BAND_COUNT, BAND_OF_GROUP, MONTHS_A_YEAR } from './age-groups.ts';
import { beforeWindow, type Leaving } from './before-window.ts';
import { ageAffinity, destinations } from './destinations.ts';
import { DWELL_COUNT, dwellShares, NOMINAL_MOVE, NOMINAL_STAY } from './dwell.ts';
import { entrantProfile } from './entrant-profile.ts';
import { cellsOf, type FlowCounts, GROUP_COUNT } from './flow-counts.ts';
import { type Level, levelAhead } from './level.ts';
import { heedOpening } from './opening.ts';
import { type Family, pooledRates, sum } from './pooled-rates.ts';
import { seasonFactors } from './season.ts';

const AGE_YEARS = 18;

export type Rates = {
  readonly categories: number;
  /** Share leaving, and moving, in a month, by group, age group, category and dwell class. */
  readonly leave: Float64Array;
  readonly move: Float64Array;
  /** Where movers go: by age group, category left, category joined; rows sum to 1. */
  readonly destination: Float64Array;
  readonly leaveSeason: Float64Array;
  readonly leaveLevel: Level;
  readonly moveLevel: Level;
  /** By group: children a month at level 1, factors by calendar month, level ahead, shares by age and category. */
  readonly entrants: readonly {
    readonly monthly: number;
    readonly season: Float64Array;
    readonly level: Level;
    readonly profile: Float64Array;
  }[];
  readonly stayShares: Float64Array;
  readonly moveShares: Float64Array;
  /** Weighted events the rates rest on, for our doubt about them. */
  readonly evidence: Evidence;
};

export type Evidence = {
  /** Months learned from, old ones counted for less. */
  readonly months: number;
  /** Leavers, movers out and in, and entrants, by category. */
  readonly leavers: Float64Array;
  readonly moversIn: Float64Array;
  readonly entrants: Float64Array;
  /** Leavers and entrants by age band. */
  readonly leaversByBand: Float64Array;
  readonly entrantsByBand: Float64Array;
};

/** Old months count for less: half as much after so many. */
const HALF_LIFE_MONTHS = 72;
/**
 * What is believed of each level beforehand. Carried two years ahead from five years of counts, a drift is far less
 * sure than an average, yet arrivals do drift; leaving and moving hang on courts and practice, and change more slowly.
 * On synthetic councils these lose little to better guesses, whether arrivals stand still, drift or swing.
 */
const BELIEFS = {
  entrants: { still: 0.3, drifting: 0.5, driftSpread: 0.02, swing: 0.015 },
  unaccompanied: { still: 0.3, drifting: 0.5, driftSpread: 0.05, swing: 0.05 },
  leaving: { still: 0.75, drifting: 0.1, driftSpread: 0.01, swing: 0.01 },
  moving: { still: 0.75, drifting: 0.1, driftSpread: 0.02, swing: 0.01 },
} as const;

/**
 * @param window how many of the latest months to learn from @param ahead months that levels are wanted for
 */
export function learnRates(counts: FlowCounts, window: number, ahead: number): Rates {
  const { steps } = counts;
  const C = counts.categories.length;
  const cells = cellsOf(counts);
  const first = Math.max(0, steps - window);
  const exposure = weightedSum(counts.exposure, cells, first, steps);
  const leavers = weightedSum(counts.leavers, cells, first, steps);
  const movers = weightedSum(counts.movers, cells, first, steps);
  const families = familiesOf(C);
  const affinity = ageAffinity(exposure, C);
  const coming = Array.from({ length: GROUP_COUNT }, (_, group) => whoCome(counts, affinity, group, first));
  const { leave, move, destination, profile } = heedOpening(
    counts,
    exposure,
    {
      leave: pooledRates(leavers, exposure, families),
      move: pooledRates(movers, exposure, families),
      destination: destinations(
        weightedSum(counts.moves, AGE_GROUP_COUNT * C * C, first, steps),
        affinity,
        C,
      ),
      profile: coming[0]?.profile ?? new Float64Array(),
    },
    coming[0]?.monthly ?? 0,
    first,
  );
  const firstEnd = counts.lastMonth - steps + first + 1;
  const flow = (table: Float64Array, rates: Float64Array | null) =>
    Float64Array.from({ length: steps - first }, (_, at) => dot(table, (first + at) * cells, rates, cells));
  const leaving = flow(counts.leavers, null);
  const leavingExpected = flow(counts.exposure, leave);
  const dated = leaving.map((count, at) => count - (counts.undated[first + at] ?? 0));
  const leaveSeason = seasonFactors(dated, leavingExpected, firstEnd);
  const moving = flow(counts.movers, null);
  const movingExpected = flow(counts.exposure, move);
  const entrants = coming.map((come, group) =>
    withLevel(
      counts,
      { exposure, rates: leave },
      group === 0 ? { ...come, profile } : come,
      group,
      first,
      ahead,
    ),
  );
  return {
    categories: C,
    leave,
    move,
    destination,
    leaveSeason,
    leaveLevel: levelAhead(leaving, seasonal(leavingExpected, leaveSeason, firstEnd), BELIEFS.leaving, ahead),
    moveLevel: levelAhead(moving, movingExpected, BELIEFS.moving, ahead),
    entrants,
    stayShares: dwellShares(counts.stayClasses, NOMINAL_STAY),
    moveShares: dwellShares(counts.moveClasses, NOMINAL_MOVE),
    evidence: evidenceOf(counts, leavers, first),
  };
}

/** Share of children who leave, and so come, in a month where nothing is known. */
const USUAL_TURNOVER = 0.025;

/** Entrants of a group: as counted by step, on average a month, and their shares by age and category. */
type Coming = { readonly seen: Float64Array; readonly monthly: number; readonly profile: Float64Array };

function whoCome(counts: FlowCounts, affinity: Float64Array, group: number, first: number): Coming {
  const { steps } = counts;
  const C = counts.categories.length;
  const row = AGE_YEARS * C;
  const seen = Float64Array.from({ length: steps - first }, (_, at) =>
    dot(counts.entrants, ((first + at) * GROUP_COUNT + group) * row, null, row),
  );
  // Where little has been seen yet, about as many come as leave.
  const usual = group === 0 ? USUAL_TURNOVER * sum(counts.stock) : 0.1;
  const both = weightedSum(counts.entrants, GROUP_COUNT * row, first, steps);
  return {
    seen,
    monthly: (sum(seen) + usual) / (seen.length + 1),
    profile: entrantProfile(
      both.subarray(group * row, (group + 1) * row),
      counts.entrantMonths.subarray(group * ADULT, (group + 1) * ADULT),
      affinity,
      group,
      C,
    ),
  };
}

function withLevel(
  counts: FlowCounts,
  leaving: Leaving,
  { seen, monthly, profile }: Coming,
  group: number,
  first: number,
  ahead: number,
): Rates['entrants'][number] {
  const even = new Float64Array(seen.length).fill(monthly);
  const firstEnd = counts.lastMonth - counts.steps + first + 1;
  const season = group === 0 ? seasonFactors(seen, even, firstEnd) : new Float64Array(MONTHS_A_YEAR).fill(1);
  const beliefs = group === 0 ? BELIEFS.entrants : BELIEFS.unaccompanied;
  const before = beforeWindow(counts, leaving, group, monthly, profile, first);
  return {
    monthly,
    season,
    level: levelAhead(seen, seasonal(even, season, firstEnd), beliefs, ahead, before),
    profile,
  };
}

function seasonal(expected: Float64Array, season: Float64Array, first: number): Float64Array {
  return expected.map((value, at) => value * (season[(first + at) % MONTHS_A_YEAR] ?? 1));
}

/** Sums a table over its steps from `first`, the latest step in full and older ones for less. */
function weightedSum(table: Float64Array, row: number, first: number, steps: number): Float64Array {
  const total = new Float64Array(row);
  for (let step = first; step < steps; step += 1) {
    const weight = 0.5 ** ((steps - 1 - step) / HALF_LIFE_MONTHS);
    const from = step * row;
    for (let at = 0; at < row; at += 1) total[at] = (total[at] ?? 0) + weight * (table[from + at] ?? 0);
  }
  return total;
}

function dot(table: Float64Array, from: number, rates: Float64Array | null, count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += (table[from + at] ?? 0) * (rates ? (rates[at] ?? 0) : 1);
  return total;
}

/**
 * Least variance of factors: ages, placements and times are known to differ, and unaccompanied children stay much
 * longer than others; the pairs may not differ.
 */
const MAIN = 0.3;
const BETWEEN_GROUPS = 2;
const PAIR = 0.01;

/** By number of categories: they depend on nothing else. */
const FAMILIES = new Map<number, readonly Family[]>();

/** The factors a rate is made of: each of age, placement, time and group, and the pairs that practice knows. */
function familiesOf(C: number): readonly Family[] {
  const known = FAMILIES.get(C) ?? drawUpFamilies(C);
  FAMILIES.set(C, known);
  return known;
}

function drawUpFamilies(C: number): Family[] {
  const cells = GROUP_COUNT * AGE_GROUP_COUNT * C * DWELL_COUNT;
  const family = (
    least: number,
    size: number,
    of: (group: number, age: number, place: number, dwell: number) => number,
  ): Family => ({
    least,
    size,
    of: Uint16Array.from({ length: cells }, (_, cell) => {
      const dwell = cell % DWELL_COUNT;
      const place = Math.floor(cell / DWELL_COUNT) % C;
      const age = Math.floor(cell / (DWELL_COUNT * C)) % AGE_GROUP_COUNT;
      return of(Math.floor(cell / (DWELL_COUNT * C * AGE_GROUP_COUNT)), age, place, dwell);
    }),
  });
  const bandOf = (age: number) => BAND_OF_GROUP[age] ?? 0;
  return [
    family(MAIN, AGE_GROUP_COUNT, (_, age) => age),
    family(MAIN, C, (_, _age, place) => place),
    family(MAIN, DWELL_COUNT, (_, _age, _place, dwell) => dwell),
    family(BETWEEN_GROUPS, GROUP_COUNT, (group) => group),
    family(PAIR, AGE_GROUP_COUNT * C, (_, age, place) => age * C + place),
    family(PAIR, C * DWELL_COUNT, (_, _age, place, dwell) => place * DWELL_COUNT + dwell),
    family(PAIR, BAND_COUNT * DWELL_COUNT, (_, age, _place, dwell) => bandOf(age) * DWELL_COUNT + dwell),
    family(PAIR, GROUP_COUNT * C, (group, _age, place) => group * C + place),
  ];
}

function evidenceOf(counts: FlowCounts, leavers: Float64Array, first: number): Evidence {
  const C = counts.categories.length;
  const moves = weightedSum(counts.moves, AGE_GROUP_COUNT * C * C, first, counts.steps);
  const entrants = weightedSum(counts.entrants, GROUP_COUNT * AGE_YEARS * C, first, counts.steps);
  const add = (total: Float64Array, at: number, count: number) => {
    total[at] = (total[at] ?? 0) + count;
  };
  const evidence = {
    months: sum(weightedSum(new Float64Array(counts.steps).fill(1), 1, first, counts.steps)),
    leavers: new Float64Array(C),
    moversIn: new Float64Array(C),
    entrants: new Float64Array(C),
    leaversByBand: new Float64Array(BAND_COUNT),
    entrantsByBand: new Float64Array(BAND_COUNT),
  };
  leavers.forEach((count, cell) => {
    add(evidence.leavers, Math.floor(cell / DWELL_COUNT) % C, count);
    const age = Math.floor(cell / (DWELL_COUNT * C)) % AGE_GROUP_COUNT;
    add(evidence.leaversByBand, BAND_OF_GROUP[age] ?? 0, count);
  });
  moves.forEach((count, at) => {
    add(evidence.moversIn, at % C, count);
  });
  entrants.forEach((count, at) => {
    add(evidence.entrants, at % C, count);
    const year = Math.floor(at / C) % AGE_YEARS;
    add(evidence.entrantsByBand, year === 0 ? 0 : year < 5 ? 1 : year < 10 ? 2 : year < 16 ? 3 : 4, count);
  });
  return evidence;
}
