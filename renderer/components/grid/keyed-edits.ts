import type { RowChange } from './change.ts';
import type { KeyedRow } from './column.ts';

/** How edits of one table are written; see `Edit`. */
export type EditMaker<Row, Made> = {
  readonly set: (before: Row, after: Row) => Made;
  readonly add: (row: Row, at: number | undefined) => Made;
  readonly remove: (key: string) => Made;
  readonly move: (key: string, at: number) => Made;
};

/** Where an edit puts a row of its table: a 0-based place, the end, or out of it. */
export type Placing = { readonly key: string; readonly at: number | 'end' | 'out' };

/**
 * What was done in a grid as edits of its table.
 * @param after the rows in the grid afterwards, which may be only some of the table's
 * @param keys of the table's rows in order, as they will be when the edits reach it
 * @returns the edits, and where they put rows
 */
export function keyedEdits<Row extends KeyedRow, Made>(
  make: EditMaker<Row, Made>,
  changes: readonly RowChange<Row>[],
  after: readonly Row[],
  keys: () => readonly string[],
): { readonly edits: readonly Made[]; readonly placings: readonly Placing[] } {
  const placings: Placing[] = [];
  /** The place of a row among the table's others: before the row that follows it in the grid. */
  const placeOf = (key: string) => {
    const others = inOrder(keys(), placings).filter((each) => each !== key);
    return placeBefore(after.slice(after.findIndex((row) => row.key === key) + 1), others);
  };
  const editOf = (change: RowChange<Row>): Made => {
    switch (change.do) {
      case 'set':
        return make.set(change.before, change.after);
      case 'add': {
        const { row } = change;
        const at = change.at === undefined ? undefined : placeOf(row.key);
        placings.push({ key: row.key, at: at ?? 'end' });
        return make.add(row, at);
      }
      case 'remove':
        placings.push({ key: change.row.key, at: 'out' });
        return make.remove(change.row.key);
      case 'move': {
        const { key } = change.row;
        const at = placeOf(key);
        placings.push({ key, at });
        return make.move(key, at);
      }
    }
  };
  return { edits: changes.map(editOf), placings };
}

/** The keys of a table's rows in order once rows have been put where they go. */
export function inOrder(keys: readonly string[], placings: readonly Placing[]): readonly string[] {
  const order = [...keys];
  const present = new Set(order);
  for (const { key, at } of placings) {
    // Thousands of rows are added at the end at once: those need no search.
    if (present.delete(key)) order.splice(order.indexOf(key), 1);
    if (at === 'out') continue;
    order.splice(at === 'end' ? order.length : at, 0, key);
    present.add(key);
  }
  return order;
}

/** The place of an added row as an edit gives it: left out for the end. */
export function placed(at: number | undefined): { readonly at?: number } {
  return at === undefined ? {} : { at };
}

/** Where the first of the rows is that is among the table's others; after all of them where none is. */
function placeBefore(rows: readonly KeyedRow[], others: readonly string[]): number {
  const places = new Map(others.map((key, place) => [key, place]));
  for (const { key } of rows) {
    const place = places.get(key);
    if (place !== undefined) return place;
  }
  return others.length;
}
