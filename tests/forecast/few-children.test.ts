import { expect, test } from 'vitest';
import { addMonths } from '../../shared/calendar/day.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';

const SEEDS = [5, 12, 30, 85];
const SIZES = [3, 8, 30];
const MONTHS_KNOWN = [2, 14, 60];

test('of a few children and a few months too, every figure is a number within its range', () => {
  for (const seed of SEEDS)
    for (const size of SIZES) {
      const council = drawCouncil(seed, size);
      for (const known of MONTHS_KNOWN) {
        const from = addMonths(council.from, known) - 1;
        const { months } = forecast(prepareForecast(historyOf(council, from)), { from, months: 24 });
        for (const { total, categories, ageBands } of months)
          for (const { expected, low, high } of [total, ...categories, ...ageBands]) {
            const where = `seed ${seed}, about ${size} children, ${known} months known`;
            expect(low, where).toBeGreaterThanOrEqual(0);
            expect(expected, where).toBeGreaterThanOrEqual(low);
            expect(high, where).toBeGreaterThanOrEqual(expected);
            expect(high, where).toBeLessThan(10 * size + 50);
          }
      }
    }
});
