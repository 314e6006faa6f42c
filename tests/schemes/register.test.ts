/** What the forms say and compile to where some children are in the register, each at a price of their own. */
import { describe, expect, test } from 'vitest';
import { figureOf, savingOf, schemeOf } from './reading.ts';
import { AROUND, type SchemeText } from './samples.ts';

/** On the first night two of agency fostering, at £1,400 and £2,000 beside the 90 at £890; one has left by then. */
const REGISTER = {
  placements: [
    { ref: 'A', type: 'agency', start: '2023-01-09', weeklyCost: 1400 },
    { ref: 'B', type: 'agency', start: '2023-02-01', weeklyCost: 2000 },
    { ref: 'C', type: 'agency', start: '2023-02-01', end: '2024-04-01', weeklyCost: 9000 },
  ],
};
const AVERAGE = (90 * 890 + 3400) / 92;

/** The same types, one of them changed. */
function around(id: string, change: object) {
  const placementTypes = AROUND.placementTypes.map((type) => ({
    ...type,
    annualUplift: 0,
    ...(type.id === id && change),
  }));
  return { ...REGISTER, placementTypes };
}

const GUARDIANS: SchemeText = {
  id: 'sgo',
  name: 'Special guardians',
  scheme: 'permanence',
  route: 'special-guardianship',
  fromType: 'agency',
  toType: 'permanence',
  children: 5,
  from: '2024-04-01',
  allowance: 200,
};
const DOWN: SchemeText = {
  id: 'down',
  name: 'Step down',
  scheme: 'step-down',
  fromType: 'agency',
  toType: 'fostering',
  children: 5,
  from: '2024-04-01',
  success: 0.6,
  breakdownMonths: 6,
};
const HOME: SchemeText = {
  id: 'back-home',
  name: 'Reunification',
  scheme: 'reunification',
  fromType: 'agency',
  children: 5,
  from: '2024-04-01',
  supportPerFamily: 0,
};
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
const PRICES: SchemeText = {
  id: 'prices',
  name: 'Prices',
  scheme: 'prices',
  placementType: 'agency',
  from: '2024-04-01',
};
const words = (text: SchemeText, beside: object = REGISTER) =>
  schemeOf(text, beside).explanation.sentences.join(' ');

describe('a price that the form leaves blank', () => {
  test('is explained as the average the forecast takes, and the full year is what it finds', () => {
    expect(figureOf(GUARDIANS, 'netSaving', REGISTER)).toBeCloseTo(5 * (AVERAGE - 200) * 52, 6);
    expect(savingOf(GUARDIANS, REGISTER)[1]).toBeCloseTo(5 * (AVERAGE - 200) * 52, 1);
    expect(figureOf(DOWN, 'netSaving', REGISTER)).toBeCloseTo(3 * (AVERAGE - 440) * 52, 6);
    expect(savingOf(DOWN, REGISTER)[1]).toBeCloseTo(3 * (AVERAGE - 440) * 52, 1);
    expect(words(HOME)).toContain(
      '£907.61 a week is the average of Fostering, agency on 1 April 2024, over 90 in the mix and 2 in the register.',
    );
    expect(words({ ...HOME, priceLeft: 907.61 })).not.toContain('is the average of');
  });

  test('is said to be the list price where nobody is in the register', () => {
    expect(words(HOME, {})).toContain('£890.00 a week is the list price of Fostering, agency in the mix.');
  });

  test('is that of the register where the mix has nobody', () => {
    const empty = around('agency', { children: 0, weeklyCost: 0 });
    expect(words(HOME, empty)).toContain(
      '£1,700.00 a week is the average of Fostering, agency on 1 April 2024, over 2 in the register.',
    );
  });

  test('is left to the engine where a list price in it is a range', () => {
    const ranged = around('agency', { weeklyCost: { low: 800, likely: 890, high: 1000 } });
    expect(figureOf(DOWN, 'netSaving', ranged)).toBeCloseTo(
      (3 * (AVERAGE - 440) + 2 * (AVERAGE - 890)) * 52,
      6,
    );
  });
});

