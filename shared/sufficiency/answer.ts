/** The answer in a sentence: how many places are lacking, of what kind, for whom, from when, and what that costs. */

import { formatYear } from '../calendar/financial-year.ts';
import { type Month, monthOf } from '../calendar/month.ts';
import { longMonthWords } from '../calendar/words.ts';
import { formatBriefly, formatNumber } from '../money/format.ts';
import type { Category } from '../scenario/types.ts';
import { listWords } from '../words/list-words.ts';
import { type BandKind, NOT_KNOWN } from './bands.ts';
import { wholeBeds } from './in-borough.ts';
import { bandsOf, type Sufficiency, type TypeSufficiency } from './sufficiency.ts';

const BAND_WORDS: Readonly<Record<string, string>> = {
  '0-4': 'children under 5',
  '5-10': '5 to 10s',
  '11-15': '11 to 15s',
  '16-17': '16 and 17s',
  '18+': 'young people of 18 or more',
  standard: 'children with standard needs',
  enhanced: 'children with enhanced needs',
  complex: 'children with complex needs',
  disability: 'disabled children',
  'parent-and-child': 'parents with their children',
  [NOT_KNOWN]: 'children whose band is not given',
};

export function bandWords(band: string): string {
  return BAND_WORDS[band] ?? band;
}

/** "14 beds", "1 place": beds where there is a building. */
export function placesWords(count: number, category: Category): string {
  const one = category === 'residential' || category === 'secure' ? 'bed' : 'place';
  return `${formatNumber(count, 0)} ${count === 1 ? one : `${one}s`}`;
}

/** A type's gap at the end of a year. */
export type Shortage = {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** Children without a place in the last month, and that in whole places. */
  readonly gap: number;
  readonly places: number;
  /** The first month of the run of months with a gap that reaches the last. */
  readonly since: Month;
  /** Band with most children without a place, where bands are known; null where none is. */
  readonly band: string | null;
  /** Whole places of the gap that are for that band. */
  readonly bandPlaces: number;
};

export type Answer = {
  readonly until: Month;
  readonly shortages: readonly Shortage[];
  readonly sentence: string;
};

/**
 * The answer for the financial year at this place of the projection's years, as of its last month.
 * @param at index of the year
 */
export function answer(figures: Sufficiency, at: number): Answer {
  const year = figures.input.projection.years[at];
  const until = monthOf((year?.end ?? 1) - 1);
  const shortages = figures.types
    .flatMap((type) => shortage(type, until) ?? [])
    .sort((a, b) => b.gap - a.gap);
  return { until, shortages, sentence: sentence(figures, at, until, shortages) };
}

function shortage(type: TypeSufficiency, until: Month): Shortage | null {
  const last = type.months.findIndex(({ month }) => month === until);
  const month = type.months[last];
  if (!month || month.gap <= 0) return null;
  let since = last;
  while ((type.months[since - 1]?.gap ?? 0) > 0) since -= 1;
  const kind: BandKind = type.split?.ages === undefined ? 'needs' : 'ages';
  const [most] = bandsOf(type, month, kind)
    .filter(({ band }) => band !== NOT_KNOWN)
    .sort((a, b) => b.gap - a.gap);
  return {
    id: type.id,
    name: type.name,
    category: type.category,
    gap: month.gap,
    places: wholeBeds(month.gap),
    since: type.months[since]?.month ?? until,
    band: most && most.gap > 0 ? most.band : null,
    bandPlaces: most ? Math.min(wholeBeds(most.gap), wholeBeds(month.gap)) : 0,
  };
}

function sentence(figures: Sufficiency, at: number, until: Month, shortages: readonly Shortage[]): string {
  const [worst, ...others] = shortages;
  const when = longMonthWords(until);
  if (!worst) return enoughWords(figures, at);
  const all = worst.band !== null && worst.bandPlaces === worst.places;
  const whom =
    worst.band === null
      ? ''
      : all
        ? ` for ${bandWords(worst.band)}`
        : ` (${worst.bandPlaces} for ${bandWords(worst.band)})`;
  const start = figures.types[0]?.months[0]?.month === worst.since;
  const since = start ? 'as we do already' : `from ${longMonthWords(worst.since)}`;
  const main = `By ${when} we lack ${placesWords(worst.places, worst.category)} in ${worst.name}${whom}, ${since}`;
  return `${main}${otherWords(others)}; ${costWords(figures, at, shortages)}.`;
}

