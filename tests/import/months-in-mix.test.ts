import { expect, test } from 'vitest';
import { planImport } from '../../electron/import/plan-import.ts';
import { SAMPLE } from '../store/support.ts';

const [home, ...others] = SAMPLE.placementTypes;
const workspace = {
  ...SAMPLE,
  placementTypes: home ? [{ ...home, children: null, childrenByMonth: { '2024-04': 7.5 } }, ...others] : [],
};
const COLUMNS = { name: 0, children: 1, weeklyCost: 2 };
const plan = (...rows: string[][]) => planImport('mix', rows, 2, COLUMNS, workspace, () => 'new');

test('a number of children for a type that goes by the month is named, and never taken to no effect', () => {
  const { edits, problems } = plan([home?.name ?? '', '12', '4,000']);
  expect(edits).toEqual([]);
  expect(problems).toEqual([
    { row: 2, heading: 'Children', problem: expect.stringContaining('goes by the month here') },
  ]);
});

test('a blank one lets its price in, and its months stay', () => {
  const { edits, problems } = plan([home?.name ?? '', '', '4,000']);
  expect(problems).toEqual([]);
  expect(edits).toMatchObject([{ do: 'set', key: home?.key, fields: { weeklyCost: 4000 } }]);
  expect(edits[0]).not.toHaveProperty('fields.childrenByMonth');
});

test('a row of totals is named as one, and makes no placement type', () => {
  const { edits, problems } = plan(['Kinship', '31', '290'], ['Grand total', '373', '']);
  expect(edits).toMatchObject([{ do: 'add', row: { name: 'Kinship' } }]);
  expect(problems).toEqual([
    { row: 3, heading: 'Placement type', problem: 'adds up the rows above it, which is done here' },
  ]);
});
