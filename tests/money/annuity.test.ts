import { describe, expect, test } from 'vitest';
import { annuity } from '../../shared/money/annuity.ts';

describe('the yearly charge of an annuity', () => {
  test('pays back the loan and its interest, and no more', () => {
    const charge = annuity(1000, 0.05, 2);
    expect(((1000 * 1.05 - charge) * 1.05 - charge) / 1000).toBeCloseTo(0, 12);
    expect(annuity(430_000, 0.052, 25)).toBeCloseTo((430_000 * 0.052) / (1 - 1.052 ** -25), 6);
  });

  test('without interest is the loan shared evenly, and comes to that as the rate goes to nothing', () => {
    expect(annuity(100_000, 0, 25)).toBe(4000);
    for (const rate of [1e-9, 1e-17, 5e-324]) expect(annuity(100_000, rate, 25)).toBeCloseTo(4000, 3);
  });
});
