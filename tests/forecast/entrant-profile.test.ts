import { describe, expect, test } from 'vitest';
import { entrantProfile } from '../../shared/forecast/entrant-profile.ts';

const AGE_GROUPS = 9;
const alike = new Float64Array(AGE_GROUPS).fill(1);

/** Shares by year of age of entrants of one category, so many of each year. */
function sharesByYear(years: Readonly<Record<number, number>>, group: 0 | 1): number[] {
  const counts = Float64Array.from({ length: 18 }, (_, year) => years[year] ?? 0);
  const months = new Float64Array(216);
  const profile = entrantProfile(counts, months, alike, group, 1);
  return Array.from({ length: 18 }, (_, year) =>
    profile.subarray(year * 12, year * 12 + 12).reduce((all, share) => all + share, 0),
  );
}

describe('the ages of those who come', () => {
  test('are those counted, where many were', () => {
    const shares = sharesByYear({ 0: 300, 3: 100, 12: 200, 16: 100, 17: 40 }, 0);
    expect(shares.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 12);
    expect(shares[0]).toBeCloseTo(300 / 740, 2);
    expect(shares[17]).toBeCloseTo(40 / 740, 2);
  });

  test('lean on the ages near them, where few were', () => {
    const shares = sharesByYear({ 5: 2, 6: 0, 7: 3, 8: 2, 9: 3 }, 0);
    expect(shares[6]).toBeGreaterThan(0.1);
    expect(shares[6]).toBeLessThan(0.2);
  });

  test('of unaccompanied children are hardly below fifteen, where none so young has come', () => {
    const shares = sharesByYear({ 15: 30, 16: 80, 17: 110 }, 1);
    expect(shares[15]).toBeGreaterThan(0.1);
    expect(shares.slice(0, 10).every((share) => share === 0)).toBe(true);
    expect(shares.slice(10, 15).reduce((all, share) => all + share, 0)).toBeLessThan(0.03);
  });
});
