import { address } from './expression.ts';
import type { Sheet } from './sheet.ts';

/** The most characters Excel takes in a formula, its equals sign included; a longer one makes the file unreadable. */
export const LONGEST_FORMULA = 8192;

/** Why Excel could not open these sheets, and what to do; null where every formula is short enough. */
export function longFormula(sheets: readonly Sheet[]): string | null {
  for (const { name, rows } of sheets) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.kind !== 'formula') continue;
        const { length } = `=${cell.formula.write(name)}`;
        if (length > LONGEST_FORMULA) return sentence(name, address(row, column), length);
      }
    }
  }
  return null;
}

function sentence(sheet: string, at: string, length: number): string {
  return `The workbook was not made, because Excel could not open it: the formula in ${at} of “${sheet}” would be ${length.toLocaleString('en-GB')} characters long, and Excel takes ${LONGEST_FORMULA.toLocaleString('en-GB')}. Shorten any long formula among your own figures, or choose fewer scenarios, and export again; the tables as CSV hold the same figures.`;
}
