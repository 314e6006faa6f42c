import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf, comparisonOf, faultsOf, figureOf, partsOf, savingOf } from './reading.ts';
import { AROUND, type SchemeText } from './samples.ts';

/** Ten children at £5,000 to £1,100 and £100 of support; four go back after six months. */
const TEN: SchemeText = {
  id: 'down',
  name: 'Step down',
  scheme: 'step-down',
  fromType: 'residential',
  toType: 'fostering',
  children: 10,
  from: '2024-04-01',
  success: 0.6,
  breakdownMonths: 6,
  carerPrice: 1100,
  support: 100,
};

test('children move out, and those whose placement breaks down move back months later', () => {
  expect(childrenOf(TEN, 'residential').slice(4, 8)).toEqual([50, 50, 54, 54]);
  expect(childrenOf(TEN, 'fostering').slice(4, 8)).toEqual([110, 110, 106, 106]);
  const slowly = childrenOf({ ...TEN, months: 5 }, 'residential');
  expect(slowly.slice(0, 6)).toEqual([58, 56, 54, 52, 50, 50]);
  for (const [at, children] of [50.8, 51.6, 52.4, 53.2, 54, 54].entries())
    expect(slowly[at + 6]).toBeCloseTo(children, 9);
});

test('the saving of a full year is what the engine finds once the breakdowns have happened', () => {
  expect(figureOf(TEN, 'netSaving')).toBeCloseTo(6 * 3800 * 52, 6);
  expect(savingOf(TEN)[1]).toBeCloseTo(6 * 3800 * 52, 2);
  expect(figureOf({ ...TEN, team: 592_800 }, 'breakEvenSuccess')).toBeCloseTo(0.3, 9);
  expect(savingOf({ ...TEN, team: 592_800, success: 0.3 })[1]).toBeCloseTo(0, 2);
});

test('going back to a dearer placement costs more than never having moved', () => {
  const dear = { ...TEN, returnPrice: 6000 };
  expect(savingOf(dear)[1]).toBeCloseTo((6 * 3800 - 4 * 1000) * 52, 2);
  expect(figureOf(dear, 'netSaving')).toBeCloseTo((6 * 3800 - 4 * 1000) * 52, 6);
});

test('payments fall due for those who stay, months after they moved', () => {
  const paid = partsOf({ ...TEN, outcomePayment: 5000, outcomeMonths: 18 }).get('outcomes');
  expect(paid).toMatchObject({ kind: 'fixed', oneOff: 30_000, on: '2025-10-01' });
  const slowly = { ...TEN, outcomePayment: 5000, outcomeMonths: 12, months: 12 };
  const without = savingOf({ ...TEN, months: 12 });
  expect((without[1] ?? 0) - (savingOf(slowly)[1] ?? 0)).toBeCloseTo(30_000, 2);
});

test('support is added to a price that is known', () => {
  expect(partsOf(TEN).get('step-down')).toMatchObject({ weeklyCost: 1200 });
  expect(partsOf({ ...TEN, carerPrice: undefined }).get('step-down')).toMatchObject({ weeklyCost: 540 });
  const ranged = {
    ...AROUND,
    placementTypes: AROUND.placementTypes.map((type) =>
      type.id === 'fostering' ? { ...type, weeklyCost: { low: 400, likely: 440, high: 500 } } : type,
    ),
  };
  expect(faultsOf({ ...TEN, carerPrice: undefined }, ranged)).toEqual(['schemes[0].carerPrice: is missing']);
});

test('more who stay never saves less, no child is invented and the shares cast', () => {
  fc.assert(
    fc.property(
      fc.record({
        children: fc.integer({ min: 0, max: 80 }),
        months: fc.integer({ min: 0, max: 24 }),
        breakdownMonths: fc.integer({ min: 0, max: 24 }),
        success: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (form, more) => {
        const text = { ...TEN, ...form };
        const comparison = comparisonOf(text);
        const better = comparisonOf({ ...text, success: Math.max(form.success, more) });
        expect(better.saving.total).toBeGreaterThanOrEqual(comparison.saving.total - 10);
        expect(comparison.measures.reduce((sum, { total }) => sum + total, 0)).toBe(comparison.saving.total);
        for (const { placementTypes } of comparison.with.months) {
          const children = new Map(placementTypes.map(({ id, childrenAtEnd }) => [id, childrenAtEnd]));
          expect(Math.min(...children.values())).toBeGreaterThanOrEqual(0);
          expect((children.get('residential') ?? 0) + (children.get('fostering') ?? 0)).toBeCloseTo(160, 6);
        }
      },
    ),
    { numRuns: 25 },
  );
});
