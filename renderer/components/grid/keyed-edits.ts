import type { RowChange } from './change.ts';
import type { KeyedRow } from './column.ts';

/** How edits of one table are written; see `Edit`. */
export type EditMaker<Row, Made> = {
  readonly set: (before: Row, after: Row) => Made;
  readonly add: (row: Row, at: number | undefined) => Made;
  readonly remove: (key: string) => Made;
  readonly move: (key: string, at: number) => Made;
};

/**
 * What was done in a grid as edits of its table.
 * @param shown the rows in the grid
 * @param all the rows of the table, in order
 */
export function keyedEdits<Row extends KeyedRow, Made>(
  make: EditMaker<Row, Made>,
  shown: readonly Row[],
  all: readonly Row[],
): (changes: readonly RowChange<Row>[]) => readonly Made[] {
  const one = (change: RowChange<Row>): Made => {
    switch (change.do) {
      case 'set':
        return make.set(change.before, change.after);
      case 'add':
        return make.add(change.row, placeInTable(change.at, shown, all));
      case 'remove':
        return make.remove(change.row.key);
      case 'move': {
        const { key } = change.row;
        const rest = all.filter((row) => row.key !== key);
        const others = shown.filter((row) => row.key !== key);
        return make.move(key, placeInTable(change.at, others, rest) ?? rest.length);
      }
    }
  };
  return (changes) => changes.map(one);
}

/** The place of an added row as an edit gives it: left out for the end. */
export function placed(at: number | undefined): { readonly at?: number } {
  return at === undefined ? {} : { at };
}

/**
 * Where in the whole table a row belongs that was put before the row at `at` of a grid showing only some of it.
 * @param others the table's rows without the row that is being placed
 */
function placeInTable<Row extends KeyedRow>(
  at: number | undefined,
  shown: readonly Row[],
  others: readonly Row[],
): number | undefined {
  const next = at === undefined ? undefined : shown[at];
  if (next === undefined) return undefined;
  const place = others.findIndex((row) => row.key === next.key);
  return place < 0 ? undefined : place;
}
