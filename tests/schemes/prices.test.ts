import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf, comparisonOf, faultsOf, figureOf, partsOf, savingOf, schemeOf } from './reading.ts';
import type { SchemeText } from './samples.ts';

/** Sixty children at £5,000 a week for 52 weeks: £15.6m a year. */
const BLANK: SchemeText = {
  id: 'prices',
  name: 'Prices',
  scheme: 'prices',
  placementType: 'residential',
  from: '2024-04-01',
};
const YEAR = 60 * 5000 * 52;

test('a framework takes its discount off the share bought through it', () => {
  const framework = { ...BLANK, frameworkDiscount: 0.1, frameworkShare: 0.25 };
  expect(savingOf(framework)[0]).toBeCloseTo(YEAR * 0.025, 2);
  expect(figureOf(framework, 'frameworkOff')).toBeCloseTo(0.025, 9);
});

test('a discount of everything is refused where it was entered', () => {
  expect(faultsOf({ ...BLANK, frameworkDiscount: 1 })).toEqual([
    'schemes[0].frameworkDiscount: is 1, which leaves nothing to pay',
  ]);
});

test('a rise agreed takes the place of the one the forecast has, year after year', () => {
  const agreed = { ...BLANK, expectedUplift: 0.06, agreedUplift: 0.007, upliftYears: 2 };
  const saved = savingOf(agreed);
  expect(saved[0]).toBe(0);
  expect(saved[1]).toBeCloseTo(YEAR * (1 - 1.007 / 1.06), 2);
  expect(saved[2]).toBeCloseTo(YEAR * (1 - (1.007 / 1.06) ** 2), 2);
  expect(saved[3]).toBeCloseTo(saved[2] ?? 0, 2);
  expect(figureOf(agreed, 'upliftChange')).toBeCloseTo((1.007 / 1.06) ** 2 - 1, 9);
  expect(partsOf({ ...agreed, from: '2025-04-01' }).get('uplift-1')).toMatchObject({ from: '2025-04-01' });
  expect(faultsOf({ ...BLANK, agreedUplift: 0.02 })).toEqual(['schemes[0].expectedUplift: is missing']);
});

test('empty places of a block contract are paid for', () => {
  const block = { ...BLANK, blockType: 'home', blockPlaces: 10, blockPrice: 4000, blockOccupancy: 0.9 };
  expect(childrenOf(block, 'home')[0]).toBe(9);
  expect(savingOf(block)[0]).toBeCloseTo((9 * 5000 - 10 * 4000) * 52, 2);
  expect(figureOf(block, 'netSaving')).toBeCloseTo((9 * 5000 - 10 * 4000) * 52, 6);
  expect(figureOf(block, 'breakEvenOccupancy')).toBeCloseTo(0.8, 9);
  expect(savingOf({ ...block, blockOccupancy: 0.8 })[0]).toBeCloseTo(0, 2);
  expect(partsOf(block).get('block-places')).toMatchObject({ kind: 'capacity', places: 10 });
  expect(partsOf({ ...block, blockType: 'uasc' }).has('block-places')).toBe(false);
  expect(faultsOf({ ...BLANK, blockPlaces: 3 })).toEqual([
    'schemes[0].blockType: is missing',
    'schemes[0].blockPrice: is missing',
  ]);
});

test('health and education pay towards placements one by one', () => {
  const contributions = [
    { name: 'R-001', health: 1000, education: 250 },
    { name: 'R-002', health: 500, to: '2024-09-30' },
  ];
  const scheme = { ...BLANK, contributions };
  expect(savingOf(scheme)[1]).toBeCloseTo(1250 * 52, 2);
  expect(partsOf(scheme).get('health-2')).toMatchObject({
    flow: 'income',
    from: '2024-04-01',
    to: '2024-09-30',
  });
  expect(figureOf(scheme, 'health')).toBe(1500 * 52);
  expect(schemeOf(scheme).explanation.tables[0]?.rows).toEqual([
    { label: 'R-001', values: [52_000, 13_000] },
    { label: 'R-002', values: [26_000, 0] },
  ]);
});

test('transport for those schooled out of the borough is paid in school weeks', () => {
  const transport = { ...BLANK, addOnFor: 'Transport', addOn: 520, addOnShare: 0.2, addOnWeeks: 38 };
  expect(figureOf(transport, 'addOnEach')).toBeCloseTo(380, 9);
  expect(savingOf(transport)[0]).toBeCloseTo(-12 * 520 * 38, 2);
  expect(figureOf(transport, 'addOnYear')).toBeCloseTo(12 * 520 * 38, 6);
  expect(savingOf({ ...transport, addOn: -520 })[0]).toBeCloseTo(12 * 520 * 38, 2);
});

test('prices never fall below nothing, and more of the contracted places filled never saves less', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, (discount, through, one, other) => {
      const text = {
        ...BLANK,
        frameworkDiscount: discount * 0.99,
        frameworkShare: through,
        blockType: 'home',
        blockPlaces: 8,
        blockPrice: 3000,
      };
      const fuller = comparisonOf({ ...text, blockOccupancy: Math.max(one, other) });
      const emptier = comparisonOf({ ...text, blockOccupancy: Math.min(one, other) });
      expect(fuller.saving.total).toBeGreaterThanOrEqual(emptier.saving.total - 20);
      for (const { placementTypes } of fuller.with.months) {
        for (const { gross } of placementTypes) expect(gross).toBeGreaterThanOrEqual(0);
        const home = placementTypes.find(({ id }) => id === 'home');
        expect(home?.childrenAtEnd).toBeLessThanOrEqual(home?.places?.capacity ?? 0);
      }
    }),
    { numRuns: 25 },
  );
});
