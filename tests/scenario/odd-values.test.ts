/** Values nobody means, and faults that stand beside others: none of them hides another or makes up a third. */
import { expect, test } from 'vitest';
import { base, faults, type } from './faults-of.ts';

const places = (raw: object) => faults(raw).map((line) => line.split(': ')[0]);
const loan = (financing: object) =>
  base({ measures: [{ id: 'm', name: 'm', kind: 'capital', amount: 3, on: '2024-04-01', financing }] });

test('a number that is no number, or more than money can be, is a fault', () => {
  const raw = base({
    placementTypes: [type({ weeklyCost: Number.POSITIVE_INFINITY, children: 1e308, capacity: '=1e9 * 1e9' })],
  });
  expect(faults(raw)).toEqual([
    'placementTypes[0].weeklyCost: is too large',
    'placementTypes[0].children: is 1e+308, which is larger than can be reckoned with',
    'placementTypes[0].capacity: is 1000000000000000000, which is larger than can be reckoned with (the formula’s value)',
  ]);
});

test('a wrong key of a table does not hide what is wrong under the others', () => {
  const childrenByMonth = { '2024-13': 1, '2024-05': -1, '2024-06': 'x' };
  const raw = base({ placementTypes: [type({ childrenByMonth, uplifts: { '2024/25': '=q', later: 1 } })] });
  expect(places(raw).sort()).toEqual([
    'placementTypes[0].childrenByMonth["2024-05"]',
    'placementTypes[0].childrenByMonth["2024-06"]',
    'placementTypes[0].childrenByMonth["2024-13"]',
    'placementTypes[0].uplifts.later',
    'placementTypes[0].uplifts["2024/25"]',
  ]);
});

test('what is wrong with one part of a loan does not hide that another is missing', () => {
  expect(places(loan({ method: 'annuity', rate: 'x', extra: 3 }))).toEqual([
    'measures[0].financing.rate',
    'measures[0].financing.extra',
    'measures[0].financing.years',
  ]);
  expect(places(loan({ method: 'annuity', years: 0.5 }))).toEqual([
    'measures[0].financing.years',
    'measures[0].financing.rate',
  ]);
  expect(places(loan({ method: 'loan' }))).toEqual(['measures[0].financing.method']);
});

test('two budgets whose years cannot be read are not each other’s second', () => {
  const budgets = ['2024-25', '2024/26'].map((year) => ({ year, amount: 1 }));
  expect(places(base({ budgets }))).toEqual(['budgets[0].year', 'budgets[1].year']);
});

test('a fault is one line, whatever a formula holds', () => {
  const found = faults(base({ placementTypes: [type({ children: '=0.1; 0.2' })] }));
  expect(found).toHaveLength(1);
  expect(found[0]).not.toContain('\n');
});
