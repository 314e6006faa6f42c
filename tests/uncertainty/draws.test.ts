import { describe, expect, test } from 'vitest';
import { Draws } from '../../shared/model/uncertainty/draws.ts';
import { normalQuantile, normalShare } from '../../shared/model/uncertainty/normal.ts';
import { poissonQuantile } from '../../shared/model/uncertainty/poisson.ts';
import { quantileOf } from '../../shared/model/uncertainty/quantile.ts';
import { threefry, uniform } from '../../shared/model/uncertainty/threefry.ts';
import { exactPert, exactTriangular, exactUniform, gapAllowed, largestGap } from './exact.ts';

const SIZE = 20_000;
const SEEDS = Array.from({ length: 20 }, (_, at) => 1 + at * 7919);

describe('the generator', () => {
  test('gives the published answers of Threefry 2×32 with 20 rounds', () => {
    const out = new Int32Array(2);
    const words = () => [...out].map((word) => (word >>> 0).toString(16));
    threefry(0, 0, 0, 0, out);
    expect(words()).toEqual(['6b200159', '99ba4efe']);
    threefry(-1, -1, -1, -1, out);
    expect(words()).toEqual(['1cb996fc', 'bb002be7']);
    threefry(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, out);
    expect(words()).toEqual(['c4923a9c', '483df7a0']);
  });

  test('is uniform for every seed, across trials and across streams', () => {
    const share = (x: number) => x;
    for (const seed of SEEDS) {
      const across = (draw: (at: number) => number) => Array.from({ length: SIZE }, (_, at) => draw(at));
      expect(
        largestGap(
          across((at) => uniform(seed, 5, at, 0)),
          share,
        ),
      ).toBeLessThan(gapAllowed(SIZE));
      expect(
        largestGap(
          across((at) => uniform(seed, at, 3, 0)),
          share,
        ),
      ).toBeLessThan(gapAllowed(SIZE));
      expect(
        largestGap(
          across((at) => uniform(seed, 5, 3, at)),
          share,
        ),
      ).toBeLessThan(gapAllowed(SIZE));
    }
  });
});

const BOUNDS = [
  { low: 900, likely: 1000, high: 1400 },
  { low: 0, likely: 0, high: 1 },
  { low: -3, likely: 5, high: 5 },
  { low: 10, likely: 10.05, high: 12 },
];
const EXACT = { pert: exactPert, triangular: exactTriangular, uniform: exactUniform } as const;

describe.each(['pert', 'triangular', 'uniform'] as const)('a %s draw', (shape) => {
  test.each(BOUNDS)('from $low by $likely to $high has the exact distribution', (bounds) => {
    const quantile = quantileOf({ ...bounds, shape });
    const exact = EXACT[shape](bounds);
    for (const u of [1e-9, 1e-4, 0.001, 0.05, 0.3, 0.5, 0.77, 0.99, 0.9999, 1 - 1e-9])
      expect(exact.share(quantile(u))).toBeCloseTo(u, 6);
    for (const seed of SEEDS) {
      const sample = Array.from({ length: SIZE }, (_, at) => quantile(uniform(seed, 9, at, 0)));
      expect(largestGap(sample, exact.share)).toBeLessThan(gapAllowed(SIZE));
    }
  });
});

test('a range that is one value is that value', () => {
  expect(quantileOf({ low: 4, likely: 4, high: 4, shape: 'pert' })(0.3)).toBe(4);
});

test('normal shares and their inverse agree with tables and with each other', () => {
  expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 10);
  for (const u of [1e-12, 1e-6, 0.02, 0.5, 0.8, 1 - 1e-9])
    expect(normalShare(normalQuantile(u))).toBeCloseTo(u, 12);
});

test('Poisson arrivals have the exact shares', () => {
  // P(0) = e⁻², P(≤ 1) = 3e⁻², P(≤ 2) = 5e⁻²
  const e = Math.exp(-2);
  expect(
    [e - 1e-9, e + 1e-9, 3 * e - 1e-9, 3 * e + 1e-9, 5 * e + 1e-9].map((u) => poissonQuantile(2, u)),
  ).toEqual([0, 1, 1, 2, 3]);
  const sample = Array.from({ length: SIZE }, (_, at) => poissonQuantile(7.5, uniform(1, 2, at, 0)));
  const mean = sample.reduce((sum, each) => sum + each, 0) / SIZE;
  expect(Math.abs(mean - 7.5)).toBeLessThan(4 * Math.sqrt(7.5 / SIZE));
});

describe('inputs that move together', () => {
  const inputs = ['a', 'b', 'c'].map((key) => ({
    key,
    name: key,
    low: 0,
    likely: 1,
    high: 2,
    shape: 'uniform' as const,
  }));
  const scores = (strength: number) => {
    const draws = new Draws(inputs, 3, [{ name: 'prices', inputs: ['a', 'b'], strength }]);
    const row = new Float64Array(3);
    return Array.from({ length: SIZE }, (_, trial) => {
      draws.shares(trial, row);
      return [...row].map(normalQuantile);
    });
  };
  const correlation = (rows: readonly number[][], a: number, b: number) =>
    rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0) / rows.length;

  test.each([0, 0.3, 0.8, 1])('have the correlation asked for: %d', (strength) => {
    const rows = scores(strength);
    expect(Math.abs(correlation(rows, 0, 1) - strength)).toBeLessThan(4 * Math.sqrt(2 / SIZE));
    expect(Math.abs(correlation(rows, 0, 2))).toBeLessThan(4 / Math.sqrt(SIZE));
    const shares = rows.map((row) => normalShare(row[0] ?? 0));
    expect(largestGap(shares, (x) => x)).toBeLessThan(gapAllowed(SIZE));
  });
});

test('an input draws the same whatever other inputs there are', () => {
  const input = (key: string) => ({ key, name: key, low: 0, likely: 1, high: 2, shape: 'pert' as const });
  const few = new Float64Array(1);
  const many = new Float64Array(2);
  new Draws([input('b')], 11, []).shares(4, few);
  new Draws([input('a'), input('b')], 11, []).shares(4, many);
  expect(many[1]).toBe(few[0]);
});
