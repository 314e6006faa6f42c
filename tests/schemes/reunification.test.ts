import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf, comparisonOf, faultsOf, figureOf, partsOf, savingOf } from './reading.ts';
import type { SchemeText } from './samples.ts';

/** A hundred of nothing but shares: 50 children from agency fostering at £890 a week, all on the first day. */
const FIFTY: SchemeText = {
  id: 'home',
  name: 'Home again',
  scheme: 'reunification',
  fromType: 'agency',
  children: 50,
  from: '2024-04-01',
};

test('12% are back after three months, 20% after a year and go on towards 35% in six', () => {
  const inCare = childrenOf(FIFTY, 'agency').map((children) => children - 40);
  expect(inCare[2]).toBeCloseTo(50 * 0.12, 9);
  expect(inCare[11]).toBeCloseTo(50 * 0.2, 9);
  expect(inCare[47]).toBeCloseTo(50 * (0.2 + 0.15 * (36 / 60)), 9);
});

test('children who go home month by month come back in as many child-weeks', () => {
  const home = { ...FIFTY, months: 10, reentry72: 0.2 };
  const back = (at: number) => (childrenOf(home, 'agency')[at] ?? 0) - 40;
  expect(back(23)).toBeCloseTo(50 * 0.2, 9);
  for (const month of childrenOf(home, 'agency')) expect(month).toBeLessThanOrEqual(90);
});

test('support is paid once for each family', () => {
  expect(figureOf({ ...FIFTY, childrenPerFamily: 2 }, 'support')).toBe(25 * 7857);
  expect(partsOf({ ...FIFTY, childrenPerFamily: 2 }).get('support')).toMatchObject({ oneOff: 25 * 7857 });
});

test('support that a price of next to nothing would have to repay is never repaid', () => {
  expect(figureOf({ ...FIFTY, priceLeft: 5e-324 }, 'supportRepaid')).toBeNull();
});

test('a year’s saving at the shares of the form is what the engine finds', () => {
  const steady = { ...FIFTY, reentry3: 0.2, reentry12: 0.2, reentry72: 0.2, supportPerFamily: 0 };
  expect(savingOf(steady)[1]).toBeCloseTo(40 * 890 * 52, 2);
  expect(figureOf(steady, 'netSaving')).toBeCloseTo(40 * 890 * 52, 6);
});

test('nothing is saved, and nobody comes back, once they would have left care in any case', () => {
  const until = childrenOf({ ...FIFTY, until: '2025-03-31' }, 'agency');
  expect(until[11]).toBeLessThan(90);
  expect(until[12]).toBe(90);
  expect([...partsOf({ ...FIFTY, until: '2024-05-31' }).keys()]).toEqual(['home', 'back-1', 'support']);
});

test('shares of the same children cannot fall with time', () => {
  expect(faultsOf({ ...FIFTY, reentry12: 0.1 })).toEqual([
    'schemes[0].reentry12: is 0.1, less than the 0.12 who are back sooner',
  ]);
});

test('fewer who come back never saves less, and nobody comes back who did not go home', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(24), share, share, (children, months, some, more) => {
      const shares = (all: number) => ({ reentry3: all / 2, reentry12: all, reentry72: all });
      const text = { ...FIFTY, children, months };
      const better = comparisonOf({ ...text, ...shares(Math.min(some, more)) });
      const worse = comparisonOf({ ...text, ...shares(Math.max(some, more)) });
      expect(better.saving.total).toBeGreaterThanOrEqual(worse.saving.total - 10);
      for (const { placementTypes } of worse.with.months)
        expect(placementTypes.find(({ id }) => id === 'agency')?.childrenAtEnd).toBeLessThanOrEqual(
          90 + 1e-9,
        );
    }),
    { numRuns: 25 },
  );
});
