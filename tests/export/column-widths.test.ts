import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import type { Cell, Format } from '../../electron/export/workbook/sheet.ts';
import { sourceOf } from './workbook-source.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const EXAMPLES = readdirSync(SCENARIOS).filter((name) => name.endsWith('.json'));
const DECIMALS: Partial<Record<Format, number>> = { pounds: 2, pence: 4, number: 2, whole: 0, factor: 6 };

/** Characters of a figure as it is shown; 0 for what is none. */
function shownLength(cell: Cell | null): number {
  if (cell === null || cell.kind === 'text') return 0;
  const value = cell.kind === 'number' ? cell.number : cell.formula.value;
  const decimals = DECIMALS[cell.format];
  if (typeof value !== 'number' || decimals === undefined) return 0;
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .length;
}

/** The example with every scheme on, where the sums are largest. */
function withAllOn(name: string): unknown {
  const file = JSON.parse(readFileSync(join(SCENARIOS, name), 'utf8'));
  const on = (rows: readonly object[] = []) => rows.map((row) => ({ ...row, enabled: true }));
  return { ...file, measures: on(file.measures), schemes: on(file.schemes) };
}

test.each(EXAMPLES)(
  'no figure of the workbook of %s is wider than its column, which shows ### then',
  (name) => {
    const wide = buildWorkbook(sourceOf(withAllOn(name))).sheets.flatMap((sheet) => {
      const { widths } = sheet.options;
      return sheet.rows.flatMap((row, at) =>
        row.flatMap((cell, column) => {
          const width = widths[column] ?? widths.at(-1) ?? 0;
          return shownLength(cell) + 1 > width ? [`${sheet.name}, row ${at + 1}, column ${column + 1}`] : [];
        }),
      );
    });
    expect(wide).toEqual([]);
  },
);
