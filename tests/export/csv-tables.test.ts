import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../electron/export/csv.ts';
import { csvInputTables } from '../../electron/export/csv-inputs.ts';
import { exportSource, figureTables } from '../../electron/export/from-scenario.ts';
import { CSV_TABLES } from '../../shared/api/exports.ts';
import { parseFileText } from '../../shared/schemes/index.ts';
import { BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { SAMPLE } from '../store/support.ts';

function tablesOf(text: string) {
  const parsed = parseFileText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const measures = new Set(parsed.resolved.measures.map(({ id }) => id));
  const plans = [{ name: 'Plan', measures }];
  const made = { title: 'T', fileName: 'f', version: '1', madeAt: new Date('2026-01-01T00:00:00Z') };
  const typed = csvInputTables(fromScenario(parsed.own, parsed.schemes));
  return [...figureTables(exportSource(parsed, plans, made)), ...typed];
}

const millersdale = readFileSync(join(import.meta.dirname, '../../scenarios/millersdale.json'), 'utf8');

test('every table the page offers is there, with as many cells in each row as headings', () => {
  const tables = tablesOf(millersdale);
  // Those of the homes and of the return are made elsewhere (tests/service/export-tables.test.ts).
  const others = ['sufficiency-by-month', 'forecast-of-children'];
  expect(tables.map(({ name }) => name)).toEqual(CSV_TABLES.filter((name) => !others.includes(name)));
  for (const { headings, rows } of tables) for (const row of rows) expect(row).toHaveLength(headings.length);
});

test('the bridge adds up to what the plan saves, and what was entered comes out as it was', () => {
  const tables = new Map(tablesOf(millersdale).map((table) => [table.name, table]));
  const bridge = tables.get('bridge')?.rows.filter((row) => row[1] === '2026/27') ?? [];
  expect(bridge.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(-434_500);
  const mix = tables.get('placement-mix');
  expect(mix?.rows[0]?.slice(0, 5)).toEqual([
    'Leaving care, out of borough',
    'leaving-care',
    'external',
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

test('the mix has a column for every month and year that a type has figures of its own for', () => {
  const types = [
    {
      ...BLANK_PLACEMENT_TYPE,
      key: 'a',
      name: 'A',
      childrenByMonth: { '2024-05': 3 },
      uplifts: { '2025/26': 0.06 },
    },
    { ...BLANK_PLACEMENT_TYPE, key: 'b', name: 'B', childrenByMonth: { '2024-04': '=x', '2024-05': null } },
  ];
  const [mix] = csvInputTables({ ...SAMPLE, placementTypes: types });
  const lines = new TextDecoder().decode(mix && writeCsv(mix)).split('\r\n');
  expect(lines.map((line) => line.split(',').slice(-4).join())).toEqual([
    'In care,Children Apr 2024,Children May 2024,Uplift 2025/26',
    'yes,,3,6%',
    "yes,'=x,,",
    '',
  ]);
});
