import { describe, expect, test } from 'vitest';
import { levelAhead } from '../../shared/forecast/level.ts';

const BELIEFS = { still: 0.3, drifting: 0.5, driftSpread: 0.02, swing: 0 };
const MONTHS = 60;
const AHEAD = 24;

/** Sixty months of counts at the mean, or drifting by so much a year, level 1 in their middle. */
function counts(monthly: number, drift = 0): { seen: Float64Array; expected: Float64Array } {
  const level = (at: number) => Math.exp((drift * (at - MONTHS / 2)) / 12);
  return {
    seen: Float64Array.from({ length: MONTHS }, (_, at) => Math.round(monthly * level(at))),
    expected: new Float64Array(MONTHS).fill(monthly),
  };
}

/** Children who stay three years, each month's arrivals as many as at the level so long before the first count. */
function thereBefore(monthly: number, share: number) {
  const expected = new Float64Array(216).fill(monthly, 0, 36);
  return { children: Math.round(share * monthly * 36), expected, doubt: 0.02 };
}

/** Of such children so many are there where arrivals drifted all along, level 1 in the middle of the counts. */
function driftedShare(drift: number): number {
  const months = Array.from({ length: 36 }, (_, ago) => Math.exp((-drift * (MONTHS / 2 + ago)) / 12));
  return months.reduce((all, each) => all + each, 0) / 36;
}

const last = (factor: Float64Array) => factor[AHEAD - 1] ?? Number.NaN;
const doubtOf = (doubt: Float64Array) => doubt[AHEAD - 1] ?? Number.NaN;

describe('the level of a flow', () => {
  test('that has stood still is carried on as it is', () => {
    const { seen, expected } = counts(50);
    const { factor } = levelAhead(seen, expected, BELIEFS, AHEAD);
    for (const each of factor) expect(each).toBeCloseTo(1, 1);
  });

  test('that drifts is carried on the further, the more counts bear it out', () => {
    const truth = Math.exp(0.04 * (2.5 + 2));
    const few = levelAhead(...argumentsOf(counts(4, 0.04)));
    const many = levelAhead(...argumentsOf(counts(400, 0.04)));
    expect(last(few.factor)).toBeGreaterThan(1);
    expect(last(few.factor)).toBeLessThan(last(many.factor));
    expect(Math.abs(last(many.factor) / truth - 1)).toBeLessThan(0.04);
  });
});

describe('children in care before the first count', () => {
  test('bear out a drift: the level comes nearer to the truth, with less doubt', () => {
    const drift = 0.03;
    const truth = Math.exp(drift * (2.5 + 2));
    const seen = argumentsOf(counts(60, drift));
    const without = levelAhead(...seen);
    const heeding = levelAhead(...seen, thereBefore(60, driftedShare(drift)));
    expect(Math.abs(last(heeding.factor) - truth)).toBeLessThan(0.7 * Math.abs(last(without.factor) - truth));
    expect(doubtOf(heeding.doubt)).toBeLessThan(doubtOf(without.doubt));
  });

  test('as many as a still level leaves there speak against one', () => {
    const seen = argumentsOf(counts(60, 0.02));
    const without = levelAhead(...seen);
    const heeding = levelAhead(...seen, thereBefore(60, 1));
    expect(last(heeding.factor)).toBeLessThan(last(without.factor));
  });

  test('far more or far fewer than any drift explains are not heeded', () => {
    const seen = argumentsOf(counts(60));
    const without = levelAhead(...seen);
    for (const share of [0.2, 5]) {
      const heeding = levelAhead(...seen, thereBefore(60, share));
      expect(Math.abs(last(heeding.factor) - last(without.factor))).toBeLessThan(0.005);
    }
  });
});

function argumentsOf({ seen, expected }: ReturnType<typeof counts>) {
  return [seen, expected, BELIEFS, AHEAD] as const;
}