/**
 * The answer where nothing is lacking at the end of the year as far as the file says: of which types it says anything,
 * and of how many it does not.
 * @param hidden ids of types whose numbers are left out
 */
export function enoughWords(
  figures: Sufficiency,
  at: number,
  hidden: ReadonlySet<string> = new Set(),
): string {
  const until = monthOf((figures.input.projection.years[at]?.end ?? 1) - 1);
  const when = longMonthWords(until);
  const used = figures.types.filter(({ months }) => {
    const last = months.find(({ month }) => month === until);
    return last !== undefined && (last.demand > 0 || (last.places ?? 0) > 0);
  });
  const known = used.filter(({ from }) => from !== 'nowhere');
  const unknown = used.length - known.length;
  const [only] = known;
  if (!only)
    return 'No home’s places are entered yet, and no placement type that children are in has places of its own, so nothing can be said of what is lacking.';
  const where = known.length === 1 ? only.name : `the ${known.length} placement types whose places are known`;
  const rest =
    unknown === 0
      ? ''
      : `; of ${unknown === 1 ? 'the other' : `the other ${unknown}`} no places are known, so nothing can be said`;
  return `In ${when} there is a place for every child in ${where}${earlierWords(figures, at, hidden)}${rest}.`;
}

/** What was lacking in the year and is not at its end: the most of each type, and until when of the one that lacks most. */
function earlierWords(figures: Sufficiency, at: number, hidden: ReadonlySet<string>): string {
  const year = figures.input.projection.years[at];
  const to = monthOf((year?.end ?? 1) - 1);
  const from = to - 11;
  const earlier = figures.types
    .flatMap(({ id, name, category, months }) => {
      const short = months.filter(({ month, gap }) => month >= from && month <= to && gap > 0);
      const last = short.at(-1);
      const gap = Math.max(0, ...short.map((each) => each.gap));
      const count = hidden.has(id) ? 'places' : `up to ${placesWords(wholeBeds(gap), category)}`;
      return last ? [{ gap, last: last.month, words: `${count} in ${name}` }] : [];
    })
    .sort((a, b) => b.gap - a.gap);
  const [worst, ...others] = earlier.map(({ words }) => words);
  if (worst === undefined) return '';
  const more = others.length === 0 ? '' : `, and at some time ${others.join(' and ')}`;
  return `, but we lack ${worst} until the end of ${longMonthWords(earlier[0]?.last ?? to)}${more}`;
}

function otherWords(others: readonly Shortage[]): string {
  if (others.length === 0) return '';
  const said = others.map(({ places, category, name }) => `${placesWords(places, category)} in ${name}`);
  return `, and ${listWords(said)}`;
}

/** What overflow costs in the year; where the forecast cannot price all of it, that is said. */
export function costWords(figures: Sufficiency, at: number, shortages: readonly Shortage[]): string {
  const year = figures.input.projection.years[at];
  const cost = (year?.placementTypes ?? []).reduce(
    (sum, { places }) => sum + (places?.costOfInsufficiency ?? 0),
    0,
  );
  const priced = (id: string) => {
    const type = figures.types.find((each) => each.id === id);
    return type !== undefined && type.capacity !== null && type.overflowTo !== null;
  };
  const unpriced = shortages.filter(({ id }) => !priced(id));
  const label = year ? formatYear(year.year) : '';
  if (unpriced.length === shortages.length && cost === 0)
    return 'what that costs is not in the forecast, which has no places for them or nowhere for them to go';
  const part = unpriced.length > 0 ? ' where the forecast prices it' : '';
  return `overflow costs ${formatBriefly(cost)} in ${label}${part}`;
}
