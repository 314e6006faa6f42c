import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFile } from '../../shared/schemes/index.ts';
import {
  childrenOf,
  comparisonOf,
  faultsOf,
  figureOf,
  partsOf,
  readCalmly,
  savingOf,
  schemeOf,
} from './reading.ts';
import { AROUND, type SchemeText } from './samples.ts';

/** 25 children at £1,060 a week, £798 of it income, among 36,742 under 18: the threshold is 25.72. */
const COHORT: SchemeText = {
  id: 'uasc',
  name: 'Unaccompanied children',
  scheme: 'uasc',
  placementType: 'uasc',
};
const FOUR = { ...COHORT, arrivals: [{ children: 4, from: '2024-04-01' }] };
/** Days of 2024/25, and of 2025/26. */
const [DAYS, NEXT] = [365, 365];

function incomeOf(text: SchemeText): readonly number[] {
  return comparisonOf(text).with.years.map(({ income }) => income / 100);
}

test('below the threshold the grant is the lower rate by the night, at or above it the higher for all of them', () => {
  expect(incomeOf({ ...COHORT, cohort: 25 })[0]).toBeCloseTo(25 * 114 * DAYS, 2);
  expect(incomeOf(FOUR)[0]).toBeCloseTo(29 * 143 * DAYS, 2);
  expect(figureOf(FOUR, 'thresholdChildren')).toBeCloseTo(25.7194, 9);
  expect(figureOf(FOUR, 'roomBelow')).toBeCloseTo(0.7194, 9);
});

test('the children of the mix have their grant, whether more arrive or not', () => {
  expect(incomeOf(COHORT)[0]).toBeCloseTo(25 * 114 * DAYS, 2);
  expect(figureOf(COHORT, 'gapInAll')).toBeCloseTo(25 * (1060 * 52 - 114 * 365), 6);
  const nobody = {
    placementTypes: AROUND.placementTypes.map((type) =>
      type.id === 'uasc' ? { ...type, children: 0 } : type,
    ),
  };
  const { schemes } = readCalmly(COHORT, nobody);
  expect(schemes[0]?.measures).toEqual([]);
  expect(schemes[0]?.explanation.sentences).toEqual([
    'There are no such children in the mix yet, and nobody arrives or turns 18.',
  ]);
});

test('fewer on the first day than the mix has are not taken without a word', () => {
  const words = (text: SchemeText) => schemeOf(text).explanation.sentences.join(' ');
  expect(words({ ...COHORT, cohort: 12 })).toContain('The mix has 25 on that day, more than the 12 entered');
  expect(words({ ...COHORT, cohort: 30 })).not.toContain('The mix has');
  expect(words(COHORT)).not.toContain('The mix has');
});

test('the rate changes on the day the threshold is reached, and back', () => {
  const monthly = { ...COHORT, arrivals: [{ children: 3, from: '2024-05-01', months: 3 }] };
  const back = {
    ...monthly,
    turning18: [
      { children: 2, from: '2025-04-01' },
      { children: 1, from: '2025-10-01' },
    ],
  };
  const may = 31 * 26 * 143;
  const nights = 30 * 25 * 114 + may + 30 * 27 * 143 + (DAYS - 91) * 28 * 143;
  expect(incomeOf(back)[0]).toBeCloseTo(nights, 1);
  expect(incomeOf(back)[1]).toBeCloseTo(183 * 26 * 143 + (NEXT - 183) * 25 * 114, 1);
});

test('cost against grant: the gap for each child and in all', () => {
  const gap = 1060 * 52 - 114 * 365;
  expect(figureOf({ ...COHORT, cohort: 25 }, 'gapEach')).toBeCloseTo(gap, 9);
  expect(figureOf({ ...COHORT, cohort: 25 }, 'gapInAll')).toBeCloseTo(25 * gap, 6);
  const [year] = schemeOf({ ...COHORT, cohort: 25 }).explanation.tables[0]?.rows ?? [];
  expect(year?.values[3]).toBeCloseTo(25 * gap, 6);
});

