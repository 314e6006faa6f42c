import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf, comparisonOf, faultsOf, figureOf, partsOf, savingOf, schemeOf } from './reading.ts';
import type { SchemeText } from './samples.ts';

/** Ten a month for a year; one in ten is kept out of care. */
const TEAM: SchemeText = {
  id: 'edge',
  name: 'Edge of care',
  scheme: 'edge-of-care',
  from: '2024-04-01',
  months: 12,
  childrenPerMonth: 10,
  enterWithout: 0.4,
  enterWith: 0.3,
  placements: [{ placementType: 'agency' }],
};

test('one month’s entries are avoided after another', () => {
  expect(childrenOf(TEAM, 'agency').slice(0, 13)).toEqual([
    89, 88, 87, 86, 85, 84, 83, 82, 81, 80, 79, 78, 78,
  ]);
  expect(childrenOf({ ...TEAM, lagMonths: 3 }, 'agency').slice(0, 5)).toEqual([90, 90, 90, 89, 88]);
});

test('an entry avoided counts for as long as the child would have stayed', () => {
  const sixMonths = childrenOf({ ...TEAM, monthsInCare: 6 }, 'agency');
  expect(sixMonths.slice(3, 13)).toEqual([86, 85, 84, 84, 84, 84, 84, 84, 84, 85]);
  expect(sixMonths[20]).toBe(90);
  expect(figureOf({ ...TEAM, monthsInCare: 6 }, 'fewerAtOnce')).toBeCloseTo(6, 9);
});

test('the published effect is that of family group conferences', () => {
  const published = { ...TEAM, enterWithout: undefined, enterWith: undefined };
  expect(figureOf(published, 'avoided')).toBeCloseTo(120 * 0.086, 9);
});

test('placements are shared out, and never come to more than the children', () => {
  const placements = [
    { placementType: 'agency', share: 0.9 },
    { placementType: 'residential', share: 0.9 },
  ];
  expect(partsOf({ ...TEAM, placements }).get('avoided-2')).toMatchObject({
    children: expect.closeTo(-6, 9),
  });
  expect(faultsOf({ ...TEAM, placements: [{ placementType: 'agency' }, ...placements] })).toEqual([
    'schemes[0].placements[0].share: is missing',
  ]);
});

test('the work is paid for while it runs, whatever it achieves', () => {
  const nothing = { ...TEAM, enterWith: 0.4, team: 100_000, costPerChild: 500 };
  expect(savingOf(nothing)).toEqual([-160_000, 0, 0, 0]);
  expect(figureOf({ ...nothing, enterWith: 0.3 }, 'costPerEntry')).toBeCloseTo(160_000 / 12, 9);
  expect(figureOf(nothing, 'costPerEntry')).toBeNull();
});

test('a year at the full number saves what the engine finds', () => {
  expect(figureOf(TEAM, 'netSaving')).toBeCloseTo(12 * 890 * 52, 6);
  expect(savingOf(TEAM)[1]).toBeCloseTo(12 * 890 * 52, 2);
});

test('fewer who come in all the same never saves less', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 36 }), (without, one, other, months) => {
      const text = { ...TEAM, enterWithout: without, months, monthsInCare: 9, team: 50_000 };
      const better = comparisonOf({ ...text, enterWith: Math.min(one, other) });
      const worse = comparisonOf({ ...text, enterWith: Math.max(one, other) });
      expect(better.saving.total).toBeGreaterThanOrEqual(worse.saving.total - 10);
      expect(better.measures.reduce((sum, { total }) => sum + total, 0)).toBe(better.saving.total);
      for (const { placementTypes } of better.with.months)
        for (const { childrenAtEnd } of placementTypes) expect(childrenAtEnd).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 25 },
  );
});

test('workings have children to as many places as give their figure, and no price where there is none', () => {
  const figure = (text: SchemeText, key: string) =>
    schemeOf(text).explanation.figures.find((each) => each.key === key);
  const net = figure(
    { ...TEAM, enterWithout: 0.448, enterWith: 0.362, childrenPerMonth: 4, months: 24 },
    'netSaving',
  );
  expect(net?.how).toBe('8.256 × £890.00 a week × 52 weeks − £0 a year for the work');
  const nowhere = { ...TEAM, placements: undefined };
  expect(schemeOf(nowhere).explanation.sentences.join(' ')).toContain(
    'nothing is saved yet: add a kind of placement',
  );
  expect(figure(nowhere, 'breakEvenWeeks')?.how).toBe('No placement with a price is entered');
});
