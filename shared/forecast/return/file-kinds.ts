/** Which file of the return a table is, told by its columns and never by its name. */

export const FILE_KINDS = ['header', 'episodes', 'uasc', 'dolo'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

type Shape = { readonly needed: readonly string[]; readonly optional: readonly string[] };

/** The columns read from each file; any other column is passed over. */
const SHAPES: Readonly<Record<FileKind, Shape>> = {
  episodes: {
    needed: ['CHILD', 'DECOM', 'PLACE', 'DEC'],
    optional: ['RNE', 'LS', 'PLACE_PROVIDER', 'REC', 'HOME_POST', 'PL_POST', 'URN'],
  },
  dolo: { needed: ['CHILD', 'DOLO_START'], optional: ['DOLO_END'] },
  uasc: { needed: ['CHILD', 'DOB', 'DUC'], optional: ['SEX'] },
  header: { needed: ['CHILD', 'DOB', 'SEX'], optional: [] },
};

/** In this order the first that fits is right: a Header has none of the columns that mark the others. */
const ORDER: readonly FileKind[] = ['episodes', 'dolo', 'uasc', 'header'];

/** Columns of the files of the return that the history does not need. */
const MARKS_OF_OTHERS: Readonly<Record<string, string>> = {
  REVIEW: 'Reviews',
  SDQ_SCORE: 'OC2',
  IN_TOUCH: 'OC3',
  DATE_INT: 'AD1',
  DATE_PLACED: 'Placed for adoption',
  PREV_PERM: 'Previous permanence',
  MISSING: 'Missing',
  SW_ID: 'Social workers',
};

/** Names that the XML return, or a system of some council, gives to the same thing. */
const ALIASES: Readonly<Record<string, string>> = {
  CHILDID: 'CHILD',
  CHILD_ID: 'CHILD',
  PL: 'PLACE',
  GENDER: 'SEX',
  PLACEMENT_PROVIDER: 'PLACE_PROVIDER',
};

/** Where each wanted column stands in the table; −1 where there is none. */
export type ColumnPlaces = Readonly<Record<string, number>>;

export type FileShape =
  | {
      readonly kind: FileKind;
      readonly places: ColumnPlaces;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'not-needed'; readonly of: string }
  | { readonly kind: 'lacking'; readonly of: string; readonly column: string }
  | { readonly kind: 'unknown' };

function columnName(cell: string): string {
  const name = cell
    .replace(/^\uFEFF/, '')
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  return ALIASES[name] ?? name;
}

/** @param cells the row that names the columns */
export function fileShape(cells: readonly string[]): FileShape {
  const names = cells.map(columnName);
  const other = names.map((name) => MARKS_OF_OTHERS[name]).find((found) => found !== undefined);
  if (other !== undefined && names.includes('CHILD')) return { kind: 'not-needed', of: other };
  const kind = ORDER.find((each) => SHAPES[each].needed.every((name) => names.includes(name)));
  if (kind === undefined) return nearest(names);
  const { needed, optional } = SHAPES[kind];
  const places: Record<string, number> = {};
  for (const name of [...needed, ...optional]) places[name] = names.indexOf(name);
  return { kind, places, missing: optional.filter((name) => !names.includes(name)) };
}

/** Files told although one column is missing, by a column that only they have; the Header by what is left. */
const NEARLY: readonly { readonly kind: FileKind; readonly of: string; readonly mark: string }[] = [
  { kind: 'episodes', of: 'an Episodes', mark: 'PLACE' },
  { kind: 'episodes', of: 'an Episodes', mark: 'DECOM' },
  { kind: 'uasc', of: 'a UASC', mark: 'DUC' },
  { kind: 'header', of: 'a Header', mark: 'DOB' },
];

/** A file of the return without one column it needs, or no file of the return. */
function nearest(names: readonly string[]): FileShape {
  for (const { kind, of, mark } of NEARLY) {
    const [column, another] = SHAPES[kind].needed.filter((name) => !names.includes(name));
    if (column !== undefined && another === undefined && names.includes(mark))
      return { kind: 'lacking', of, column };
  }
  return { kind: 'unknown' };
}
