import { AGE_BANDS, type DemandSplit, NEEDS_BANDS } from '../scenario/types.ts';
import { averagePlaces, type Nights, type ResolvedHome } from './places.ts';
import { type Pool, shareOut } from './share-out.ts';

export type BandKind = 'ages' | 'needs';

/** What children whose band nobody has given are called. */
export const NOT_KNOWN = 'not-known';

/** Children of one band in a month: on an average night, how many there are and how many have no place. */
export type BandFigures = { readonly band: string; readonly demand: number; readonly gap: number };

/** First and last age of each band; the last has no end. */
const AGES: readonly (readonly [from: number, to: number])[] = AGE_BANDS.map((band) => {
  const [from = '0', to = 'Infinity'] = band.replace('+', '').split('-');
  return [Number(from), Number(to)];
});

/** First and last age of the age band of that index, both included; the last has no end. */
export function ageRange(at: number): readonly [from: number, to: number] | undefined {
  return AGES[at];
}

export const BANDS: Readonly<Record<BandKind, readonly string[]>> = { ages: AGE_BANDS, needs: NEEDS_BANDS };

/** Whether a home may take children of the band: an age band where it takes any of those ages. */
function takes(home: ResolvedHome, kind: BandKind, at: number): boolean {
  if (kind === 'needs') return home.needs === undefined || home.needs === NEEDS_BANDS[at];
  const [from, to] = AGES[at] ?? [0, 0];
  return (home.ageFrom ?? 0) <= to && from <= (home.ageTo ?? Number.POSITIVE_INFINITY);
}

/**
 * A type's demand in a month by band, and who has no place when every home takes whoever it may.
 *
 * Children whose band is not given can go anywhere. The gaps come to at least the gap of the type: a bed for one
 * age is no bed for another.
 * @param others places that are for anybody: those of the type's own capacity, and those that measures open
 */
export function bandFigures(
  kind: BandKind,
  demand: number,
  split: DemandSplit | undefined,
  homes: readonly ResolvedHome[],
  others: number,
  stretch: Nights,
): BandFigures[] {
  const names = BANDS[kind];
  const shares: Readonly<Record<string, number | undefined>> = split?.[kind] ?? {};
  const known = names.map((band) => ({ band, demand: demand * (shares[band] ?? 0) }));
  const rest = demand - known.reduce((total, each) => total + each.demand, 0);
  const bands = [...known, { band: NOT_KNOWN, demand: Math.max(0, rest) }];
  const pools: Pool[] = homes.map((home) => ({
    places: averagePlaces(home, stretch),
    takes: [...names.map((_, at) => takes(home, kind, at)), true],
  }));
  const placed = shareOut(bands, [...pools, { places: others, takes: bands.map(() => true) }]);
  return bands.flatMap((each, at) => {
    const gap = each.demand - (placed[at] ?? 0);
    return each.demand > LEAST ? [{ ...each, gap: gap > LEAST ? gap : 0 }] : [];
  });
}

/** Less of a child than this is what arithmetic leaves over. */
export const LEAST = 1e-9;
