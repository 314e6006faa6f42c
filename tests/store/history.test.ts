import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenWorkspace } from '../../electron/store/workspace.ts';
import { BLANK_BUDGET, BLANK_PLACEMENT, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { makeFile, NOW, open, setCouncil, tempFolder, USER, value } from './support.ts';

let folder: ReturnType<typeof tempFolder>;
let workspace: OpenWorkspace;

beforeEach(() => {
  folder = tempFolder();
  workspace = open(makeFile(folder.path), `${folder.path}/backups`);
});
afterEach(() => {
  workspace.close();
  folder.remove();
});

function changesOf(...edits: Edit[]) {
  value(workspace.change({ name: 'A change', edits }));
  return workspace.history(undefined, 1).steps[0]?.changes;
}

test('a cell says where it is, what it was and what it is', () => {
  expect(
    changesOf({
      table: 'placementTypes',
      do: 'set',
      key: 'agency',
      fields: {
        weeklyCost: 1085,
        children: '=a + 1',
        capacity: -2,
        lookedAfter: false,
        uplifts: { '2025/26': 0.05 },
      },
    }),
  ).toEqual([
    { where: 'Placement mix: Fostering, agency: counts as children in care', from: 'yes', to: 'no' },
    { where: 'Placement mix: Fostering, agency: children', from: '80', to: '=a + 1' },
    {
      where: 'Placement mix: Fostering, agency: weekly cost',
      from: '1020.5 (range from 900 to 1100)',
      to: '1085',
    },
    { where: 'Placement mix: Fostering, agency: uplift, 2025/26', from: '0.04', to: '0.05' },
    { where: 'Placement mix: Fostering, agency: places', from: null, to: '−2' },
  ]);
});

test('money is pounds, and the budget’s year is its name', () => {
  expect(changesOf({ table: 'budgets', do: 'set', key: 'b1', fields: { amountPence: 123_450 } })).toEqual([
    { where: 'Budget: 2024/25: amount', from: '£19,000,000.00', to: '£1,234.50' },
  ]);
  expect(
    changesOf({
      table: 'budgets',
      do: 'add',
      row: { ...BLANK_BUDGET, key: 'b2', year: '2025/26', placementType: 'agency', amountPence: 100 },
    }),
  ).toEqual([
    {
      where: 'Budget: 2025/26, Fostering, agency',
      from: null,
      to: 'Added: year 2025/26, placement type Fostering, agency, amount £1.00',
    },
  ]);
});

test('rows that come, go and move, and switches', () => {
  expect(
    changesOf({
      table: 'placementTypes',
      do: 'add',
      row: { ...BLANK_PLACEMENT_TYPE, key: 'new', name: 'Secure', category: 'leaving-care' },
    }),
  ).toEqual([
    {
      where: 'Placement mix: Secure',
      from: null,
      to: 'Added: category leaving care, provision external, counts as children in care yes',
    },
  ]);
  expect(changesOf({ table: 'placementTypes', do: 'move', key: 'new', at: 0 })).toEqual([
    { where: 'Placement mix: Secure: place in the list', from: null, to: 'Moved' },
  ]);
  expect(changesOf({ table: 'placements', do: 'remove', key: 'p1' })).toEqual([
    {
      where: 'Register: P001',
      from: 'Was there: reference P001, placement type Fostering, agency, start 2023-06-12, weekly cost 1250',
      to: 'Removed',
    },
  ]);
  expect(
    changesOf({ table: 'scenarios', do: 'set', key: 'plan-a', fields: { measures: ['lease'] } }),
  ).toEqual([
    { where: 'Scenarios: Plan A: Framework price', from: 'On', to: 'Off' },
    { where: 'Scenarios: Plan A: Lease', from: 'Off', to: 'On' },
  ]);
});

test('a row that is gone is still called by its name', () => {
  changesOf({ table: 'placements', do: 'set', key: 'p1', fields: { type: 'spare' } });
  changesOf(
    { table: 'placements', do: 'set', key: 'p1', fields: { type: null } },
    { table: 'placementTypes', do: 'remove', key: 'spare' },
  );
  expect(workspace.history(undefined, 2).steps[1]?.changes).toEqual([
    { where: 'Register: P001: placement type', from: 'Fostering, agency', to: 'Spare' },
  ]);
});

test('who and when, in pages, with every change counted', () => {
  for (const name of ['One', 'Two', 'Three']) value(workspace.change(setCouncil(name, name)));
  const page = workspace.history(undefined, 2);
  expect(page.more).toBe(true);
  expect(page.steps.map(({ name, by, at, changeCount }) => ({ name, by, at, changeCount }))).toEqual([
    { name: 'Three', by: USER.name, at: NOW.toISOString(), changeCount: 1 },
    { name: 'Two', by: USER.name, at: NOW.toISOString(), changeCount: 1 },
  ]);
  expect(workspace.history(page.steps[1]?.id, 2)).toMatchObject({ more: false, steps: [{ name: 'One' }] });
  changesOf(
    ...Array.from(
      { length: 700 },
      (_, index): Edit => ({
        table: 'placements',
        do: 'add',
        row: { ...BLANK_PLACEMENT, key: `n${index}` },
      }),
    ),
  );
  const [long] = workspace.history(undefined, 1).steps;
  expect(long?.changeCount).toBe(700);
  expect(long?.changes).toHaveLength(300);
});
