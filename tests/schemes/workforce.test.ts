import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonOf, faultsOf, figureOf, partsOf, readCalmly, savingOf, schemeOf } from './reading.ts';
import type { SchemeText } from './samples.ts';

/** A hundred posts, 29% agency to 20%, all on the first day: nine at £520 a week. */
const SEFTON: SchemeText = {
  id: 'staff',
  name: 'Permanent workers',
  scheme: 'workforce',
  posts: 100,
  agencyShare: 0.29,
  targetShare: 0.2,
  from: '2024-04-01',
};

test('each post converted saves the premium of an agency worker', () => {
  expect(figureOf(SEFTON, 'converted')).toBeCloseTo(9, 9);
  expect(figureOf(SEFTON, 'premium')).toBe(520 * 52);
  expect(figureOf(SEFTON, 'netSaving')).toBeCloseTo(9 * 520 * 52, 6);
  expect(savingOf(SEFTON)[0]).toBeCloseTo(9 * 520 * 52, 2);
});

test('no more posts are recruited to than are vacant', () => {
  const scarce = { ...SEFTON, vacancyShare: 0.05 };
  expect(figureOf(scarce, 'converted')).toBeCloseTo(5, 9);
  expect(schemeOf(scarce).explanation.sentences[1]).toContain('falls short of the target by 4 posts');
  expect(figureOf({ ...SEFTON, vacancyShare: 0.11 }, 'converted')).toBeCloseTo(9, 9);
});

test('posts are filled one share a month, after the months it takes', () => {
  const slowly = { ...SEFTON, lagMonths: 3, months: 3 };
  const parts = partsOf(slowly);
  expect([...parts.keys()]).toEqual(['premium-1', 'premium-2', 'premium-3']);
  expect(parts.get('premium-2')).toMatchObject({
    kind: 'fixed',
    flow: 'income',
    annual: expect.closeTo(3 * 520 * 52, 6),
    from: '2024-08-01',
  });
});

test('permanent workers who are dearer cost more', () => {
  const dearer = { ...SEFTON, permanentWeekly: 1900 };
  expect([...partsOf(dearer).keys()]).toEqual(['dearer-1']);
  expect(savingOf(dearer)[0]).toBeCloseTo(-9 * 100 * 52, 2);
  expect(schemeOf(dearer).explanation.sentences.at(-1)).toContain('costs £46,800 more on staff');
});

test('agency workers above establishment save all they cost', () => {
  const above = { ...SEFTON, targetShare: 0.29, aboveEstablishment: 4 };
  expect(savingOf(above)[0]).toBeCloseTo(4 * 1800 * 52, 2);
});

test('staff are kept apart from placements, unless caseloads are said to matter', () => {
  const untouched = comparisonOf({ ...SEFTON, recruitmentCost: 3000, retention: 1000, team: 50_000 });
  for (const [at, { placementTypes }] of untouched.with.years.entries())
    expect(placementTypes).toEqual(untouched.base.years[at]?.placementTypes);
  const kinds = (text: SchemeText) => new Set(schemeOf(text).measures.map(({ kind }) => kind));
  expect([...kinds({ ...SEFTON, months: 6 })]).toEqual(['fixed']);
  const fewer = { ...SEFTON, fewerChildren: 2, fewerIn: 'agency' };
  expect((savingOf(fewer)[0] ?? 0) - (savingOf(SEFTON)[0] ?? 0)).toBeCloseTo(2 * 890 * 52, 2);
  expect(faultsOf({ ...SEFTON, fewerChildren: 2 })).toEqual(['schemes[0].fewerIn: is missing']);
});

test('a target above the share there is now is refused', () => {
  expect(faultsOf({ ...SEFTON, targetShare: 0.3 })).toEqual([
    'schemes[0].targetShare: is 0.3, above the 0.29 filled by agency now',
  ]);
});

test('ranges go on varying in what it compiles to', () => {
  const { compiled } = readCalmly({ ...SEFTON, posts: { low: 80, likely: 100, high: 120 } });
  expect(JSON.stringify(compiled['measures'])).toContain('staff_posts');
});

test('a lower target, or dearer agency workers, never saves less', () => {
  const share = fc.double({ min: 0, max: 0.29, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.nat(600), fc.nat(12), (one, other, more, months) => {
      const saved = (targetShare: number, agencyWeekly: number) =>
        comparisonOf({ ...SEFTON, targetShare, agencyWeekly, months, vacancyShare: 0.15 }).saving.total;
      const least = saved(Math.max(one, other), 1280);
      expect(least).toBeGreaterThanOrEqual(-20);
      expect(saved(Math.min(one, other), 1280)).toBeGreaterThanOrEqual(least - 20);
      expect(saved(Math.max(one, other), 1280 + more)).toBeGreaterThanOrEqual(least - 20);
    }),
    { numRuns: 25 },
  );
});
