/** What a scheme's form is told of itself: what is wrong or missing in its own words, and what the register adds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { SchemeRow } from '../../shared/workspace/rows.ts';
import { sampleOf, withSchemes } from '../schemes/samples.ts';
import { value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

let desk: Bench | null = null;
afterEach(() => {
  desk?.remove();
  desk = null;
});

const grove = sampleOf('in-house-home');
const HOME = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'in-house-home',
  placementType: 'home',
  beds: 6,
  opens: '2024-04-01',
};

async function opened(file: object): Promise<Bench> {
  desk = bench();
  writeFileSync(join(desk.host.scenariosFolder, 'plan.json'), JSON.stringify(file));
  value(await desk.call('file.openExample', { id: 'plan' }));
  return desk;
}

async function rowOf(call: Bench['call']): Promise<SchemeRow> {
  const [row] = value(await call('workspace.read', {})).content.schemes;
  if (!row) throw new Error('the file has no scheme');
  return row;
}

test('a form says in its own words what is wrong in it, and that what a choice asks for is missing', async () => {
  const { call } = await opened(withSchemes(grove));
  const row = await rowOf(call);
  const { interestRate: _, ...fields } = row.fields;
  const wrong = { ...fields, occupancy: 1.2, beds: 'four' };
  const { faults } = value(await call('scheme.explain', { row: { ...row, fields: wrong } }));
  expect(faults.map(({ field, problem, missing }) => [field, problem, missing])).toEqual([
    ['beds', '“four” is not a number', false],
    ['occupancy', 'is 120%, which is above 100%', false],
  ]);
  expect(faults[1]?.remedy).toBe('give a share from 0% to 100%');
  const { faults: lacking } = value(await call('scheme.explain', { row: { ...row, fields } }));
  expect(lacking.map(({ field, missing }) => [field, missing])).toEqual([['interestRate', true]]);
});

test('the register counts in what a form explains', async () => {
  const registered = withSchemes({ ...HOME, moves: [{ source: 'residential', children: 2 }] });
  const placements = [{ ref: 'A', type: 'residential', start: '2023-01-09', weeklyCost: 11_100 }];
  const { call } = await opened({ ...registered, placements });
  const { explanation } = value(await call('scheme.explain', { row: await rowOf(call) }));
  // 60 at £5,000 and one at £11,100.
  expect(explanation?.sentences.join(' ')).toContain('The placements left behind cost £5,100.00 a week each');
});
