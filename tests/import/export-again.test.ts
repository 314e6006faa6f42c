/** What is saved as CSV can be read again: brought in where its table takes that, or pasted into the table of its page. */
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { percentText, writeCsv } from '../../electron/export/csv.ts';
import { csvInputTables } from '../../electron/export/csv-inputs.ts';
import { guessColumns, headingRow } from '../../electron/import/match-columns.ts';
import { planImport } from '../../electron/import/plan-import.ts';
import { readTables } from '../../electron/import/read-table.ts';
import { readBlock, writeTabs } from '../../renderer/components/grid/clipboard.ts';
import type { Column } from '../../renderer/components/grid/column.ts';
import { guessChoices } from '../../renderer/components/grid/paste-guess.ts';
import { assumptionColumns } from '../../renderer/pages/assumptions/assumption-columns.ts';
import { actualColumns } from '../../renderer/pages/budgets/actual-columns.ts';
import { mixColumns } from '../../renderer/pages/mix/mix-columns.ts';
import { registerColumns } from '../../renderer/pages/register/register-columns.ts';
import { homeColumns } from '../../renderer/pages/sufficiency/home-columns.ts';
import type { ImportKind } from '../../shared/api/imports.ts';
import {
  BLANK_ACTUAL,
  BLANK_ASSUMPTION,
  BLANK_BUDGET,
  BLANK_COMPARATOR,
  BLANK_DEMAND_SPLIT,
  BLANK_HOME,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { SAMPLE } from '../store/support.ts';

const FULL: WholeWorkspace = {
  ...SAMPLE,
  assumptions: [
    {
      ...BLANK_ASSUMPTION,
      key: 'a',
      id: 'weekly',
      name: 'Weekly',
      value: 1000,
      toReplace: true,
      source: '=x',
    },
    { ...BLANK_ASSUMPTION, key: 'b', id: 'rate', value: { low: 0.01, likely: 0.03, high: 0.05 } },
  ],
  placementTypes: [
    {
      ...BLANK_PLACEMENT_TYPE,
      key: 'ours',
      name: 'Residential, in-house',
      category: 'residential',
      provision: 'in-house',
      lookedAfter: false,
      children: 3,
      weeklyCost: '=weekly * 5',
      weeklyIncome: -12.5,
      netChangePerMonth: { low: -0.5, likely: 0, high: 0.25, shape: 'triangular', source: 'A. Head' },
      annualGrowth: 0.07,
      annualUplift: '=rate',
      capacity: 4,
      overflowTo: 'agency',
      uplifts: { '2025/26': 0.06, '2026/27': { low: -0.01, likely: 0.03, high: 0.05 } },
    },
    {
      ...BLANK_PLACEMENT_TYPE,
      key: 'agency',
      name: 'Fostering, agency',
      category: 'fostering',
      weeklyCost: 982.5,
      childrenByMonth: { '2024-04': 61.3, '2024-06': 0, '2025-01': '=weekly / 20' },
    },
  ],
  placements: [
    {
      ...BLANK_PLACEMENT,
      key: 'p1',
      ref: 'P001',
      type: 'agency',
      start: '2023-06-12',
      end: '2024-05-01',
      weeklyCost: '=weekly + 1',
      weeklyIncome: { low: 1, likely: 2, high: 3, shape: 'pert' },
      provider: '+Care',
      note: 'One, two',
    },
  ],
  budgets: [
    { ...BLANK_BUDGET, key: 'b1', year: '2024/25', placementType: 'agency', amountPence: 1_900_000_05 },
    { ...BLANK_BUDGET, key: 'b2', year: '2025/26', amountPence: 0 },
  ],
  actuals: [{ ...BLANK_ACTUAL, key: 'x', year: '2024/25', amountPence: -5, note: 'Ledger, P7' }],
  homes: [
    {
      ...BLANK_HOME,
      key: 'h',
      name: 'Oak House',
      kind: 'block',
      placementType: 'ours',
      households: 1,
      places: 4,
      usable: 3,
      vacant: 0,
      opens: '2025-01-01',
      location: 'out-of-borough',
      distance: '20-to-50-miles',
      ageFrom: 11,
      ageTo: 17,
      needs: 'parent-and-child',
      provider: 'Ours',
      note: 'Stairs',
    },
  ],
  demandSplits: [
    {
      ...BLANK_DEMAND_SPLIT,
      key: 's',
      placementType: 'agency',
      ages: { '0-4': 0.2, '18+': 0.01 },
      needs: { complex: 0.07 },
      inBorough: 0.5,
      source: 'Panel',
    },
  ],
  comparators: [{ ...BLANK_COMPARATOR, key: 'c', area: 'England', inCare: 70, entrants: 28.5, date: '2024' }],
};

const KINDS: readonly (readonly [
  ImportKind,
  string,
  keyof WholeWorkspace & ('placementTypes' | 'placements' | 'budgets' | 'actuals' | 'homes'),
])[] = [
  ['mix', 'placement-mix', 'placementTypes'],
  ['register', 'register', 'placements'],
  ['budgets', 'budgets', 'budgets'],
  ['actuals', 'actuals', 'actuals'],
  ['homes', 'homes', 'homes'],
];

function csvOf(name: string): Uint8Array {
  const table = csvInputTables(FULL).find((each) => each.name === name);
  if (!table) throw new Error(name);
  return writeCsv(table);
}

async function plan(kind: ImportKind, bytes: Uint8Array, into: WholeWorkspace) {
  const read = await readTables('t.csv', bytes);
  const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
  const top = headingRow(kind, rows);
  let made = 0;
  const columns = guessColumns(kind, rows[top] ?? []);
  return planImport(kind, rows.slice(top + 1), top + 2, columns, into, () => `new-${made++}`);
}

describe.each(KINDS)('the table of the %s', (kind, name, table) => {
  test('brought in where it came from changes nothing: every cell is read as it is there', async () => {
    const again = await plan(kind, csvOf(name), FULL);
    expect(again).toMatchObject({ problems: [], edits: [], same: FULL[table].length });
  });

  test('brought into a file that has none of its rows makes the same rows', async () => {
    const bare = { ...FULL, [table]: [] };
    const { edits, problems } = await plan(kind, csvOf(name), bare);
    expect(problems).toEqual([]);
    const rows = edits.map((edit) => (edit.do === 'add' ? edit.row : null));
    const own: readonly { readonly key: string }[] = FULL[table];
    const keys = new Map(own.map(({ key }, at) => [key, rows[at]?.key]));
    // The shape and the source of a range are in no cell of a table.
    const plainRanges = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (field, held) => {
        if (field === 'shape' || (field === 'source' && held === 'A. Head')) return undefined;
        return field === 'overflowTo' || field === 'key' ? (keys.get(held) ?? held) : held;
      });
    expect(plainRanges(rows)).toEqual(plainRanges(own));
  });
});

