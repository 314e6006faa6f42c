import fc from 'fast-check';
import { expect, test } from 'vitest';
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
import type { SchemeText } from './samples.ts';

/** Ten enquiries a month for a year, one in ten approved six months on, two places each of which all are used. */
const DRIVE: SchemeText = {
  id: 'drive',
  name: 'Recruitment drive',
  scheme: 'foster-carers',
  toType: 'fostering',
  from: '2024-04-01',
  months: 12,
  monthsToApproval: 6,
  mainstreamEnquiries: 10,
  mainstreamToAssessment: 0.25,
  mainstreamToApproval: 0.4,
  mainstreamPlaces: 2,
  mainstreamUsable: 1,
  mainstreamFrom: 'agency',
  mainstreamFull: 690,
};

test('children come month by month as carers are approved', () => {
  expect(figureOf(DRIVE, 'mainstreamApproved')).toBeCloseTo(12, 9);
  const agency = childrenOf(DRIVE, 'agency');
  expect(agency[5]).toBe(90);
  for (const [at, children] of [88, 86, 84].entries()) expect(agency[6 + at]).toBeCloseTo(children, 9);
  expect(agency[17]).toBeCloseTo(66, 9);
  expect(partsOf(DRIVE).get('places-1')).toMatchObject({ kind: 'capacity', months: 12, from: '2024-10-01' });
});

test('the published shares stand in for conversion, places and use where nothing is entered', () => {
  const published = { ...DRIVE, mainstreamToAssessment: undefined, mainstreamToApproval: undefined };
  expect(figureOf(published, 'mainstreamApproved')).toBeCloseTo(120 * 0.125 * 0.33, 9);
  const usual = { ...DRIVE, mainstreamPlaces: undefined, mainstreamUsable: undefined };
  expect(figureOf(usual, 'mainstreamChildren')).toBeCloseTo(12 * 1.65 * 0.6, 9);
});

test('the saving is at marginal cost or at full cost, and both are shown', () => {
  const year = 24 * 52;
  expect(figureOf(DRIVE, 'netSaving')).toBeCloseTo(year * (890 - 440), 6);
  expect(figureOf(DRIVE, 'netSavingAtFull')).toBeCloseTo(year * (890 - 690), 6);
  expect(savingOf(DRIVE)[2]).toBeCloseTo(year * (890 - 440), 1);
  const full = { ...DRIVE, costUsed: 'full' };
  expect(figureOf(full, 'netSaving')).toBeCloseTo(year * (890 - 690), 6);
  expect(savingOf(full)[2]).toBeCloseTo(year * (890 - 690), 1);
  expect(schemeOf(full).explanation.sentences.join(' ')).toContain('full cost of in-house care');
  expect(faultsOf({ ...full, mainstreamFull: undefined })).toEqual(['schemes[0].mainstreamFull: is missing']);
});

test('only the difference between those who come and those who leave adds places', () => {
  expect(figureOf({ ...DRIVE, mainstreamLeavers: 0.5 }, 'mainstreamChildren')).toBeCloseTo(12, 9);
  const losing = { ...DRIVE, mainstreamLeavers: 1.5 };
  expect(childrenOf(losing, 'agency')[20]).toBeCloseTo(102, 9);
  expect(childrenOf(losing, 'fostering')[20]).toBeCloseTo(88, 9);
  expect(savingOf(losing)[2]).toBeLessThan(0);
});

test('a plan by month is followed, months alike together', () => {
  const plan = {
    ...DRIVE,
    months: undefined,
    mainstreamEnquiries: undefined,
    approvals: [
      { month: '2024-09', mainstream: 2 },
      { month: '2024-06', mainstream: 1, specialist: 1 },
      { month: '2024-07', mainstream: 1 },
      { month: '2024-11', mainstreamLeavers: 1 },
    ],
    specialistFrom: 'residential',
    specialistUsable: 1,
  };
  const parts = partsOf(plan);
  expect(parts.get('mainstream-1')).toMatchObject({ children: 4, months: 2, from: '2024-06-01' });
  expect(parts.get('mainstream-2')).toMatchObject({ children: 4, from: '2024-09-01' });
  expect(parts.get('mainstream-lost-3')).toMatchObject({
    children: 2,
    source: 'fostering',
    target: 'agency',
  });
  expect(childrenOf(plan, 'residential')[2]).toBe(59);
  const places = comparisonOf(plan).with.months.map(
    ({ placementTypes }) => placementTypes.find(({ id }) => id === 'fostering')?.places?.capacity,
  );
  expect(places.slice(1, 9)).toEqual([100, 103, 105, 105, 109, 109, 107, 107]);
  expect(faultsOf({ ...plan, mainstreamEnquiries: 3 })).toEqual([
    'schemes[0].months: is missing',
    'schemes[0].approvals: are given as well as enquiries or leavers a month',
  ]);
});

