import type { Expression, Ref } from './expression.ts';
import { refTo } from './expression.ts';

/** What a cell is for, which decides its colours; the front sheet explains them. */
export type Look =
  | 'plain'
  | 'title'
  | 'note'
  /** Text of more than a line, which wraps. */
  | 'paragraph'
  | 'header'
  | 'section'
  /** May be changed: every figure follows. */
  | 'input'
  /** Fixed when the workbook was made: dates and what follows from them. */
  | 'fixed'
  /** Worked out by the program, not by a formula. */
  | 'value'
  | 'total';

export type Format =
  | 'pounds'
  | 'pence'
  | 'number'
  | 'percent'
  | 'whole'
  | 'date'
  /** The first day of a month, shown as the month. */
  | 'month'
  | 'factor'
  /** With as many decimals as it has: an assumption may be an amount, a share or a number of children. */
  | 'any'
  /** A number that is a name: no commas. */
  | 'year'
  | 'text'
  /** Words in a figure's place. */
  | 'word';

export type Cell = {
  readonly look: Look;
  readonly format: Format;
} /** `missing` stands where a figure would, so it is set as one. */ & (
  | { readonly kind: 'text'; readonly text: string; readonly missing?: true }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'formula'; readonly formula: Expression<number | string | boolean> }
);

export function text(content: string, look: Look = 'plain'): Cell {
  return { kind: 'text', text: content, look, format: 'text' };
}

/** Says why there is no figure, in a figure's place. */
export function missing(content: string, look: Look = 'plain'): Cell {
  return { kind: 'text', text: content, look, format: 'text', missing: true };
}

export function number(value: number, format: Format, look: Look): Cell {
  return { kind: 'number', number: value, look, format };
}

export function formula(
  expression: Expression<number | string | boolean>,
  format: Format,
  look: Look = 'plain',
): Cell {
  return { kind: 'formula', formula: expression, look, format };
}

export type SheetOptions = {
  /** In characters, column by column; the last stands for those after it. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view, and rows repeated on every printed page. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Printed on one page, however small that makes it. */
  readonly onePage?: boolean;
};

/** A sheet being filled from the top. */
export class Sheet {
  readonly name: string;
  readonly options: SheetOptions;
  readonly rows: (Cell | null)[][] = [];

  constructor(name: string, options: SheetOptions) {
    this.name = name;
    this.options = options;
  }

  /** The index of the row that `row` would add next, from 0. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row; gives a reference to each of its cells (to a text, as 0; to a blank, as 0). */
  row(cells: readonly (Cell | null)[]): Ref[] {
    const row = this.rows.length;
    this.rows.push([...cells]);
    return cells.map((cell, column) => refTo(this.name, row, column, numberIn(cell)));
  }

  /** A reference to a cell whether or not it is there yet; `value` is what it holds or will hold. */
  at(row: number, column: number, value: number): Ref {
    return refTo(this.name, row, column, value);
  }

  /** A reference to a cell that has been put already. */
  existing(row: number, column: number): Ref {
    return refTo(this.name, row, column, numberIn(this.rows[row]?.[column] ?? null));
  }

  /** Adds cells at the end of a row; gives the reference of each. */
  extend(row: number, cells: readonly (Cell | null)[]): Ref[] {
    const begun = this.rows[row] ?? [];
    this.rows[row] = [...begun, ...cells];
    return cells.map((cell, at) => refTo(this.name, row, begun.length + at, numberIn(cell)));
  }

  /** Adds a row of texts with one look. */
  texts(cells: readonly string[], look: Look): void {
    this.row(cells.map((each) => (each === '' && look !== 'header' ? null : text(each, look))));
  }

  blank(): void {
    this.rows.push([]);
  }
}

function numberIn(cell: Cell | null): number {
  if (cell?.kind === 'number') return cell.number;
  if (cell?.kind === 'formula' && typeof cell.formula.value === 'number') return cell.formula.value;
  return 0;
}

/** The reference at `at`; there is always one where the caller has just put a cell. */
export function pick(refs: readonly Ref[], at: number): Ref {
  const ref = refs[at];
  if (!ref) throw new RangeError(`no cell ${at}`);
  return ref;
}
