import { describe, expect, test } from 'vitest';
import { mixColumns } from '../../renderer/pages/mix/mix-columns.ts';
import { registerColumns } from '../../renderer/pages/register/register-columns.ts';
import { BLANK_BUDGET, BLANK_PLACEMENT, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { oddValues } from '../../shared/workspace/odd-values.ts';
import type { PlacementTypeRow } from '../../shared/workspace/rows.ts';
import { unusualActual, unusualBudget } from '../../shared/workspace/unusual.ts';

const colour = () => '';
const value = () => 250_000;

/** What the mix asks about a field of a row. */
function asked(id: string, row: PlacementTypeRow, others: readonly PlacementTypeRow[] = []): string | null {
  const types = [row, ...others];
  const columns = mixColumns({ types, periodFrom: '2024-04-01', colour, value, inRegister: new Map() });
  const said = columns.find((column) => column.id === id)?.unusual?.(row);
  return said ? `${said.problem}. ${said.remedy}` : null;
}

const type = (fields: Partial<PlacementTypeRow>): PlacementTypeRow => ({
  ...BLANK_PLACEMENT_TYPE,
  key: 'a',
  ...fields,
});

describe('a value of the mix that counts as it stands but is odd', () => {
  test('is a price of a year typed for one of a week, by the kind of placement', () => {
    expect(asked('weeklyCost', type({ category: 'fostering', weeklyCost: 51_000 }))).toBe(
      'A price above £10,000 a week is unusual. Is it the price of a year, or are there too many noughts? It counts as it stands.',
    );
    expect(asked('weeklyCost', type({ category: 'residential', weeklyCost: 14_000 }))).toBeNull();
    expect(asked('weeklyCost', type({ category: 'residential', weeklyCost: 999_999_999_999 }))).toContain(
      '£50,000',
    );
  });

  test('is looked for in the ends of a range and in what a formula comes to', () => {
    const high = { low: 900, likely: 1000, high: 11_000 };
    expect(asked('weeklyCost', type({ category: 'fostering', weeklyCost: high }))).not.toBeNull();
    expect(asked('weeklyCost', type({ category: 'fostering', weeklyCost: '=ifa' }))).not.toBeNull();
    expect(asked('weeklyCost', type({ category: 'fostering', weeklyCost: '1,100 or so' }))).toBeNull();
  });

  test('is a rate typed as a fraction, or one that doubles the price', () => {
    expect(asked('annualUplift', type({ annualUplift: 0.0006 }))).toBe(
      '0.06% a year is unusually little. Did you mean 6%? Type it with its % sign.',
    );
    expect(asked('annualUplift', type({ annualUplift: 6 }))).toContain('600% a year is unusual');
    for (const usual of [0, 0.0025, -0.02, 0.12])
      expect(asked('annualUplift', type({ annualUplift: usual }))).toBeNull();
  });

  test('is a number of children that must be a price, and a name that another row has', () => {
    expect(asked('children', type({ children: 27_000 }))).toContain('wrong column');
    const other = type({ key: 'b', name: 'fostering agency' });
    expect(asked('name', type({ name: 'Fostering, agency' }), [other])).toContain('Both count');
    expect(asked('name', type({ name: '' }), [type({ key: 'b', name: '' })])).toBeNull();
  });
});

test('the price of one child is unusual only above any that has been published', () => {
  const column = registerColumns({ types: [], colour, value }).find(({ id }) => id === 'weeklyCost');
  const said = (weeklyCost: number) => column?.unusual?.({ ...BLANK_PLACEMENT, key: 'p', weeklyCost });
  expect([said(85_000), said(850_000)?.problem]).toEqual([null, 'A price above £100,000 a week is unusual']);
});

test('a budget is asked about where it is below zero, in millions or in billions; spend may be below zero', () => {
  expect(unusualBudget(-6_000_000_000)?.remedy).toBe(
    'Did you mean £60,000,000? As it stands it is taken off.',
  );
  expect(unusualBudget(6000)?.problem).toBe('A budget of £60 is unusually little');
  expect(unusualBudget(6e12)?.problem).toBe('A budget above £1bn is unusual');
  for (const usual of [0, 500_000, 6_000_000_000]) expect(unusualBudget(usual)).toBeNull();
  expect([unusualActual(-100_000), unusualActual(-2e11) === null]).toEqual([null, false]);
});

test('the odd values that a year rests on are named with their cells', () => {
  const content = {
    placementTypes: [
      type({ name: 'IFA', category: 'fostering', weeklyCost: '=ifa', children: 12 }),
      type({ key: 'b', name: 'Homes', category: 'residential', weeklyCost: 5000, annualUplift: 6 }),
    ],
    budgets: [
      { ...BLANK_BUDGET, key: 'now', year: '2026/27', amountPence: -100 },
      { ...BLANK_BUDGET, key: 'next', year: '2027/28', amountPence: -100 },
    ],
    actuals: [],
  };
  const found = oddValues(content, '2026/27', value);
  expect(found.map(({ table, key, field, what }) => [table, key, field, what])).toEqual([
    ['placementTypes', 'a', 'weeklyCost', 'weekly cost of IFA'],
    ['placementTypes', 'b', 'annualUplift', 'uplift of Homes'],
    ['budgets', 'now', 'amountPence', 'budget of 2026/27'],
  ]);
});
