/** A cell by its place on the screen: 0-based row and column. */
export type Place = { readonly row: number; readonly column: number };

/** What is selected: the active cell and the corner opposite. Both are the same where one cell is. */
export type Selection = { readonly active: Place; readonly head: Place };

/** How many rows and columns there are; at least one of each. */
export type Extent = { readonly rows: number; readonly columns: number };

/** A rectangle of cells, all edges included. */
export type Block = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Where a key takes one. `edge` jumps to the end of a run of filled cells, as Ctrl and an arrow do in Excel. */
export type Motion =
  | { readonly to: 'step' | 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly to: 'page'; readonly rows: -1 | 1 }
  | { readonly to: 'row-start' | 'row-end' | 'start' | 'end' };

export function select(place: Place): Selection {
  return { active: place, head: place };
}

export function blockOf({ active, head }: Selection): Block {
  return {
    top: Math.min(active.row, head.row),
    bottom: Math.max(active.row, head.row),
    left: Math.min(active.column, head.column),
    right: Math.max(active.column, head.column),
  };
}

/** Every cell of the block, row by row. */
export function placesIn(block: Block): Place[] {
  const places: Place[] = [];
  for (let row = block.top; row <= block.bottom; row += 1)
    for (let column = block.left; column <= block.right; column += 1) places.push({ row, column });
  return places;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** The selection with nothing outside the grid, after rows have gone. */
export function within(selection: Selection, extent: Extent): Selection {
  const inside = (place: Place): Place => ({
    row: clamp(place.row, extent.rows),
    column: clamp(place.column, extent.columns),
  });
  return { active: inside(selection.active), head: inside(selection.head) };
}

type Surroundings = {
  readonly extent: Extent;
  /** Rows a page of the screen holds. */
  readonly page: number;
  readonly isBlank: (place: Place) => boolean;
};

/** Where the motion leads from a place; never outside the grid. */
export function moved(from: Place, motion: Motion, around: Surroundings): Place {
  const { extent, page } = around;
  const lastColumn = extent.columns - 1;
  switch (motion.to) {
    case 'step':
      return {
        row: clamp(from.row + motion.rows, extent.rows),
        column: clamp(from.column + motion.columns, extent.columns),
      };
    case 'edge':
      return edge(from, motion.rows, motion.columns, around);
    case 'page':
      return { row: clamp(from.row + motion.rows * page, extent.rows), column: from.column };
    case 'row-start':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: lastColumn };
    case 'start':
      return { row: 0, column: 0 };
    case 'end':
      return { row: extent.rows - 1, column: lastColumn };
  }
}

/** To the last filled cell of this run; from its end, or from a blank, to the next filled cell or the edge. */
function edge(from: Place, rows: number, columns: number, { extent, isBlank }: Surroundings): Place {
  const next = (place: Place): Place | null => {
    const row = place.row + rows;
    const column = place.column + columns;
    return row < 0 || column < 0 || row >= extent.rows || column >= extent.columns ? null : { row, column };
  };
  let place = from;
  let ahead = next(place);
  if (!ahead || (rows === 0 && columns === 0)) return place;
  const alongRun = !isBlank(place) && !isBlank(ahead);
  while (ahead) {
    if (alongRun && isBlank(ahead)) return place;
    place = ahead;
    if (!alongRun && !isBlank(place)) return place;
    ahead = next(place);
  }
  return place;
}

/** The selection after a motion: moved from the active cell, or stretched from the far corner. */
export function afterMotion(
  selection: Selection,
  motion: Motion,
  extend: boolean,
  around: Surroundings,
): Selection {
  return extend
    ? { active: selection.active, head: moved(selection.head, motion, around) }
    : select(moved(selection.active, motion, around));
}

/** Tab: the next cell, going on to the next row; null past the last cell (or before the first). */
export function tabbed(from: Place, backwards: boolean, extent: Extent): Place | null {
  const index = from.row * extent.columns + from.column + (backwards ? -1 : 1);
  if (index < 0 || index >= extent.rows * extent.columns) return null;
  const row = Math.floor(index / extent.columns);
  return { row, column: index - row * extent.columns };
}
