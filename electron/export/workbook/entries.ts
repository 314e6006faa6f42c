import { readFormula } from '../../../shared/scenario/formula.ts';
import type { Quantity } from '../../../shared/scenario/types.ts';
import { type Expression, type Ref, refTo } from './expression.ts';
import { spreadsheetFormula } from './formula-notation.ts';
import { type Cell, type Format, formula, number, type Sheet } from './sheet.ts';

/** A cell that holds what somebody gave, and where that stands in the scenario file. */
export type Entry = { readonly cell: Cell; readonly path: string | null };

/** Where the inputs of the workbook are. */
export class Entries {
  /** By place in the scenario file: `placementTypes[2].weeklyCost`. Numbers and likely values of ranges only. */
  readonly inputs = new Map<string, Ref>();
  /** Places whose formula a spreadsheet cannot hold, kept as values. */
  readonly frozen: string[] = [];
  readonly #assumptions = new Map<string, Ref>();

  /** Says where an assumption's value will be, before the sheet is filled: formulas may name it by then. */
  announceAssumption(id: string, sheet: string, row: number, column: number, value: number): void {
    this.#assumptions.set(id, refTo(sheet, row, column, value));
  }

  /**
   * A number, the likely value of a range, or a formula over the assumptions that stays one.
   * @param value what the quantity comes to
   */
  quantity(path: string, quantity: Quantity | undefined, value: number, format: Format): Entry {
    if (typeof quantity !== 'string') return { cell: number(value, format, 'input'), path };
    const written = this.#formula(quantity, value);
    if (written) return { cell: formula(written, format, 'plain'), path: null };
    this.frozen.push(path);
    return { cell: number(value, format, 'value'), path: null };
  }

  #formula(text: string, value: number): Expression | null {
    const read = readFormula(text);
    if (!read.ok || read.formula.names.some((name) => !this.#assumptions.has(name))) return null;
    const write = (on: string) =>
      spreadsheetFormula(read.formula.tree, (name) => this.#assumptions.get(name)?.write(on) ?? null);
    return write('') === null ? null : { value, level: 0, write: (on) => write(on) ?? '' };
  }

  /** Adds a row of cells and entries; gives the reference of each. */
  row(sheet: Sheet, cells: readonly (Cell | Entry | null)[]): Ref[] {
    const refs = sheet.row(cells.map((each) => (each && 'cell' in each ? each.cell : each)));
    for (const [at, each] of cells.entries()) {
      const ref = refs[at];
      if (each && 'cell' in each && each.path !== null && ref) this.inputs.set(each.path, ref);
    }
    return refs;
  }
}
