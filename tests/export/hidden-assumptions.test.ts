/** What the tables leave out, the list of assumptions does not tell. */
import { expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { assumptionsTable } from '../../electron/export/report/assumption-tables.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';

const type = { category: 'residential', provision: 'external' } as const;
const NAMES = [
  'few',
  'fewPrice',
  'annual',
  'rest',
  'all',
  'price',
  'rise',
  'own',
  'dear',
  'average',
  'moved',
  'part',
];

function leftOut(suppress: boolean, changes: Readonly<Record<string, unknown>> = {}): string[] {
  const values: Readonly<Record<string, number | string>> = {
    ...{ few: 3, annual: 520_000, fewPrice: '=annual / 52', all: 30, rest: '=all - few', price: 5000 },
    ...{ rise: 0.05, own: 0.1, dear: 14_000, average: '=(price + dear) / 2', moved: 2, part: 0.5 },
  };
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2026-03-31' },
    placementTypes: [
      {
        ...type,
        id: 'few',
        name: 'Complex',
        children: '=few',
        weeklyCost: '=fewPrice',
        annualUplift: '=own',
      },
      {
        ...type,
        id: 'rest',
        name: 'External',
        children: '=rest',
        weeklyCost: '=price',
        annualUplift: '=rise',
      },
      { ...type, id: 'small', name: 'Secure', children: 4, weeklyCost: 6000, annualUplift: '=rise' },
      {
        ...{ ...type, id: 'foster', name: 'Fostering', category: 'fostering' },
        ...{ children: 60, weeklyCost: 900, netChangePerMonth: 1 },
      },
    ],
    placements: [{ ref: 'A', type: 'rest', start: '2024-01-01', weeklyCost: '=dear' }],
    measures: [
      {
        ...{ id: 'm', name: 'Step down', kind: 'move', source: 'rest', target: 'foster' },
        ...{ children: '=moved * part', from: '2024-10-01' },
      },
    ],
    assumptions: NAMES.map((id) => ({ id, name: id, value: values[id] })),
    ...changes,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const made = { title: 'T', fileName: 'f', version: '1', madeAt: new Date('2026-11-25T09:00:00Z') };
  const plans = [{ name: 'Plan', measures: new Set(parsed.resolved.measures.map(({ id }) => id)) }];
  const source = reportSource(exportSource(parsed, plans, made), suppress);
  return assumptionsTable(source, hiddenOf(source)).rows.flatMap(([name = '', value]) =>
    value === '[c]' ? [name] : [],
  );
}

test('children and prices of types with few children, what they are made of and what is made of them', () => {
  const found = leftOut(true);
  expect(found).toEqual(expect.arrayContaining(['few', 'fewPrice', 'annual', 'rest', 'own']));
  // With `rest` left out nobody can take it from all of them.
  for (const shown of ['all', 'part']) expect(found).not.toContain(shown);
});

test('the price of a single placement of the register, but not one that five of them have', () => {
  expect(leftOut(true)).toEqual(expect.arrayContaining(['dear', 'average']));
  const placements = Array.from({ length: 5 }, (_, at) => ({
    ...{ ref: `P${at}`, type: 'rest', start: '2024-01-01', weeklyCost: '=dear' },
  }));
  const found = leftOut(true, { placements });
  for (const shown of ['dear', 'average', 'price', 'rise']) expect(found).not.toContain(shown);
});

test('the list price that a single placement of the register stands beside, and how many a measure puts at it', () => {
  const move = {
    id: 'm',
    name: 'Step up',
    kind: 'move',
    source: 'foster',
    target: 'rest',
    from: '2024-10-01',
  };
  const measures = [{ ...move, children: '=all' }];
  expect(leftOut(true, { measures })).toEqual(expect.arrayContaining(['price', 'all']));
  // At a price of its own it tells nothing of the list price, and without the register there is nothing to tell.
  expect(leftOut(true, { measures: [{ ...measures[0], weeklyCost: 700 }] })).not.toContain('all');
  const found = leftOut(true, { measures, placements: [] });
  for (const shown of ['price', 'all']) expect(found).not.toContain(shown);
});

test('how few children a measure is about', () => {
  expect(leftOut(true)).toContain('moved');
});

test('nothing where small numbers are shown', () => {
  expect(leftOut(false)).toEqual([]);
});
