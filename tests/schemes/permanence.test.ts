import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf, comparisonOf, faultsOf, figureOf, partsOf, savingOf, schemeOf } from './reading.ts';
import { AROUND, type SchemeText } from './samples.ts';

/** Five children from agency fostering at £890 to special guardians, three in five of whom have £200 a week. */
const FIVE: SchemeText = {
  id: 'sgo',
  name: 'Special guardians',
  scheme: 'permanence',
  route: 'special-guardianship',
  fromType: 'agency',
  toType: 'permanence',
  children: 5,
  from: '2024-04-01',
  allowance: 200,
  allowanceShare: 0.6,
};

test('children leave care for allowances', () => {
  expect(childrenOf(FIVE, 'agency')[0]).toBe(85);
  expect(childrenOf(FIVE, 'permanence')[0]).toBe(5);
  expect(savingOf(FIVE)[0]).toBeCloseTo(5 * (890 - 120) * 52, 2);
  expect(figureOf(FIVE, 'netSaving')).toBeCloseTo(5 * (890 - 120) * 52, 6);
  expect(figureOf(FIVE, 'allowances')).toBeCloseTo(5 * 120 * 52, 6);
});

test('children counted where children are in care do not leave it without a word', () => {
  const words = (text: SchemeText) => schemeOf(text).explanation.sentences.join(' ');
  const inCare = AROUND.placementTypes.find(({ id }) => id !== 'agency' && id !== 'permanence');
  expect(words({ ...FIVE, toType: inCare?.id })).toContain(
    'The number of children in care does not fall: the children in',
  );
  expect(words(FIVE)).not.toContain('does not fall');
});

test('less time in care saves for that time only', () => {
  const sooner = { ...FIVE, monthsSooner: 12 };
  expect(childrenOf(sooner, 'agency').slice(11, 13)).toEqual([85, 90]);
  expect(savingOf(sooner)).toEqual([200_200, 0, 0, 0]);
  expect(figureOf(sooner, 'savedSooner')).toBeCloseTo(200_200, 6);
  expect(figureOf(sooner, 'netSaving')).toBeUndefined();
});

test('inter-agency fees are paid for adoptions alone, once for each', () => {
  const adopted = { ...FIVE, route: 'adoption', voluntaryShare: 0.4, regionalShare: 0.2 };
  expect(partsOf(adopted).get('voluntary-fees')).toMatchObject({ oneOff: 2 * 39_245 });
  expect(partsOf(adopted).get('regional-fees')).toMatchObject({ oneOff: 27_000 });
  expect(figureOf(adopted, 'onceCost')).toBeCloseTo(105_490, 9);
  expect(figureOf({ ...adopted, route: 'special-guardianship' }, 'onceCost')).toBe(0);
  expect(faultsOf({ ...adopted, regionalShare: 0.8 })).toEqual([
    'schemes[0].regionalShare: comes with the voluntary agencies’ share to more than 1',
  ]);
});

test('spread over the months, a one-off cost comes to the same in all', () => {
  const slowly = { ...FIVE, months: 18, supportPerChild: 3000 };
  const cost = savingOf({ ...slowly, supportPerChild: 0 }).map(
    (saved, at) => saved - (savingOf(slowly)[at] ?? 0),
  );
  expect(cost.reduce((sum, each) => sum + each, 0)).toBeCloseTo(15_000, 1);
  expect(cost[0]).toBeGreaterThan(9_900);
});

test('lower allowances, and leaving sooner, never save less', () => {
  fc.assert(
    fc.property(
      fc.nat(890),
      fc.nat(890),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (one, other, sooner, later) => {
        const saved = (allowance: number, monthsSooner: number) =>
          comparisonOf({ ...FIVE, allowance, months: 6, monthsSooner }).saving.total;
        const least = saved(Math.max(one, other), Math.min(sooner, later));
        expect(saved(Math.min(one, other), Math.min(sooner, later))).toBeGreaterThanOrEqual(least - 10);
        expect(saved(Math.max(one, other), Math.max(sooner, later))).toBeGreaterThanOrEqual(least - 10);
      },
    ),
    { numRuns: 25 },
  );
});

test('the working of a month gives its figure: no year is rounded in it', () => {
  const { explanation } = schemeOf({ ...FIVE, monthsSooner: 1 });
  const sooner = explanation.figures.find(({ key }) => key === 'savedSooner');
  expect(sooner?.value).toBeCloseTo((5 * (890 - 120) * 52) / 12, 6);
  expect(sooner?.how).toBe(
    '5 × (£890.00 a week left − £120.00 a week of allowances for each) × 52 weeks × 1 ÷ 12',
  );
  expect(explanation.sentences.join(' ')).toContain(
    '1 month sooner than otherwise: the saving for each child ends after it.',
  );
});
