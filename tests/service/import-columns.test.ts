import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { value } from '../store/support.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = bench();
  value(await at.call('file.create', NEW));
});
afterEach(() => at.remove());

test('a column that is needed and not found is said once, not for every row, and above what is to be chosen', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `P${at},Home A,31/02/2024,5100`).join('\n');
  const csv = strToU8(`Whose,Placement type,Start,What it is\n${rows}\n`);
  const preview = value(await at.call('import.preview', wanted('register', csv, 'finance.csv')));
  const problem = 'has no column in the file: say above which one it is';
  expect(preview).toMatchObject({ id: null, added: 0, problemCount: 2 });
  expect(preview.problems).toEqual([
    { row: null, heading: 'Reference', problem },
    { row: null, heading: 'Price, £ a week', problem },
  ]);
});

test('all the problems are counted where only the first of them are listed', async () => {
  const csv = strToU8(`Placement type,Children\n${'A,many\n'.repeat(600)}`);
  const preview = value(await at.call('import.preview', wanted('mix', csv, 'a.csv')));
  expect([preview.problemCount, preview.problems.length]).toEqual([600, 500]);
});

test('the headings of a finance system’s list are known', async () => {
  const csv = strToU8('Client Ref,Service,Supplier,Start Date,End Date,Weekly Rate\n');
  const { columns } = value(await at.call('import.preview', wanted('register', csv, 'finance.csv')));
  expect(columns).toMatchObject({ ref: 0, type: 1, provider: 2, start: 3, end: 4, weeklyCost: 5 });
});