test('at 18 they become care leavers with a grant by the week, and leave at 21', () => {
  const turning = {
    ...COHORT,
    turning18: [{ children: 6, from: '2024-04-01' }],
    leavingCareType: 'leaving-care',
  };
  expect(childrenOf(turning, 'uasc')[0]).toBe(19);
  expect(childrenOf(turning, 'leaving-care').slice(35, 37)).toEqual([26, 20]);
  expect(incomeOf(turning)[0]).toBeCloseTo(19 * 114 * DAYS + 6 * 270 * 52, 2);
  expect(incomeOf(turning)[3]).toBeCloseTo(19 * 114 * 366, 2);
  expect(figureOf({ ...turning, careLeaverCost: 560 }, 'gapCareLeaver')).toBeCloseTo(290 * 52, 9);
  const [gone] = [childrenOf({ ...turning, leavingCareType: undefined }, 'leaving-care')[0]];
  expect(gone).toBe(20);
});

test('more cannot turn 18 than there are, and the threshold needs the population', () => {
  const many = { ...COHORT, cohort: 5, turning18: [{ children: 7, from: '2024-06-01' }] };
  expect(faultsOf(many)).toEqual(['schemes[0].turning18: takes out 2 more than there are on 1 Jun 2024']);
  expect(faultsOf(FOUR, { ...AROUND, authority: { name: 'Example borough' } })).toEqual([
    'schemes[0].threshold: is a share of the population under 18, which the file does not give',
  ]);
  // In the words of the screens first: not everybody reads scenario files.
  const parsed = parseFile({ ...AROUND, schemes: [FOUR], authority: { name: 'Example borough' } });
  expect(parsed.ok ? '' : parsed.faults[0]?.remedy).toMatch(/^give the population under 18 in File settings/);
});

test('transfers are paid for once each', () => {
  const transfer = {
    ...FOUR,
    arrivals: [{ route: 'transfer', children: 4, from: '2024-04-01' }],
    transferPayment: 6000,
  };
  expect(partsOf(transfer).get('transfers-1')).toMatchObject({ flow: 'income', oneOff: 24_000 });
  expect((savingOf(transfer)[0] ?? 0) - (savingOf(FOUR)[0] ?? 0)).toBeCloseTo(24_000, 2);
  expect(partsOf({ ...transfer, arrivals: FOUR.arrivals }).has('transfers-1')).toBe(false);
});

test('income the type has for each child is made up to the grant, or down to it', () => {
  const generous = {
    placementTypes: AROUND.placementTypes.map((type) =>
      type.id === 'uasc' ? { ...type, weeklyIncome: 1100 } : type,
    ),
  };
  const { schemes } = readCalmly(FOUR, generous);
  const grants = schemes[0]?.measures.filter(({ id }) => id.includes('.grant-')) ?? [];
  expect(grants.length).toBeGreaterThan(0);
  for (const each of grants) expect(each).not.toHaveProperty('flow', 'income');
});

test('a range of arrivals goes on varying across the threshold', () => {
  const varied = { ...COHORT, arrivals: [{ children: { low: 0, likely: 1, high: 4 }, from: '2024-04-01' }] };
  const parts = partsOf(varied);
  expect(JSON.stringify([...parts.values()])).toContain('>= 25.7194');
  expect(incomeOf(varied)[0]).toBeCloseTo(26 * 143 * DAYS, 2);
});

test('every night is paid for at the lower rate at least, and nobody is taken out who is not there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 36 }),
      fc.integer({ min: 0, max: 12 }),
      (children, months, turning) => {
        const comparison = comparisonOf({
          ...COHORT,
          arrivals: [{ children, from: '2024-07-15', months }],
          turning18: [{ children: turning, from: '2024-09-01', months: 6 }],
          leavingCareType: 'leaving-care',
        });
        expect(comparison.measures.reduce((sum, { total }) => sum + total, 0)).toBe(comparison.saving.total);
        for (const [at, month] of comparison.with.months.entries()) {
          expect(month.income).toBeGreaterThanOrEqual(0);
          const type = month.placementTypes.find(({ id }) => id === 'uasc');
          const nights = type?.childDays ?? 0;
          expect(month.income, String(at)).toBeGreaterThanOrEqual(nights * 11_400 - 2);
          expect(type?.childrenAtEnd).toBeGreaterThanOrEqual(0);
        }
        expect(comparison.with.cappedMeasures).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
