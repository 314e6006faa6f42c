import { counted, type GridChange, listed } from './change.ts';
import type { KeyedRow } from './column.ts';
import type { Block } from './selection.ts';
import type { GridSubject } from './write-cells.ts';

/** Takes out the block's rows; null when there are none (the blank row at the end). */
export function removal<Row extends KeyedRow>(
  block: Block,
  subject: GridSubject<Row>,
): GridChange<Row> | null {
  const rows = subject.rows.slice(block.top, block.bottom + 1);
  if (rows.length === 0) return null;
  const names = rows.map(subject.rowName).filter((name) => name !== '');
  const what =
    rows.length === 1
      ? (names[0] ?? 'an unnamed row')
      : `${counted(rows.length, 'row')}${names.length === 0 ? '' : ` (${listed(names)})`}`;
  return {
    name: `Removed ${what} from ${subject.place}`,
    rows: rows.map((row) => ({ do: 'remove', row })),
  };
}

/** Moves the block's rows one up or down; null where they cannot go further. */
export function shift<Row extends KeyedRow>(
  block: Block,
  by: -1 | 1,
  subject: GridSubject<Row>,
): GridChange<Row> | null {
  const { rows } = subject;
  const passed = by < 0 ? block.top - 1 : block.bottom + 1;
  const other = rows[passed];
  const moving = rows.slice(block.top, block.bottom + 1);
  if (other === undefined || moving.length === 0) return null;
  const names = moving.map((row) => subject.rowName(row) || 'an unnamed row');
  const what = moving.length === 1 ? (names[0] ?? '') : `${counted(moving.length, 'row')} (${listed(names)})`;
  return {
    name: `Moved ${what} ${by < 0 ? 'up' : 'down'} in ${subject.place}`,
    // One move does it: the row passed over goes to the other end of the block.
    rows: [{ do: 'move', row: other, at: by < 0 ? block.bottom : block.top }],
  };
}

/** A new row above the block. */
export function insertion<Row extends KeyedRow>(
  block: Block,
  subject: GridSubject<Row>,
): GridChange<Row> | null {
  const row = subject.newRow?.();
  if (row === undefined) return null;
  return {
    name: `Added a row to ${subject.place}`,
    rows: [{ do: 'add', row, at: Math.min(block.top, subject.rows.length) }],
  };
}
