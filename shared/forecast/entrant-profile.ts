/** Who comes: the shares of entrants by month of age and category, small numbers leaning on neighbouring ages. */
import { ADULT, BAND_OF_AGE, GROUP_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { spreadOf, sum } from './pooled-rates.ts';

const AGE_YEARS = ADULT / MONTHS_A_YEAR;
/** Least variance of a year of age's entrants about those of the ages near it, as a share squared. */
const LEAST_SPREAD = 0.1;
/** Entrants' worth of belief that a category's share is that of all ages near. */
const CATEGORY_WEIGHT = 8;

/** Of so many entrants some are of every age that comes at all. */
const ENOUGH = 100;

/** Youngest year of age of a likely entrant: unaccompanied children are rarely under ten. */
const YOUNGEST = [0, 10] as const;

/**
 * @param counts weighted entrants by year of age × category
 * @param months entrants by month of age
 * @param affinity how much more often than others an age group is in a category: see ageAffinity
 * @returns shares summing to 1, by month of age × category
 */
export function entrantProfile(
  counts: Float64Array,
  months: Float64Array,
  affinity: Float64Array,
  group: number,
  categories: number,
): Float64Array {
  const youngest = YOUNGEST[group] ?? 0;
  const years = Array.from({ length: AGE_YEARS }, (_, year) => rowSum(counts, year, categories));
  // Sixteen and seventeen differ, and so do the ends of other bands: groups as the rates have them.
  const alike = years.map((_, year) =>
    years.filter((_each, other) => other >= youngest && likeAge(other) === likeAge(year)),
  );
  const everyone = years.reduce((all, each) => all + each, 0);
  const means = alike.map((near) => (sum(near) + 0.3) / near.length);
  const weight = 1 / spreadOfAges(years, means, alike);
  const weights = years.map((count, year) => {
    if (year < youngest) return count;
    if (sum(alike[year] ?? []) === 0 && everyone >= ENOUGH) return 0;
    const mean = means[year] ?? 0;
    return (mean * (count + weight)) / (mean + weight);
  });
  const total = weights.reduce((all, each) => all + each, 0);
  const profile = new Float64Array(ADULT * categories);
  const places = placeShares(counts, affinity, categories, group);
  const parts = months.map((_, age) => partOfYear(months, age));
  for (let age = 0; age < ADULT; age += 1) {
    const year = Math.floor(age / MONTHS_A_YEAR);
    const part = parts[age] ?? 0;
    for (let category = 0; category < categories; category += 1)
      profile[age * categories + category] =
        ((weights[year] ?? 0) / total) * part * (places[year * categories + category] ?? 0);
  }
  return profile;
}

/** How far years of age differ from those alike beyond chance: much where all who come are fifteen and over. */
function spreadOfAges(
  years: readonly number[],
  means: readonly number[],
  alike: readonly (readonly number[])[],
): number {
  const many = [...years.keys()].filter((year) => (alike[year]?.length ?? 0) > 1);
  return spreadOf(
    Float64Array.from(many, (year) => years[year] ?? 0),
    Float64Array.from(many, (year) => means[year] ?? 0),
    LEAST_SPREAD,
  );
}

function likeAge(year: number): number {
  return year === 16 ? 100 : (BAND_OF_AGE[year * MONTHS_A_YEAR] ?? 0);
}

/** From this year of age on children come the less readily, the nearer they are to 18. */
const NEAR_ADULT = 16;
const QUARTER = 3;
const QUARTER_WEIGHT = 12;

/** Share of a year of age's entrants in a month of it: infants by the month, the oldest by the quarter, others evenly. */
function partOfYear(months: Float64Array, age: number): number {
  const year = Math.floor(age / MONTHS_A_YEAR);
  const all = sum(months.subarray(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR));
  if (year === 0) return ((months[age] ?? 0) + 1) / (all + MONTHS_A_YEAR);
  if (year < NEAR_ADULT) return 1 / MONTHS_A_YEAR;
  const first = age - (age % QUARTER);
  const near = sum(months.subarray(first, first + QUARTER));
  const share = (near + (QUARTER_WEIGHT * QUARTER) / MONTHS_A_YEAR) / (all + QUARTER_WEIGHT);
  return share / QUARTER;
}

/** Share of each category by year of age: the year's own, leaning on its age group's, leaning on all ages'. */
function placeShares(
  counts: Float64Array,
  affinity: Float64Array,
  categories: number,
  group: number,
): Float64Array {
  const all = new Float64Array(categories);
  const byGroup = new Map<number, Float64Array>();
  // Unaccompanied children are few and near in age: one group.
  const groupOf = (year: number) => (group === 1 ? 0 : (GROUP_OF_AGE[year * MONTHS_A_YEAR] ?? 0));
  for (let year = 0; year < AGE_YEARS; year += 1) {
    const near = byGroup.get(groupOf(year)) ?? new Float64Array(categories);
    byGroup.set(groupOf(year), near);
    for (let category = 0; category < categories; category += 1) {
      const count = counts[year * categories + category] ?? 0;
      all[category] = (all[category] ?? 0) + count;
      near[category] = (near[category] ?? 0) + count;
    }
  }
  const even = new Float64Array(categories).fill(1 / categories);
  const overall = lean(all, even, 1);
  const shares = new Float64Array(AGE_YEARS * categories);
  for (let year = 0; year < AGE_YEARS; year += 1) {
    const age = GROUP_OF_AGE[year * MONTHS_A_YEAR] ?? 0;
    const likely = inAge(overall, affinity, age);
    const near = lean(byGroup.get(groupOf(year)) ?? all, likely, CATEGORY_WEIGHT / 2);
    shares.set(
      lean(counts.subarray(year * categories, (year + 1) * categories), near, CATEGORY_WEIGHT),
      year * categories,
    );
  }
  return shares;
}

/** Shares of counts, with `weight` more counted in the proportions of `towards`. */
export function lean(counts: Float64Array, towards: Float64Array, weight: number): Float64Array {
  const total = counts.reduce((all, each) => all + each, 0) + weight;
  return counts.map((count, at) => (count + weight * (towards[at] ?? 0)) / total);
}

/** Shares as they would be at an age: nobody expects an infant in supported accommodation. */
export function inAge(shares: Float64Array, affinity: Float64Array, age: number): Float64Array {
  const turned = shares.map((share, at) => share * (affinity[age * shares.length + at] ?? 1));
  const total = turned.reduce((all, each) => all + each, 0);
  return total > 0 ? turned.map((share) => share / total) : shares;
}

function rowSum(counts: Float64Array, year: number, categories: number): number {
  let total = 0;
  for (let category = 0; category < categories; category += 1)
    total += counts[year * categories + category] ?? 0;
  return total;
}