test('assessments, approvals and places are shown month by month', () => {
  const [table] = schemeOf(DRIVE).explanation.tables;
  expect(table?.rows[0]).toMatchObject({ label: 'April 2024', values: [10, 2.5, 0, 0, 0, 0, 0, 0] });
  expect(table?.rows).toHaveLength(18);
  const last = table?.rows.at(-1)?.values ?? [];
  expect(last[0]).toBe(0);
  expect(last[2]).toBeCloseTo(1, 9);
  expect(last[7]).toBeCloseTo(24, 9);
});

test('approvals cost what each costs, over the months in which they are made', () => {
  const cost = { ...DRIVE, costPerApproval: 5000 };
  const spent = savingOf(DRIVE).map((saved, at) => saved - (savingOf(cost)[at] ?? 0));
  expect(spent.reduce((sum, each) => sum + each, 0)).toBeCloseTo(60_000, 1);
});

test('Mockingbird keeps carers who would have left, and costs what it costs', () => {
  const mockingbird: SchemeText = {
    ...DRIVE,
    mainstreamEnquiries: undefined,
    constellations: 2,
    mockingbirdFrom: '2024-04-01',
    constellationHouseholds: 10,
    leavingRate: 0.1,
    keptShare: 0.8,
    constellationYear: 20_000,
  };
  expect(figureOf(mockingbird, 'kept')).toBeCloseTo(1.6, 9);
  expect(figureOf(mockingbird, 'costPerKept')).toBeCloseTo((2 * (89_000 + 20_000)) / 1.6, 6);
  expect(partsOf(mockingbird).get('mockingbird')).toMatchObject({ oneOff: 178_000 });
  expect(childrenOf(mockingbird, 'agency')[11]).toBeCloseTo(90 - 3.2, 9);
  expect(savingOf(mockingbird)[1]).toBeCloseTo(3.2 * 450 * 52 - 40_000, 1);
  expect(schemeOf(mockingbird).explanation.sentences.at(-1)).toContain('must already lose');
});

test('ranges go on varying, whichever way the number of carers goes', () => {
  const varied = { ...DRIVE, mainstreamEnquiries: { low: 2, likely: 10, high: 20 }, mainstreamLeavers: 0.5 };
  const text = JSON.stringify(readCalmly(varied).compiled['measures']);
  expect(text).toContain('drive_mainstreamEnquiries');
  expect(childrenOf(varied, 'agency')[30]).toBeCloseTo(78, 9);
});

test('never more children than places, none below nothing, and more enquiries never save less', () => {
  const number = fc.double({ min: 0, max: 30, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: 0, max: 3, noNaN: true }),
      share,
      fc.integer({ min: 1, max: 24 }),
      (one, other, leavers, usable, months) => {
        const text = { ...DRIVE, mainstreamLeavers: leavers, mainstreamUsable: usable, months };
        const more = comparisonOf({ ...text, mainstreamEnquiries: Math.max(one, other) });
        const fewer = comparisonOf({ ...text, mainstreamEnquiries: Math.min(one, other) });
        expect(more.saving.total).toBeGreaterThanOrEqual(fewer.saving.total - 20);
        expect(more.measures.reduce((sum, { total }) => sum + total, 0)).toBe(more.saving.total);
        for (const { placementTypes } of [...more.with.months, ...fewer.with.months])
          for (const { childrenAtEnd, places } of placementTypes) {
            expect(childrenAtEnd).toBeGreaterThanOrEqual(0);
            if (places) expect(childrenAtEnd).toBeLessThanOrEqual(places.capacity + 1e-6);
          }
      },
    ),
    { numRuns: 20 },
  );
});
