import { describe, expect, test } from 'vitest';
import { drawCouncil } from '../synthetic/council.ts';
import { scoreCouncil } from './score.ts';
import { type Summary, summarise } from './summary.ts';

/** Some councils, so with room for luck; `npm run calibrate` does a hundred of each size. */
const SEEDS = Array.from({ length: 24 }, (_, at) => 1 + at);
const FUTURES = 25;
/** Levels swing as well as drift: the harder of the two. */
const SWINGS = true;

describe('forecasts of synthetic councils, read from their returns', () => {
  test('come near the oracle’s, beat their rivals, and have ranges that hold', async () => {
    const scores = [];
    for (const seed of SEEDS) scores.push(await scoreCouncil(drawCouncil(seed, 450, SWINGS), FUTURES));
    const { lines, coverage } = summarise(scores);
    for (const { horizon, grouping, ratio } of lines) {
      const what = `${grouping}, ${horizon ?? 'all'} months`;
      expect(ratio.oracle, what).toBeLessThan(horizon === 24 ? 1.25 : 1.15);
      expect(ratio.same, what).toBeLessThan(1.05);
      expect(ratio.drift, what).toBeLessThan(1);
      if (ratio.rival !== undefined) expect(ratio.rival, what).toBeLessThan(1);
    }
    expectHeld(coverage);
  }, 120_000);

  test('have ranges that hold as often where they learn from two years only', async () => {
    const scores = [];
    for (const seed of SEEDS) scores.push(await scoreCouncil(drawCouncil(seed, 450, SWINGS), FUTURES, 24));
    expectHeld(summarise(scores).coverage);
  }, 120_000);
});

/** Between 75% and 87% of the time; the total of a council of this size is one cell, and more a matter of luck. */
function expectHeld(coverage: Summary['coverage']): void {
  for (const { of, horizon, cells, within } of coverage) {
    const what = `${of}, ${horizon} months`;
    expect(cells, what).toBeGreaterThanOrEqual(SEEDS.length);
    expect(within, what).toBeGreaterThan(of === 'total' ? 0.7 : 0.75);
    expect(within, what).toBeLessThan(of === 'total' ? 0.92 : 0.87);
  }
}
