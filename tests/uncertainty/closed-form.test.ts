/** Simulated figures against those that can be worked out, for 20 seeds, within four standard errors. */
import { describe, expect, test } from 'vitest';
import { PERCENTILES, type Subject, simulate } from '../../shared/model/uncertainty/index.ts';
import type { Measure, RangeShape } from '../../shared/scenario/types.ts';
import { type Bounds, exactPert, exactTriangular, exactUniform } from './exact.ts';
import { plan, subjectOf, yearOf } from './subject.ts';

const TRIALS = 10_000;
const SEEDS = Array.from({ length: 20 }, (_, at) => 100 + at);

const lump = (id: string, bounds: Bounds, shape: RangeShape): Measure => ({
  id,
  name: id,
  kind: 'fixed',
  oneOff: { ...bounds, shape },
  on: '2025-06-01',
});

type Known = { readonly mean: number; readonly variance: number; readonly share: (pounds: number) => number };

function agrees(subject: Subject, known: Known): void {
  for (const seed of SEEDS) {
    const [year] = simulate(subject, plan(TRIALS, seed)).years;
    if (!year) throw new Error('no year');
    const pounds = Array.from(year.sorted, (pence) => pence / 100);
    const sd = Math.sqrt(known.variance);
    const fourth = pounds.reduce((sum, x) => sum + (x - known.mean) ** 4, 0) / TRIALS / known.variance ** 2;
    expect(Math.abs(year.outturn.mean / 100 - known.mean)).toBeLessThan((4 * sd) / Math.sqrt(TRIALS));
    expect(Math.abs(year.outturn.standardDeviation / 100 - sd)).toBeLessThan(
      4 * sd * Math.sqrt((fourth - 1) / (4 * TRIALS)),
    );
    for (const [at, percent] of PERCENTILES.entries()) {
      const p = percent / 100;
      const found = known.share((year.outturn.percentiles[at] ?? 0) / 100);
      expect(Math.abs(found - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / TRIALS));
    }
  }
}

/** The midpoints of equal shares of a distribution. */
function points({ low, high }: Bounds, share: (x: number) => number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    let [from, to] = [low, high];
    for (let turn = 0; turn < 40; turn += 1) {
      const middle = (from + to) / 2;
      if (share(middle) < (at + 0.5) / count) from = middle;
      else to = middle;
    }
    return from;
  });
}

describe('closed forms', () => {
  const a = { low: 10_000, likely: 20_000, high: 60_000 };
  const b = { low: 30_000, likely: 35_000, high: 50_000 };
  const c = { low: 5_000, likely: 10_000, high: 45_000 };

  test('a PERT range by itself', () => {
    agrees(subjectOf(yearOf([lump('a', a, 'pert')])), exactPert(a));
  });

  test('the sum of a PERT, a triangular and a uniform range', () => {
    const [pert, triangular, uniform] = [exactPert(a), exactTriangular(b), exactUniform(c)];
    const ofA = points(a, pert.share, 200);
    const ofB = points(b, triangular.share, 200);
    const sums = ofA.flatMap((x) => ofB.map((y) => x + y));
    agrees(subjectOf(yearOf([lump('a', a, 'pert'), lump('b', b, 'triangular'), lump('c', c, 'uniform')])), {
      mean: pert.mean + triangular.mean + uniform.mean,
      variance: pert.variance + triangular.variance + uniform.variance,
      share: (pounds) => sums.reduce((sum, each) => sum + uniform.share(pounds - each), 0) / sums.length,
    });
  }, 120_000);

  test('the product of two uniform ranges: children × weekly price', () => {
    const children = { low: 10, likely: 12, high: 20 };
    const price = { low: 500, likely: 600, high: 900 };
    const [n, p] = [exactUniform(children), exactUniform(price)];
    const subject = subjectOf(
      yearOf([], {
        children: { ...children, shape: 'uniform' },
        weeklyCost: { ...price, shape: 'uniform' },
      }),
    );
    const weeks = 52;
    const ofN = points(children, n.share, 2000);
    agrees(subject, {
      mean: weeks * n.mean * p.mean,
      variance: weeks ** 2 * (n.variance * p.variance + n.variance * p.mean ** 2 + p.variance * n.mean ** 2),
      share: (pounds) => ofN.reduce((sum, each) => sum + p.share(pounds / weeks / each), 0) / ofN.length,
    });
  }, 120_000);
});
