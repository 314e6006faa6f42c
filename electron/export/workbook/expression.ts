/**
 * Formulas of the workbook. Each expression knows how it is written in a cell and what it comes to, so that the
 * value kept beside a formula (for viewers that cannot calculate) is worked out from the very same parts.
 */

/** How tightly an expression holds together: 4 never needs brackets, 0 (a comparison) always does inside another. */
type Level = 0 | 1 | 2 | 3 | 4;

export type Expression<Value extends number | string | boolean = number> = {
  readonly value: Value;
  readonly level: Level;
  /** The text of the formula, without "=", as written on the sheet of that name. */
  readonly write: (sheet: string) => string;
};

/** A cell that others refer to. Rows and columns count from 0. */
export type Ref = Expression & { readonly sheet: string; readonly row: number; readonly column: number };

/** "A", "Z", "AA": the letters of a column, 0 is A. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** "A1" of a cell whose row and column count from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function qualified(sheet: string, on: string, cells: string): string {
  return sheet === on ? cells : `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

export function refTo(sheet: string, row: number, column: number, value: number): Ref {
  const cell = address(row, column);
  return { sheet, row, column, value, level: 4, write: (on) => qualified(sheet, on, cell) };
}

export function num(value: number): Expression {
  const text = String(value).toUpperCase().replace('E+', 'E');
  return { value, level: value < 0 ? 1 : 4, write: () => text };
}

function infix(level: Level, sign: string, a: Expression, b: Expression, value: number): Expression {
  return {
    value,
    level,
    // The right-hand side is bracketed at the same level too: a − (b − c) is not a − b − c.
    write: (on) =>
      `${bracketed(a, level, on)}${sign}${bracketed(b, level === 1 && sign === '+' ? 1 : raised(level), on)}`,
  };
}

function raised(level: Level): Level {
  if (level === 0) return 1;
  if (level === 1) return 2;
  return level === 2 ? 3 : 4;
}

function bracketed(part: Expression<number | string | boolean>, level: Level, on: string): string {
  const text = part.write(on);
  return part.level < level ? `(${text})` : text;
}

export const add = (a: Expression, b: Expression) => infix(1, '+', a, b, a.value + b.value);
export const subtract = (a: Expression, b: Expression) => infix(1, '-', a, b, a.value - b.value);
export const multiply = (a: Expression, b: Expression) => infix(2, '*', a, b, a.value * b.value);
export const divide = (a: Expression, b: Expression) => infix(2, '/', a, b, a.value / b.value);

/** Both sides are bracketed unless they are whole: spreadsheets read −2^2 as (−2)^2. */
export function power(a: Expression, b: Expression): Expression {
  return {
    value: a.value ** b.value,
    level: 3,
    write: (on) => `${bracketed(a, 4, on)}^${bracketed(b, 4, on)}`,
  };
}

export function product(first: Expression, ...rest: readonly Expression[]): Expression {
  return rest.reduce(multiply, first);
}

export function total(parts: readonly Expression[]): Expression {
  const [first, ...rest] = parts;
  return first ? rest.reduce(add, first) : num(0);
}

export function call(
  name: string,
  value: number,
  ...parts: readonly Expression<number | string | boolean>[]
): Expression {
  return { value, level: 4, write: (on) => `${name}(${parts.map((part) => part.write(on)).join(',')})` };
}

export const max = (a: Expression, b: Expression) => call('MAX', Math.max(a.value, b.value), a, b);
export const min = (a: Expression, b: Expression) => call('MIN', Math.min(a.value, b.value), a, b);
export const abs = (a: Expression) => call('ABS', Math.abs(a.value), a);

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function compare(a: Expression, sign: Comparison, b: Expression): Expression<boolean> {
  return {
    value: HOLDS[sign](a.value, b.value),
    level: 0,
    write: (on) => `${bracketed(a, 1, on)}${sign}${bracketed(b, 1, on)}`,
  };
}

export function either(a: Expression<boolean>, b: Expression<boolean>): Expression<boolean> {
  return { value: a.value || b.value, level: 4, write: (on) => `OR(${a.write(on)},${b.write(on)})` };
}

export function both(a: Expression<boolean>, b: Expression<boolean>): Expression<boolean> {
  return { value: a.value && b.value, level: 4, write: (on) => `AND(${a.write(on)},${b.write(on)})` };
}

export function choose<Value extends number | string>(
  test: Expression<boolean>,
  yes: Expression<Value>,
  no: Expression<Value>,
): Expression<Value> {
  return {
    value: test.value ? yes.value : no.value,
    level: 4,
    write: (on) => `IF(${test.write(on)},${yes.write(on)},${no.write(on)})`,
  };
}

export function words(text: string): Expression<string> {
  return { value: text, level: 4, write: () => `"${text.replaceAll('"', '""')}"` };
}

/** Cells that stand together, first to last. */
export type Range = { readonly cells: readonly Ref[]; readonly write: (on: string) => string };

/** @param cells neighbours in one row or one column, in order; at least one */
export function rangeOf(cells: readonly Ref[]): Range {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) throw new RangeError('a range needs a cell');
  // Fixed rows and columns: a range copied down in the spreadsheet should stay where it is.
  const fixed = (cell: Ref) => `$${columnName(cell.column)}$${cell.row + 1}`;
  return { cells, write: (on) => qualified(first.sheet, on, `${fixed(first)}:${fixed(last)}`) };
}

export function sum(cells: readonly Ref[]): Expression {
  if (cells.length === 0) return num(0);
  const range = rangeOf(cells);
  const value = cells.reduce((sofar, cell) => sofar + cell.value, 0);
  return { value, level: 4, write: (on) => `SUM(${range.write(on)})` };
}

/** SUMIFS or, without `what`, COUNTIFS: cells of rows where every test holds. */
export function sumWhere(
  what: Range | null,
  tests: readonly { readonly range: Range; readonly sign: Comparison; readonly than: Expression }[],
): Expression {
  const rows = tests[0]?.range.cells ?? [];
  const value = rows.reduce((sofar, _, at) => {
    const holds = tests.every(({ range, sign, than }) =>
      HOLDS[sign](range.cells[at]?.value ?? Number.NaN, than.value),
    );
    return holds ? sofar + (what ? (what.cells[at]?.value ?? 0) : 1) : sofar;
  }, 0);
  return {
    value,
    level: 4,
    write: (on) => {
      const parts = tests.flatMap(({ range, sign, than }) => [
        range.write(on),
        sign === '=' ? than.write(on) : `"${sign}"&${than.write(on)}`,
      ]);
      return what ? `SUMIFS(${[what.write(on), ...parts].join(',')})` : `COUNTIFS(${parts.join(',')})`;
    },
  };
}

/** Whole pence, halves away from zero; 0.00001p below a half counts as the half (model.md, "Calendar and money"). */
export function roundPence(pence: Expression): Expression {
  const rounded = Math.floor(Math.abs(pence.value) + 0.5 + 1e-5);
  return {
    value: pence.value < 0 && rounded !== 0 ? -rounded : rounded,
    level: 4,
    write: (on) => `ROUND(${bracketed(pence, 1, on)}+SIGN(${pence.write(on)})*0.00001,0)`,
  };
}

/** Takes away what binary addition leaves below the penny. Pounds in, pounds out. */
export function toPenny(pounds: Expression): Expression {
  return call('ROUND', Math.round(pounds.value * 100) / 100, pounds, num(2));
}
