import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { HOME_HEADINGS } from '../../shared/workspace/home-words.ts';
import { folded } from './read-cell.ts';

/** Column of the file by field; null where the file has none. */
export type Columns = Readonly<Record<string, number | null>>;

/** Other names that councils give the same column. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  name: ['type', 'placement', 'name'],
  type: ['type', 'placement', 'service', 'service type'],
  placementType: ['type', 'placement'],
  ref: [
    'ref',
    'id',
    'child',
    'child id',
    'child ref',
    'client ref',
    'client id',
    'person id',
    'placement ref',
  ],
  start: ['start date', 'from', 'placement start'],
  end: ['end date', 'to', 'placement end'],
  weeklyCost: [
    'weekly cost',
    'price',
    'cost',
    'weekly price',
    'weekly fee',
    'weekly rate',
    'weekly charge',
    'average weekly cost',
    'avg weekly cost',
    'cost per week',
    'unit cost',
  ],
  weeklyIncome: ['weekly income', 'income', 'contribution'],
  children: ['number', 'count', 'number of children'],
  capacity: ['capacity', 'beds'],
  amountPence: ['amount', 'budget', 'actual', 'spend', 'total'],
  year: ['year'],
  note: ['notes', 'comment'],
  provider: ['supplier'],
  annualUplift: ['uplift', 'inflation'],
  annualGrowth: ['growth'],
};

function otherNames(kind: ImportKind, field: string): readonly string[] {
  if (kind !== 'homes') return ALSO[field] ?? [];
  return Object.entries(HOME_HEADINGS).find(([name]) => name === field)?.[1].aliases ?? [];
}

/** Which column is which, by the headings; a heading is used once. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): Columns {
  const taken = new Set<number>();
  const find = (names: readonly string[]): number | null => {
    const at = headings.findIndex((heading, index) => !taken.has(index) && names.includes(folded(heading)));
    if (at < 0) return null;
    taken.add(at);
    return at;
  };
  const exact = IMPORT_FIELDS[kind].map(
    ({ field, heading }) => [field, find([folded(heading), folded(field)])] as const,
  );
  return Object.fromEntries(exact.map(([field, at]) => [field, at ?? find(otherNames(kind, field))]));
}

/** The row the headings are in: the first of the first ten that names a required column, else the first. */
export function headingRow(kind: ImportKind, rows: readonly (readonly string[])[]): number {
  const wanted = IMPORT_FIELDS[kind].filter(({ required }) => required);
  const found = rows.slice(0, 10).findIndex((row) => {
    const columns = guessColumns(kind, row);
    return wanted.every(({ field }) => columns[field] !== null);
  });
  return Math.max(0, found);
}
