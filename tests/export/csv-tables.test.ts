import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../electron/export/csv.ts';
import { allTables, exportSource } from '../../electron/export/from-scenario.ts';
import { CSV_TABLES } from '../../shared/api/exports.ts';
import { parseFileText } from '../../shared/schemes/index.ts';

function tablesOf(text: string) {
  const parsed = parseFileText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const measures = new Set(parsed.resolved.measures.map(({ id }) => id));
  const plans = [{ name: 'Plan', measures }];
  const made = { title: 'T', fileName: 'f', version: '1', madeAt: new Date('2026-01-01T00:00:00Z') };
  return allTables(exportSource(parsed, plans, made));
}

const millersdale = readFileSync(join(import.meta.dirname, '../../scenarios/millersdale.json'), 'utf8');

test('every table the page offers is there, with as many cells in each row as headings', () => {
  const tables = tablesOf(millersdale);
  expect(tables.map(({ name }) => name)).toEqual([...CSV_TABLES]);
  for (const { headings, rows } of tables) for (const row of rows) expect(row).toHaveLength(headings.length);
});

test('the bridge adds up to what the plan saves, and what was entered comes out as it was', () => {
  const tables = new Map(tablesOf(millersdale).map((table) => [table.name, table]));
  const bridge = tables.get('bridge')?.rows.filter((row) => row[1] === '2026/27') ?? [];
  expect(bridge.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(-434_500);
  const mix = tables.get('placement-mix');
  expect(mix?.rows[0]?.slice(0, 6)).toEqual([
    'Leaving care, out of borough',
    'leaving-care',
    'external',
    'no',
    '=leavingCareYoungPeople',
    '=annualLeavingCare / 52',
  ]);
});

test('a formula or text that begins like one cannot become one in a spreadsheet', () => {
  for (const table of tablesOf(millersdale)) {
    const { data } = papaparse.parse<string[]>(new TextDecoder().decode(writeCsv(table)));
    const cells = data.slice(1).flat();
    expect(cells.filter((cell) => /^[=+@]|^-(?!\d)/.test(cell))).toEqual([]);
  }
});

test('nor can text behind a mark that parts cells in the spreadsheets of another country', () => {
  const text = new TextDecoder().decode(
    writeCsv({
      name: 't',
      headings: ['Name', '£'],
      rows: [
        ['Ash;=1+1', -5],
        ['Oak\t=1+1', 0],
        ['Elm', 1.5],
      ],
    }),
  );
  for (const delimiter of [';', '\t']) {
    const cells = papaparse.parse<string[]>(text, { delimiter }).data.flat();
    expect(cells.filter((cell) => cell.startsWith('='))).toEqual([]);
  }
  expect(text).toContain('Elm,1.5');
});
