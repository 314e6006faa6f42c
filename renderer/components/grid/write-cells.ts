import { counted, type GridChange, nameOfEdit, type RowChange } from './change.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, isWritable, type KeyedRow, whyFixed } from './column.ts';
import type { PastePlan } from './paste-plan.ts';
import { type Block, type Place, placesIn } from './selection.ts';

/** What a grid is of, as the names of steps need it. */
export type GridSubject<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** "the placement mix" */
  readonly place: string;
  readonly rowName: (row: Row) => string;
  /** A row with nothing in it, for what is written below the last one; null where none can be added. */
  readonly newRow: (() => Row) | null;
  /** Completes a new row once it has been filled in: gives it a key that says what it is, for example. */
  readonly finishRow?: ((row: Row) => Row) | undefined;
};

/** "Pasted", "into": what a change of several cells is called. */
export type Verb = { readonly done: string; readonly preposition: string };

/** Text for one cell. */
export type CellText = { readonly at: Place; readonly text: string };

/**
 * The row changes that writing these texts makes: cells of one row together, cells below the last row as new
 * rows, and nothing for a cell that already holds the text or cannot be written.
 */
export function writeTexts<Row extends KeyedRow>(
  texts: readonly CellText[],
  subject: GridSubject<Row>,
): { readonly rows: readonly RowChange<Row>[]; readonly cells: number } {
  const after = new Map<number, Row>();
  let cells = 0;
  // Last what adds words that are no answer to the row's note, so that the note that comes with it takes none away.
  const keepsWords = ({ at }: CellText) => Number(subject.columns[at.column]?.editor === 'choice');
  for (const { at, text } of texts.toSorted((a, b) => keepsWords(a) - keepsWords(b))) {
    const column = subject.columns[at.column];
    const existing = after.get(at.row) ?? subject.rows[at.row];
    if (!column?.write || (existing === undefined && (text === '' || !subject.newRow))) continue;
    const before = existing ?? subject.newRow?.();
    if (before === undefined || !isWritable(column, existing)) continue;
    const written = column.write(before, text);
    if (existing !== undefined && (written === before || JSON.stringify(written) === JSON.stringify(before)))
      continue;
    after.set(at.row, written);
    cells += 1;
  }
  const rows = [...after].map(([index, row]): RowChange<Row> => {
    const before = subject.rows[index];
    if (before === undefined) return { do: 'add', row: subject.finishRow?.(row) ?? row };
    return { do: 'set', before, after: row };
  });
  return { rows, cells };
}

/** Why some of these texts cannot be written: the reason of the first such cell that has one and would change. */
export function whyNotWritten<Row extends KeyedRow>(
  texts: readonly CellText[],
  { rows, columns }: GridSubject<Row>,
): string | null {
  for (const { at, text } of texts) {
    const row = rows[at.row];
    const column = columns[at.column];
    if (!row || !column || column.text(row) === text) continue;
    const reason = whyFixed(column, row);
    if (reason !== null) return reason;
  }
  return null;
}

/** A change that writes the texts; null when nothing would change. `verb` is "Pasted", "Cleared" and so on. */
export function changeOfTexts<Row extends KeyedRow>(
  texts: readonly CellText[],
  verb: Verb,
  subject: GridSubject<Row>,
): GridChange<Row> | null {
  const { rows, cells } = writeTexts(texts, subject);
  const [only] = rows;
  if (only === undefined) return null;
  const column = subject.columns[texts[0]?.at.column ?? 0];
  if (texts.length === 1 && column) return { name: nameOfOne(only, column, subject), rows };
  return {
    name: `${verb.done} ${counted(cells, 'cell')} ${verb.preposition} ${subject.place}`,
    rows,
  };
}

function nameOfOne<Row>(change: RowChange<Row>, column: Column<Row>, subject: GridSubject<Row>): string {
  if (change.do === 'set')
    return nameOfEdit(column, subject.rowName(change.before), change.before, change.after);
  const named = subject.rowName(change.row);
  return named === '' ? `Added a row to ${subject.place}` : `Added ${named} to ${subject.place}`;
}

/** Empty text for every cell of the block. */
export function clearing(block: Block): CellText[] {
  return placesIn(block).map((at) => ({ at, text: '' }));
}

/** The top row of the block in all its rows; of one row only, the row above it. */
export function fillingDown<Row>(block: Block, { rows, columns }: GridSubject<Row>): CellText[] {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const source = rows[from];
  if (source === undefined) return [];
  return placesIn({ ...block, top: from + 1 }).map((at) => ({
    at,
    text: columns[at.column]?.text(source) ?? '',
  }));
}

/** What is selected, as text: `own` as it would be typed here, `plain` for other programs. */
export function blockTexts<Row>(
  block: Block,
  { rows, columns }: GridSubject<Row>,
  plain: (text: string) => string,
): { readonly own: TextBlock; readonly plain: TextBlock } {
  const chosenRows = rows.slice(block.top, block.bottom + 1);
  const chosenColumns = columns.slice(block.left, block.right + 1);
  return {
    own: chosenRows.map((row) => chosenColumns.map((column) => column.text(row))),
    plain: chosenRows.map((row) => chosenColumns.map((column) => plain(column.copied(row)))),
  };
}

/** The texts a plan writes, new rows following the last one. */
export function textsOfPlan(plan: PastePlan, rowCount: number): CellText[] {
  let next = rowCount;
  return plan.rows.flatMap((row) => {
    const index = row.target ?? next;
    if (row.target === null) next += 1;
    return row.cells.map((cell) => ({ at: { row: index, column: cell.column }, text: cell.text }));
  });
}
