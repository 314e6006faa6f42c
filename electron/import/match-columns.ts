import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { MIX_ALIASES, REGISTER_ALIASES } from '../../shared/workspace/heading-words.ts';
import { HOME_HEADINGS } from '../../shared/workspace/home-words.ts';
import { nearestName, sameNameForm } from '../../shared/workspace/name-form.ts';
import { periodField, readPeriodHeading } from '../../shared/workspace/period-columns.ts';

/** Column of the file by field; null where the file has none. */
export type Columns = Readonly<Record<string, number | null>>;

const AMOUNT = {
  year: ['year'],
  placementType: ['type', 'placement'],
  note: ['notes', 'comment', 'comments'],
};
/** Other headings that councils give the same field. */
const ALIASES: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  mix: MIX_ALIASES,
  register: REGISTER_ALIASES,
  budgets: { ...AMOUNT, amountPence: ['amount', 'budget', 'total'] },
  actuals: { ...AMOUNT, amountPence: ['amount', 'actual', 'actuals', 'spend', 'total'] },
  homes: Object.fromEntries(Object.entries(HOME_HEADINGS).map(([field, { aliases }]) => [field, aliases])),
};

/** Which column is which, by the headings; a heading is used once, and a misspelt one for what nothing else names. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): Columns {
  const taken = new Set<number>();
  const find = (names: readonly string[]): number | null => {
    const at = headings.findIndex(
      (heading, index) => !taken.has(index) && names.includes(sameNameForm(heading)),
    );
    if (at < 0) return null;
    taken.add(at);
    return at;
  };
  const exact = IMPORT_FIELDS[kind].map(
    ({ field, heading }) => [field, find([sameNameForm(heading), sameNameForm(field)])] as const,
  );
  const known = exact.map(([field, at]) => [field, at ?? find(ALIASES[kind][field] ?? [])] as const);
  const names = IMPORT_FIELDS[kind].map(({ field, heading }) =>
    [heading, field, ...(ALIASES[kind][field] ?? [])].map(sameNameForm),
  );
  const periods = kind === 'mix' ? periodColumns(headings, taken) : [];
  const misspelt = headings.map((heading, index) =>
    taken.has(index) ? null : nearestName(sameNameForm(heading), names),
  );
  const fields = known.map(([field, at], place) => {
    const near = misspelt.indexOf(place);
    return [field, at ?? (near < 0 ? null : near)] as const;
  });
  return Object.fromEntries([...fields, ...periods]);
}

/** Columns of single months and years, by their field; of two for the same one, the first. */
function periodColumns(
  headings: readonly string[],
  taken: Set<number>,
): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const [at, heading] of headings.entries()) {
    const column = taken.has(at) ? null : readPeriodHeading(heading);
    if (column === null || found.has(periodField(column))) continue;
    found.set(periodField(column), at);
    taken.add(at);
  }
  return [...found];
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
