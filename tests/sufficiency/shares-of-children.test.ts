import { expect, test } from 'vitest';
import { sharesOfChildren } from '../../shared/sufficiency/index.ts';

/** Children by age in whole years. */
function ages(children: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 18 }, (_, age) => children[age] ?? 0);
}

test('children are in the band of their age, both ends included', () => {
  expect(sharesOfChildren(ages({ 0: 1, 4: 1, 5: 1, 10: 1, 11: 2, 15: 2, 16: 1, 17: 1 }), 3, 1)).toEqual({
    ages: { '0-4': 0.2, '5-10': 0.2, '11-15': 0.4, '16-17': 0.2 },
    inBorough: 0.75,
  });
});

test('shares to a tenth of a percent come to 1, however they are rounded', () => {
  const thirds = sharesOfChildren(ages({ 1: 1, 6: 1, 12: 1 }), 1, 2);
  expect(thirds).toEqual({
    ages: { '0-4': 0.334, '5-10': 0.333, '11-15': 0.333, '16-17': 0 },
    inBorough: 0.333,
  });
  for (let all = 1; all < 200; all += 7) {
    const found = sharesOfChildren(ages({ 2: 1, 7: 2, 13: all, 17: 3 }), 0, 0);
    const sum = Object.values(found?.ages ?? {}).reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  }
});

test('of nobody there are no shares, and of places nobody knows none either', () => {
  expect(sharesOfChildren(ages({}), 0, 0)).toBeNull();
  expect(sharesOfChildren(ages({ 3: 2 }), 0, 0)?.inBorough).toBeNull();
});
