import { describe, expect, test } from 'vitest';
import { savingsHeadline } from '../../renderer/pages/savings/savings-words.ts';
import type { ReadySavings } from '../../shared/api/schemes.ts';

const NOTHING = {
  targetPence: null,
  forecastPence: null,
  weightedPence: null,
  deliveredPence: null,
  atRiskPence: null,
};

function view(forecastPence: number, targetPence: number | null, weight: number | null = null): ReadySavings {
  const scheme = { ...NOTHING, key: 'home', on: true, weight, forecastPence, targetPence, byYear: [] };
  const totals = { all: { ...NOTHING, forecastPence, targetPence }, byYear: [] };
  return {
    state: 'ready',
    years: ['2024/25'],
    schemes: [scheme],
    totals: { ...totals, cashable: NOTHING, avoidance: NOTHING, unsaid: NOTHING },
  };
}

describe('the headline of savings', () => {
  test('says how far short of the target the plan is', () => {
    expect(savingsHeadline(view(80_000_000, 100_000_000), 'Plan 1')).toBe(
      'The scheme in “Plan 1” is forecast to save £800k in 2024/25, £200k short of the target of £1.0m; how sure it is has not been weighed.',
    );
  });

  test('says that none of it is at risk only where schemes are weighted', () => {
    expect(savingsHeadline(view(100_000_000, 100_000_000, 1), 'Plan 1')).toContain(
      'meeting the target of £1.0m, none of it at risk.',
    );
    expect(savingsHeadline(view(100_000_000, 100_000_000), 'Plan 1')).not.toContain('at risk');
  });

  test('and that it meets it where what it lacks is no whole pound', () => {
    expect(savingsHeadline(view(99_999_960, 100_000_000), 'Plan 1')).toContain('meeting the target of £1.0m');
  });
});
