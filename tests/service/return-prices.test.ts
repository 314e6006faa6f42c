import { afterEach, beforeEach, expect, test } from 'vitest';
import { BLANK_ASSUMPTION, BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import type { PlacementRow } from '../../shared/workspace/rows.ts';
import { episodesCsv, headerCsv, UASC } from '../forecast/return-fixture.ts';
import { value } from '../store/support.ts';
import { bringIn } from './bring-in.ts';
import { type Bench, bench, NEW } from './support.ts';

let work: Bench;
beforeEach(async () => {
  work = bench();
  value(await work.call('file.create', NEW));
});
afterEach(() => work.remove());

const FILES = {
  'e.csv': episodesCsv([
    { child: 'JOHN-SMITH', from: '10/05/2021' },
    { child: 'B2', from: '01/07/2021', to: '01/09/2021', rec: 'X1', place: 'K2', placed: 'M1 1AA' },
    { child: 'B2', from: '01/09/2021', to: '01/11/2021', rne: 'P', rec: 'E4A' },
    { child: 'C3', from: '01/12/2021', place: 'U1', placed: 'M1 1AB' },
  ]),
  'h.csv': headerCsv('JOHN-SMITH 1 23/04/2014', 'B2 2 07/04/2010', 'C3 2 09/02/2012'),
  'u.csv': `${UASC}\nC3,2,09/02/2012,09/02/2030\n`,
};

test('the register is matched to the episodes by the child’s identifier, and what is not is named', async () => {
  await bringIn(work, FILES);
  expect(value(await work.call('return.prices', {}))).toBeNull();
  const placement = (ref: string, start: string, weeklyCost: PlacementRow['weeklyCost']) => ({
    table: 'placements' as const,
    do: 'add' as const,
    row: { ...BLANK_PLACEMENT, key: ref, ref, start, weeklyCost, weeklyIncome: 50 },
  });
  const edits = [
    placement('JOHN-SMITH', '2021-05-10', 450),
    placement('B2/1', '2021-07-01', 4000),
    placement('B2/2', '2022-01-01', 4000),
    placement('Z9', '2021-07-01', 4000),
    placement('C3', '2021-12-01', '=rate'),
    placement('C3/1', '2021-12-01', '=weekly * 2'),
    placement('C3/4', '2021-12-01', '=0 - weekly'),
    placement('C3/2', '2021-12-01', null),
    placement('C3/3', '2021-12-01', 'dear'),
  ];
  const weekly = { ...BLANK_ASSUMPTION, key: 'w', id: 'weekly', value: 1500 };
  const assumption = { table: 'assumptions' as const, do: 'add' as const, row: weekly };
  value(await work.call('workspace.change', { name: 'Placements', edits: [assumption, ...edits] }));
  expect(value(await work.call('return.prices', {}))).toMatchObject({
    placements: 9,
    matched: 3,
    types: [
      { type: 'Fostering, in-house', placements: 1, medianPence: 45_000, incomePence: 5000 },
      { type: 'Residential, own homes', placements: 1, medianPence: 400_000 },
      { type: 'Fostering, kinship', placements: 1, medianPence: 300_000 },
    ],
    unmatched: [
      { ref: 'B2/2', why: 'The child was not in care then' },
      { ref: 'Z9', why: 'No child of the return has this reference' },
      {
        key: 'C3',
        ref: 'C3',
        why: 'The price is a formula over “rate”, and no assumption of that name has a value',
      },
      { ref: 'C3/4', why: 'The price is a formula that comes to less than £0' },
      { ref: 'C3/2', why: 'No price is given' },
      { ref: 'C3/3', why: 'The price is not a number' },
    ],
    outliers: [],
    differing: [],
  });
});
