import { expect, test } from 'vitest';
import { ownCosts } from '../../shared/model/own-costs.ts';

const measures = [
  { id: 'grove.staffing', gross: 12_345, income: 0, capital: 0 },
  { id: 'fees', gross: 700, income: 0, capital: 430_000 },
  { id: 'grove.lease', gross: 0, income: 0, capital: 0 },
  { id: 'grove.grant', gross: 0, income: 2_340, capital: 0 },
  { id: 'later.staffing', gross: 0, income: 0, capital: 0 },
];
const schemes = [
  { id: 'later', measures: ['later.staffing'] },
  { id: 'grove', measures: ['grove.move', 'grove.staffing', 'grove.lease', 'grove.grant'] },
];

test('a scheme is one row, of the parts that move money; a measure of none is one by itself', () => {
  const rows = ownCosts({ measures }, schemes);
  expect(
    rows.map(({ id, gross, income, capital, parts }) => [
      id,
      gross,
      income,
      capital,
      parts.map((part) => part.id),
    ]),
  ).toEqual([
    ['grove', 12_345, 2_340, 0, ['grove.staffing', 'grove.grant']],
    ['fees', 700, 0, 430_000, ['fees']],
    ['later', 0, 0, 0, []],
  ]);
});

test('the rows sum to the measures, with schemes or without', () => {
  for (const players of [schemes, []]) {
    const rows = ownCosts({ measures }, players);
    expect(rows.reduce((sum, { gross, income }) => sum + gross - income, 0)).toBe(12_345 + 700 - 2_340);
  }
});
