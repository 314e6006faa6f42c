import { readFormula } from '../../shared/scenario/formula.ts';
import { readEntry } from '../../shared/workspace/entry-text.ts';
import type { Entry } from '../../shared/workspace/rows.ts';
import { type CellReading, wrong } from './read-cell.ts';

/**
 * A cell of the mix or of the register: what `number` reads, a range (`4,500 / 5,000 / 6,000`), or a formula over
 * assumptions of the file it is brought into, as a table that was saved here has it. Any other formula is of a
 * spreadsheet, and what it comes to is wanted.
 * @param assumptions what formulas may name here
 */
export function quantityCell(
  text: string,
  assumptions: ReadonlySet<string>,
  number: (text: string) => CellReading<number | null>,
): CellReading<Entry> {
  if (text.startsWith('=')) return formulaCell(text, assumptions);
  const entry = readEntry(text);
  return entry !== null && typeof entry === 'object' ? { ok: true, value: entry } : number(text);
}

function formulaCell(text: string, assumptions: ReadonlySet<string>): CellReading<Entry> {
  const read = readFormula(text);
  if (!read.ok || read.formula.names.length === 0) return wrong('is a formula: give the number it comes to');
  const unknown = read.formula.names.find((name) => !assumptions.has(name));
  return unknown === undefined
    ? { ok: true, value: text }
    : wrong(
        `is a formula over “${unknown}”, which is no assumption here: add it on the Assumptions page first, or give the number it comes to`,
      );
}
