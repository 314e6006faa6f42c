import type { ChoiceMatch } from './choice-match.ts';

/** What is wrong with a cell and what would be right, both ready to be read out. */
export type CellProblem = { readonly problem: string; readonly remedy: string };

/** What pasted text is read as, with a remark that asks for it to be confirmed. */
export type PastedReading = { readonly text: string; readonly remark: string };

/** One of the fixed answers a choice column takes. */
export type Choice = { readonly value: string; readonly label: string };

/** The least a grid needs to know of a row. */
export type KeyedRow = { readonly key: string };

/**
 * A column of a grid. A cell is only ever text to the grid: what one would type to get it, what it shows, what it
 * copies; `write` turns typed text into the row that holds it, keeping what could not be read.
 */
export type Column<Row> = {
  /** The field's name in the file, so that a fault can be taken to its cell. */
  readonly id: string;
  readonly header: string;
  readonly unit?: string | undefined;
  /** What a step that changes a cell calls it, "overflow type"; the header where left out. */
  readonly called?: string | undefined;
  /** One sentence for whoever wonders what to put here. */
  readonly help?: string | undefined;
  /** Other headings people give this column in their own workbooks. */
  readonly aliases?: readonly string[] | undefined;
  /** Headings that mean this column only beside another that they would otherwise mean. */
  readonly besides?: readonly string[] | undefined;
  /** Words in a heading that make it mean something else, in the form of `sameNameForm`: "net budget" is no spend. */
  readonly isNot?: RegExp | undefined;
  /** Whether text could be what the column holds; no pasted column without any such text is taken to be it. */
  readonly holds?: ((text: string) => boolean) | undefined;
  /** What to say where a block has columns of single months and none for this column, which holds their sum. */
  readonly insteadOfMonths?: string | undefined;
  /** Width in pixels; with `grow` the least width, sharing what is left over. */
  readonly width: number;
  readonly grow?: boolean | undefined;
  readonly align: 'start' | 'end';
  readonly editor: 'text' | 'choice' | 'check';
  readonly choices?: ((row: Row) => readonly Choice[]) | undefined;
  /** Which of the choices typed words mean, where the column is one of choices. */
  readonly choose?: ((row: Row, typed: string) => ChoiceMatch) | undefined;
  /** What one would type to get what the cell holds. */
  readonly text: (row: Row) => string;
  /** What the cell shows: formulas worked out, figures set out. */
  readonly shown: (row: Row) => string;
  /** What is put on the clipboard for another program: ASCII digits, ISO dates. */
  readonly copied: (row: Row) => string;
  /** How the cell came by its figure, where that is not plain: shown as a small mark. */
  readonly origin?: ((row: Row) => 'formula' | 'range' | null) | undefined;
  /** What a formula comes to, with every decimal; null where that is not known. */
  readonly exact?: ((row: Row) => string | null) | undefined;
  /** The row with the text written into it; null where the column only shows something. */
  readonly write: ((row: Row, text: string) => Row) | null;
  /** Cells of the column that can only be looked at, though others can be written. */
  readonly fixed?: ((row: Row) => boolean) | undefined;
  /** Why such a cell cannot be written and where to go instead, as a whole sentence or two. */
  readonly whyFixed?: ((row: Row) => string | null) | undefined;
  /** Why this text could not be read, or null. It may still be written: it is then kept as typed. */
  readonly unread: (text: string) => string | null;
  /** What becomes of text that could not be read, in words; {@link KEPT_AND_MARKED} where left out. */
  readonly ifUnread?: string | undefined;
  /** A reading somebody should confirm before a whole block of them goes in. */
  readonly doubt?: ((text: string) => string | null) | undefined;
  /** What text of a pasted block stands for where it is not what anybody would type, and why; null as a rule. */
  readonly pasted?: ((text: string) => PastedReading | null) | undefined;
  readonly problem?: ((row: Row) => CellProblem | null) | undefined;
  /** What is odd about a value that counts as it stands: asked about, never changed. */
  readonly unusual?: ((row: Row) => CellProblem | null) | undefined;
  /** Colour of a swatch beside the text, as a CSS value. */
  readonly swatch?: ((row: Row) => string | null) | undefined;
  /** Extra words after the text, in a softer ink. */
  readonly aside?: ((row: Row) => string | null) | undefined;
};

/** Whether something can be written into this cell; a row yet to be made has no fixed cells. */
export function isWritable<Row>(column: Column<Row>, row: Row | undefined | null): boolean {
  return column.write !== null && !(row !== undefined && row !== null && column.fixed?.(row) === true);
}

/** Why nothing can be written into this cell, where its column says. */
export function whyFixed<Row>(column: Column<Row>, row: Row | undefined | null): string | null {
  const asked = row !== undefined && row !== null && column.write !== null && !isWritable(column, row);
  return asked ? (column.whyFixed?.(row) ?? null) : null;
}

/** What becomes of most text that could not be read. */
export const KEPT_AND_MARKED = 'kept as typed and marked';

/** The header with its unit: "Weekly cost, £". */
export function fullHeader<Row>(column: Column<Row>): string {
  return column.unit === undefined ? column.header : `${column.header}, ${column.unit}`;
}
