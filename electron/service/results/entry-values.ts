import { readFormula } from '../../../shared/scenario/formula.ts';
import type { Entry } from '../../../shared/workspace/rows.ts';

/** What an entry comes to, ranges at their likely value; null where it is blank or cannot be worked out. */
export function entryValue(value: Entry, assumptions: ReadonlyMap<string, number>): number | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return value.likely;
  const read = readFormula(value);
  const result = read.ok ? read.formula.evaluate(assumptions) : null;
  return typeof result === 'number' ? result : null;
}

/** What a price comes to, £ a week; null where it is blank, cannot be worked out, or a formula comes to less than nothing. */
export function priceValue(entry: Entry, assumptions: ReadonlyMap<string, number>): number | null {
  if (!isWorkedOut(entry)) return typeof entry === 'number' ? entry : null;
  const value = entryValue(entry, assumptions);
  return value !== null && value < 0 ? null : value;
}

/** Whether a cell holds a formula or a range. */
export function isWorkedOut(value: unknown): value is Exclude<Entry, number | null> {
  return (
    (typeof value === 'string' && value.startsWith('=')) ||
    (typeof value === 'object' && value !== null && 'likely' in value)
  );
}

/** What the formulas and ranges of a row come to, by field. */
export function entryValues(row: object, assumptions: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      const found = isWorkedOut(value) ? entryValue(value, assumptions) : null;
      return found === null ? [] : [[field, found]];
    }),
  );
}
