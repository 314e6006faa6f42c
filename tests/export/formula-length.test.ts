import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runExport } from '../../electron/cli/export.ts';
import { LONGEST_FORMULA, longFormula } from '../../electron/export/workbook/formula-length.ts';
import { formula, Sheet } from '../../electron/export/workbook/sheet.ts';

/** A sheet whose second row holds a formula of so many characters, its equals sign included. */
function sheetWith(length: number): Sheet {
  const sheet = new Sheet('Months', { widths: [12] });
  sheet.blank();
  const text = '1'.repeat(length - 1);
  sheet.row([null, formula({ value: 1, level: 4, write: () => text }, 'number')]);
  return sheet;
}

test('a formula may be as long as Excel takes, and no longer', () => {
  expect(longFormula([sheetWith(LONGEST_FORMULA)])).toBeNull();
  expect(longFormula([sheetWith(10), sheetWith(LONGEST_FORMULA + 1)])).toMatch(
    /formula in B2 of “Months” would be 8,193 characters long, and Excel takes 8,192\. Shorten .* fewer scenarios/,
  );
});

test('such a workbook is refused, and nothing is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'placements-test-'));
  try {
    const file = join(folder, 'long.json');
    const scenario = {
      format: 'placement-modeller/scenario@1',
      title: 'Long',
      period: { from: '2024-04-01', to: '2025-03-31' },
      placementTypes: [
        {
          id: 'agency',
          name: 'Agency',
          category: 'fostering',
          provision: 'external',
          children: 50,
          // As long as a formula may be here; each name becomes the address of a cell, which is longer.
          weeklyCost: `=${Array.from({ length: 499 }, () => 'a').join('+')}`,
        },
      ],
      assumptions: [{ id: 'a', name: 'A', value: 2 }],
    };
    writeFileSync(file, JSON.stringify(scenario));
    const result = await runExport(
      ['export', file, '--xlsx', join(folder, 'long.xlsx')],
      '1.0.0',
      new Date(0),
    );
    expect(result.errors).toContain('Excel');
    expect(result).toMatchObject({ exitCode: 2, out: '' });
    expect(readdirSync(folder)).toEqual(['long.json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
