/**
 * How far a projection may be out, as variances: chance (each child's own course, who happens to come) and doubt
 * about the rates themselves. Chance: with the rates given children go their ways independently, so of n children
 * with the same start, each in a category at the end with probability p, the count has variance n p (1 − p); those
 * who come later are Poisson, or more scattered where they come in groups. Doubt: each rate in turn is tilted by
 * one standard deviation of our knowledge of it, and the squares of what that does are added. No random draw is
 * needed, so the same figures come out every time and the cost does not depend on how many children there are.
 */
import { BAND_COUNT, BAND_OF_AGE } from './age-groups.ts';
import type { FlowCounts } from './flow-counts.ts';
import { AGE_YEARS, type Flows, stockAt } from './flows.ts';
import {
  AGE_QUARTERS,
  AGE_SLOTS,
  BAND_OF_QUARTER,
  QUARTER_MONTHS,
  type Quarters,
  quartersOf,
} from './quarters.ts';
import type { Rates } from './rates.ts';
import { noTotals, runQuarters, type Tilt, type Totals } from './run-quarters.ts';

/** Variances at the end of each quarter of the projection, and before the first of them. */
export type Spread = { readonly start: Totals; readonly quarters: Totals };

/** @param guessed entrants of the projection without the children that adjustments add, as `flows.entering` */
export function spreadOfProjection(
  counts: FlowCounts,
  flows: Flows,
  rates: Rates,
  guessed: Float64Array,
): Spread {
  const quarters = quartersOf(counts, flows, guessed);
  const base = runQuarters(quarters, null);
  const spread = chance(quarters, rates, base);
  for (const { tilt, felt } of tiltsOf(quarters, rates, base))
    addSquares(spread, runQuarters(quarters, tilt), base, felt);
  const start = noTotals(1, flows.categories);
  if (counts.lacking > 0) {
    const doubt = lackDeviation(1, counts.lacking);
    addLack(spread, base, doubt);
    const { total, byCategory, byBand } = stockAt(flows, 0);
    addLack(start, { total: Float64Array.of(total), categories: byCategory, bands: byBand }, doubt);
  }
  return { start, quarters: spread };
}

/** Variance from each child's own course, and from who happens to come. */
function chance(quarters: Quarters, rates: Rates, base: Totals): Totals {
  const { count, categories: C, leave, move, start } = quarters;
  const spread = noTotals(count, C);
  const stayers = noTotals(count, C);
  let where = new Float64Array(C);
  let next = new Float64Array(C);
  for (let from = 0; from < AGE_QUARTERS - 1; from += 1)
    for (let place = 0; place < C; place += 1) {
      const children = start[place * AGE_SLOTS + from] ?? 0;
      if (children === 0) continue;
      where.fill(0);
      where[place] = 1;
      for (let quarter = 0; quarter < count && from + quarter + 1 < AGE_QUARTERS; quarter += 1) {
        const year = Math.floor((from + quarter) / 4);
        next.fill(0);
        let still = 0;
        for (let here = 0; here < C; here += 1) {
          const p = where[here] ?? 0;
          if (p === 0) continue;
          const row = (quarter * AGE_YEARS + year) * C;
          let stays = 1 - (leave[row + here] ?? 0);
          for (let to = 0; to < C; to += 1) {
            const share = move[(row + to) * C + here] ?? 0;
            stays -= share;
            next[to] = (next[to] ?? 0) + p * share;
          }
          next[here] = (next[here] ?? 0) + p * stays;
        }
        [where, next] = [next, where];
        for (let here = 0; here < C; here += 1) {
          const p = where[here] ?? 0;
          still += p;
          add(spread.categories, quarter * C + here, children * p * (1 - p));
          add(stayers.categories, quarter * C + here, children * p);
        }
        const band = quarter * BAND_COUNT + (BAND_OF_QUARTER[from + quarter + 1] ?? 0);
        add(spread.total, quarter, children * still * (1 - still));
        add(spread.bands, band, children * still * (1 - still));
        add(stayers.total, quarter, children * still);
        add(stayers.bands, band, children * still);
      }
    }
  addComers(spread, stayers, quarters, rates, base);
  return spread;
}

function addComers(spread: Totals, stayers: Totals, quarters: Quarters, rates: Rates, all: Totals): void {
  const scatter = scatterOfEntrants(rates);
  const { categories: C } = quarters;
  const come = (all: Float64Array, stay: Float64Array, out: Float64Array, by: (at: number) => number) => {
    for (let at = 0; at < out.length; at += 1)
      add(out, at, Math.max(0, (all[at] ?? 0) - (stay[at] ?? 0)) * by(at));
  };
  come(all.total, stayers.total, spread.total, () => scatter.all);
  come(all.categories, stayers.categories, spread.categories, (at) => scatter.categories[at % C] ?? 1);
  come(all.bands, stayers.bands, spread.bands, (at) => scatter.bands[at % BAND_COUNT] ?? 1);
}

