/** Which placement type each PLACE and PLACE_PROVIDER belongs to. Ours to suggest, the council's to change. */
import type { Category, Provision } from '../scenario/types.ts';
import { PLACEMENT_CODES } from './codes/placements.ts';

export type MappedType = {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly provision: Provision;
};

/** One line of the map. A line with a provider goes before one without. */
export type MapLine = {
  readonly place: string;
  /** PR0 to PR5; null for any other, or none. */
  readonly provider: string | null;
  readonly type: string;
};

export type PlacementMap = { readonly types: readonly MappedType[]; readonly lines: readonly MapLine[] };

const TYPES: readonly MappedType[] = [
  type('residential-own', 'Residential, own homes', 'residential', 'in-house'),
  type('residential-external', 'Residential, external homes', 'residential', 'external'),
  type('residential-school', 'Residential school', 'residential', 'external'),
  type('fostering-in-house', 'Fostering, in-house', 'fostering', 'in-house'),
  type('fostering-agency', 'Fostering, agency (IFA)', 'fostering', 'external'),
  type('fostering-kinship', 'Fostering, kinship', 'fostering', 'in-house'),
  type('fostering-other', 'Fostering, another council or not known', 'fostering', 'external'),
  type('supported-own', 'Supported accommodation, own', 'supported', 'in-house'),
  type('supported-external', 'Supported accommodation, external', 'supported', 'external'),
  type('secure', 'Secure children’s home', 'secure', 'external'),
  type('with-parents', 'Placed with parents', 'with-parents', 'none'),
  type('adoption', 'Placed for adoption', 'adoption', 'none'),
  type('parent-and-child', 'Family centre, parent and child', 'other', 'external'),
  type('custody', 'Custody', 'other', 'none'),
  type('other', 'Other', 'other', 'external'),
];

/** Where whatever no line covers goes. */
const OTHER_TYPE = 'other';

const OWN = 'PR1';
const AGENCIES = ['PR4', 'PR5'];

export const DEFAULT_MAP: PlacementMap = { types: TYPES, lines: PLACEMENT_CODES.flatMap(linesOf) };

function type(id: string, name: string, category: Category, provision: Provision): MappedType {
  return { id, name, category, provision };
}

function linesOf(place: string): MapLine[] {
  const line = (to: string, provider: string | null = null): MapLine => ({ place, provider, type: to });
  if (/^U[123]$/.test(place)) return [line('fostering-kinship')];
  if (/^U[456]$/.test(place))
    return [
      line('fostering-in-house', OWN),
      ...AGENCIES.map((provider) => line('fostering-agency', provider)),
      line('fostering-other'),
    ];
  if (place === 'K2' || place === 'R1') return [line('residential-own', OWN), line('residential-external')];
  if (place === 'H5' || place === 'P2' || place === 'K3')
    return [line('supported-own', OWN), line('supported-external')];
  if (/^A[3456]$/.test(place)) return [line('adoption')];
  const single: Readonly<Record<string, string>> = {
    S1: 'residential-school',
    K1: 'secure',
    P1: 'with-parents',
    R3: 'parent-and-child',
    R5: 'custody',
  };
  // Temporary placements are carried by the one they interrupt; this is for those that interrupt none.
  return [line(single[place] ?? OTHER_TYPE)];
}

/** The index, in the map's types, of every pair of words: `place × providers.length + provider`. */
export function typeTable(
  map: PlacementMap,
  places: readonly string[],
  providers: readonly string[],
): Uint8Array {
  const indexes = new Map(map.types.map(({ id }, at) => [id, at]));
  const exact = new Map(map.lines.map((line) => [`${line.place}/${line.provider ?? ''}`, line.type]));
  const other = indexes.get(OTHER_TYPE) ?? map.types.length - 1;
  const table = new Uint8Array(places.length * providers.length);
  for (const [p, place] of places.entries())
    for (const [q, provider] of providers.entries()) {
      const found = exact.get(`${place}/${provider}`) ?? exact.get(`${place}/`);
      table[p * providers.length + q] = (found === undefined ? undefined : indexes.get(found)) ?? other;
    }
  return table;
}