test('a month left blank goes out, another comes in, and those the table has no column for stay', async () => {
  const csv = 'Placement type,Children Apr 2024,Children 2024-07\n"Fostering, agency",,5\n';
  const { edits, problems } = await plan('mix', new TextEncoder().encode(csv), FULL);
  expect(problems).toEqual([]);
  expect(edits).toMatchObject([{ do: 'set', key: 'agency' }]);
  expect(edits[0]).toHaveProperty('fields', {
    name: 'Fostering, agency',
    childrenByMonth: { '2024-06': 0, '2025-01': '=weekly / 20', '2024-07': 5 },
  });
});

test('what cannot be read of a month or year is named, and its row left out with those that overflow to it', async () => {
  const csv = [
    'Placement type,Children,Uplift 2025/26,Overflow to',
    'Kin,3,many,',
    'Oak,1,,kin',
    'Elm,2,,Oak',
    'Ash,2,=other * 2,',
    'Fir,=1+1,,',
    'Yew,1,3%,Nowhere',
  ].join('\n');
  const { added, problems } = await plan('mix', new TextEncoder().encode(csv), FULL);
  expect(added).toBe(0);
  expect(problems.map(({ row, heading, problem }) => `${row} ${heading} ${problem.split(':')[0]}`)).toEqual([
    '2 Uplift 2025/26 “many” is not a number',
    '3 Overflow to is a row of the table that is left out',
    '4 Overflow to is a row of the table that is left out',
    '5 Uplift 2025/26 is a formula over “other”, which is no assumption here',
    '6 Children is a formula',
    '7 Overflow to “Nowhere” is not in the placement mix',
  ]);
});

/** Headings of the exported table that no column of the page is known by, and cells that it could not read. */
function pastedInto<Row>(name: string, columns: readonly Column<Row>[]) {
  const { data } = papaparse.parse<string[]>(new TextDecoder().decode(csvOf(name)).trim());
  const block = readBlock(writeTabs(data));
  const target = { rows: [], columns, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const { headings, mapping } = guessChoices<Row>(block, target);
  const unread = block.slice(1).flatMap((cells) =>
    cells.flatMap((cell, at) => {
      const column = columns[mapping[at] ?? -1];
      return column === undefined || column.unread(cell) === null ? [] : [`${column.header}: ${cell}`];
    }),
  );
  return { headings, unknown: (block[0] ?? []).filter((_, at) => mapping[at] === null), unread };
}

describe('pasted from a spreadsheet into the table of its page', () => {
  const value = () => undefined;
  const colour = () => '';
  const types = FULL.placementTypes;
  const mix = mixColumns({ types, periodFrom: '2024-04-01', colour, value, inRegister: new Map() });
  const WHOLE = { headings: true, unknown: [], unread: [] };
  test.each([
    ['register', () => pastedInto('register', registerColumns({ types, colour, value }))],
    ['actuals', () => pastedInto('actuals', actualColumns(types))],
    ['homes', () => pastedInto('homes', homeColumns(types, colour))],
    ['assumptions', () => pastedInto('assumptions', assumptionColumns(new Map()))],
  ])('%s has every column known and every cell read', (_, pasted) => {
    expect(pasted()).toEqual(WHOLE);
  });

  test('the mix too, but for its months and years, which the preview says go nowhere', () => {
    expect(pastedInto('placement-mix', mix)).toEqual({
      ...WHOLE,
      unknown: [
        'Children Apr 2024',
        'Children Jun 2024',
        'Children Jan 2025',
        'Uplift 2025/26',
        'Uplift 2026/27',
      ],
    });
  });
});

test('a rate has the digits a spreadsheet holds, not those of binary arithmetic', () => {
  expect([0.07, 0.065, -0.035, 1 / 3].map(percentText)).toEqual(['7%', '6.5%', '-3.5%', '33.3333333333333%']);
});