describe('children who come back cost what they left behind, so that nothing is saved of them', () => {
  test('who step down and go back at once', () => {
    expect(savingOf({ ...DOWN, success: 0, breakdownMonths: 0 }, REGISTER)).toEqual([0, 0, 0, 0]);
  });

  test('who are all back in care', () => {
    const back = { ...HOME, reentry3: 1, reentry12: 1, reentry72: 1 };
    const [first = 0, ...later] = savingOf(back, REGISTER);
    expect(first).toBeGreaterThan(0);
    for (const year of later) expect(Math.abs(year)).toBeLessThan(0.05);
  });

  test('who would have left care by then: special guardianship', () => {
    const [first = 0, ...later] = savingOf({ ...GUARDIANS, monthsSooner: 12 }, REGISTER);
    expect(first).toBeCloseTo(5 * (AVERAGE - 200) * 52, 1);
    expect(later).toEqual([0, 0, 0]);
  });

  test('who would have left care by then: edge of care', () => {
    const saving = savingOf({ ...TEAM, monthsInCare: 6 }, REGISTER);
    expect(saving[0]).toBeGreaterThan(0);
    expect(saving.slice(2)).toEqual([0, 0]);
  });
});

describe('prices', () => {
  test('an amount on top is for the children of the register too, and for those the month has', () => {
    const addOn = { ...PRICES, addOn: 100 };
    expect(figureOf(addOn, 'addOnYear', REGISTER)).toBeCloseTo(92 * 100 * 52, 6);
    expect(savingOf(addOn, REGISTER)[1]).toBeCloseTo(-92 * 100 * 52, 2);
    const byMonth = around('agency', { childrenByMonth: { '2024-04': 70 } });
    expect(figureOf(addOn, 'addOnYear', byMonth)).toBeCloseTo(72 * 100 * 52, 6);
  });

  test('a rise that the forecast does not have is said to be none of its', () => {
    const agreed = { ...PRICES, expectedUplift: 0.06, agreedUplift: 0.02 };
    expect(words(agreed)).toContain('But the forecast has Fostering, agency rise by 0% on 1 Apr 2025');
    const rising = around('agency', { annualUplift: 0.01, uplifts: { '2025/26': 0.06 } });
    expect(words(agreed, rising)).not.toContain('But the forecast');
    expect(words({ ...agreed, upliftYears: 2 }, rising)).toContain('rise by 1% on 1 Apr 2026:');
  });
});

test('what lies outside the forecast is said to', () => {
  expect(words({ ...DOWN, from: '2040-05-01' })).toContain(
    'It starts after the forecast ends on 31 March 2028, so nothing of it counts.',
  );
  expect(words({ ...DOWN, from: '2019-05-01' })).toContain(
    'It begins before the forecast does: what it has done by 1 April 2024 counts from that day',
  );
  const paid = { ...DOWN, breakdownMonths: 60, from: '2022-05-01', outcomePayment: 1000 };
  expect(words(paid)).toContain('What is paid once before 1 April 2024 is left out');
  expect(words(DOWN)).not.toMatch(/before the forecast|after the forecast|left out/);
});

test('a home that opens after the forecast is said to change no placement, though it costs before', () => {
  const home = {
    id: 'new',
    name: 'New home',
    scheme: 'in-house-home',
    placementType: 'home',
    beds: 4,
    opens: '2040-04-01',
    moves: [{ source: 'residential' }],
    purchase: 400_000,
    capitalOn: '2025-04-01',
  };
  expect(words(home)).toContain('It changes no placement before the forecast ends on 31 March 2028');
  const soon = { ...home, opens: '2025-04-01' };
  expect(words(soon)).not.toContain('changes no placement');
  expect(words(soon)).not.toContain('are to move in');
  expect(words({ ...soon, moves: [{ source: 'residential', children: 50 }] })).toContain(
    '50 are to move in, but 3.4 is all that may be filled',
  );
  expect(words({ ...soon, beds: 100, moves: [{ source: 'residential' }] })).toContain(
    'On 1 April 2024 there are 60 in Residential, external',
  );
});

test('more children than are there are said not to be', () => {
  expect(words({ ...DOWN, children: 93 })).toContain('On 1 April 2024 there are 92 in Fostering, agency');
  expect(words({ ...DOWN, children: 92 })).not.toContain('there are 92');
});