/** Scatter of entrants ÷ Poisson's, by where and at what age they come: the groups' own, weighed by their numbers. */
function scatterOfEntrants({ categories: C, entrants }: Rates) {
  const sums = {
    all: new Float64Array(2),
    categories: new Float64Array(2 * C),
    bands: new Float64Array(2 * BAND_COUNT),
  };
  for (const { monthly, profile, level } of entrants)
    for (let at = 0; at < profile.length; at += 1) {
      const children = monthly * (profile[at] ?? 0);
      if (children === 0) continue;
      addScatter(sums.all, 0, children, level.dispersion);
      addScatter(sums.categories, at % C, children, level.dispersion);
      addScatter(sums.bands, BAND_OF_AGE[Math.floor(at / C)] ?? 0, children, level.dispersion);
    }
  const ratio = (values: ArrayLike<number>) =>
    Array.from({ length: values.length / 2 }, (_, at) =>
      (values[2 * at] ?? 0) > 0 ? (values[2 * at + 1] ?? 0) / (values[2 * at] ?? 1) : 1,
    );
  return { all: ratio(sums.all)[0] ?? 1, categories: ratio(sums.categories), bands: ratio(sums.bands) };
}

/** Beside each other: children, and children × their scatter. */
function addScatter(sums: Float64Array, at: number, children: number, dispersion: number): void {
  sums[2 * at] = (sums[2 * at] ?? 0) + children;
  sums[2 * at + 1] = (sums[2 * at + 1] ?? 0) + children * dispersion;
}

/** Of so few children chance is all that matters. */
const HANDFUL = 3;

function mostOf(children: Float64Array, width: number, column: number): number {
  let most = 0;
  for (let at = column; at < children.length; at += width) most = Math.max(most, children[at] ?? 0);
  return most;
}

/** Which figures a tilt speaks for: rates by category and by age rest on the same children, so never on both. */
type Felt = { readonly categories: boolean; readonly bands: boolean };
type Tilted = { readonly tilt: Tilt; readonly felt: Felt };

function tiltsOf(quarters: Quarters, rates: Rates, base: Totals): Tilted[] {
  const { evidence } = rates;
  const { count } = quarters;
  const everywhere = { categories: true, bands: true };
  const byCategory = { categories: true, bands: false };
  const byBand = { categories: false, bands: true };
  const steady = (sd: number) => new Float64Array(count).fill(1 + sd);
  const knownTo = (events: number | undefined) => 1 / Math.sqrt((events ?? 0) + 2);
  // The doubt about a level beyond what counting all its events leaves: that much is in the parts below.
  const growing = (doubt: Float64Array, events: number) =>
    Float64Array.from({ length: count }, (_, quarter) => {
      const sd = doubt[Math.min(doubt.length - 1, quarter * QUARTER_MONTHS + 1)] ?? 0;
      return 1 + Math.sqrt(Math.max(0, sd * sd - 1 / (events + 2)));
    });
  const total = (values: Float64Array) => values.reduce((all, each) => all + each, 0);
  const tilts: Tilted[] = [
    {
      tilt: { kind: 'leave', factor: growing(rates.leaveLevel.doubt, total(evidence.leavers)) },
      felt: everywhere,
    },
    ...rates.entrants.map(
      ({ level, monthly }, group): Tilted => ({
        tilt: { kind: 'enter', group, factor: growing(level.doubt, monthly * evidence.months) },
        felt: everywhere,
      }),
    ),
  ];
  const C = quarters.categories;
  for (let category = 0; category < C; category += 1) {
    if (mostOf(base.categories, C, category) < HANDFUL) continue;
    const leaving = steady(knownTo(evidence.leavers[category]));
    const entering = steady(knownTo(evidence.entrants[category]));
    tilts.push(
      { tilt: { kind: 'leave', category, factor: leaving }, felt: byCategory },
      { tilt: { kind: 'enter', category, factor: entering }, felt: byCategory },
      {
        tilt: { kind: 'move', category, factor: steady(knownTo(evidence.moversIn[category])) },
        felt: byCategory,
      },
    );
  }
  for (let band = 0; band < BAND_COUNT; band += 1) {
    if (mostOf(base.bands, BAND_COUNT, band) < HANDFUL) continue;
    const leaving = steady(knownTo(evidence.leaversByBand[band]));
    const entering = steady(knownTo(evidence.entrantsByBand[band]));
    tilts.push(
      { tilt: { kind: 'leave', band, factor: leaving }, felt: byBand },
      { tilt: { kind: 'enter', band, factor: entering }, felt: byBand },
    );
  }
  return tilts;
}

/**
 * The doubts overlap a little, since each rate's counts evidence that another's has counted: on synthetic councils
 * their squares together are this share of their sum.
 */
const OVERLAP = 0.85;

function addSquares(spread: Totals, tilted: Totals, base: Totals, felt: Felt): void {
  const square = (into: Float64Array, there: Float64Array, here: Float64Array) => {
    for (let at = 0; at < into.length; at += 1)
      add(into, at, OVERLAP * ((there[at] ?? 0) - (here[at] ?? 0)) ** 2);
  };
  if (felt.categories) {
    square(spread.total, tilted.total, base.total);
    square(spread.categories, tilted.categories, base.categories);
  }
  if (felt.bands) square(spread.bands, tilted.bands, base.bands);
}

/** Our doubt about the children that returns lack, as a share of them. */
const LACK_DOUBT = 0.5;

/** In children, of which so large a share is thought missing from the returns and counted in. */
export function lackDeviation(children: number, lacking: number): number {
  return children * LACK_DOUBT * lacking;
}

/** Where the returns lack children, nobody can say quite how many. */
function addLack(spread: Totals, base: Totals, doubt: number): void {
  const square = (into: Float64Array, children: Float64Array) => {
    for (let at = 0; at < into.length; at += 1) add(into, at, ((children[at] ?? 0) * doubt) ** 2);
  };
  square(spread.total, base.total);
  square(spread.categories, base.categories);
  square(spread.bands, base.bands);
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}
