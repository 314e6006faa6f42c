import { describe, expect, test } from 'vitest';
import { ALL, actedOn, effectBehind } from '../../renderer/pages/forecast/acted-on.ts';
import type { ForecastGroup, ReadyForecast } from '../../shared/api/forecast.ts';
import type { Adjustment } from '../../shared/workspace/forecast-settings.ts';

function group(of: ForecastGroup['of'], id: string, children: number, without: number | null): ForecastGroup {
  const at = (expected: number) => ({ expected, low: expected, high: expected });
  return {
    of,
    id,
    name: null,
    history: [children],
    start: at(children),
    forecast: [at(children)],
    without: without === null ? null : [without],
  };
}
const viewOf = (total: number, residential: number, fostering: number): ReadyForecast =>
  ({
    groups: [
      group('total', 'total', 500, 500 - total),
      group('category', 'residential', 40, 40 - residential),
      group('category', 'fostering', 400, 400 - fostering),
    ],
  }) as unknown as ReadyForecast;

const dated = { id: 'a', name: 'Known', enabled: true, from: '2026-04', amount: { children: 1 } } as const;
const entrants: Adjustment = { ...dated, kind: 'entrants' };
const residential: Adjustment = { ...dated, kind: 'leaving', category: 'residential' };
const stepDown: Adjustment = { ...dated, kind: 'moves', source: 'residential', target: 'fostering' };

describe('the chart of the adjustments opens on', () => {
  test('all children where there are none, none is on, or one is of every kind', () => {
    expect(actedOn(viewOf(0, 0, 0), [])).toBe(ALL);
    expect(actedOn(viewOf(0, 0, 0), [{ ...residential, enabled: false }])).toBe(ALL);
    expect(actedOn(viewOf(9, 1, 8), [entrants, residential])).toBe(ALL);
  });

  test('the one kind of placement that they are about', () => {
    expect(actedOn(viewOf(-6, -6, 0), [residential])).toBe('category/residential');
    expect(actedOn(viewOf(-6, -6, 0), [residential, { ...entrants, enabled: false }])).toBe(
      'category/residential',
    );
    // One that nobody of the return is in has no chart.
    expect(actedOn(viewOf(0, 0, 0), [{ ...residential, category: 'secure' }])).toBe(ALL);
  });

  test('where most is to be seen of those moved, as their number in care stays', () => {
    expect(actedOn(viewOf(0.1, -6, 6.1), [stepDown])).toBe('category/residential');
    const more = { ...entrants, category: 'fostering' as const };
    expect(actedOn(viewOf(12, 2, 10), [{ ...residential, amount: { children: -1 } }, more])).toBe(ALL);
  });
});

test('what they do stands behind a choice, where it is anything', () => {
  expect(effectBehind(group('category', 'residential', 40, 42.11))).toBe(': 2.1 fewer');
  expect(effectBehind(group('category', 'residential', 40, 39.97))).toBe('');
  expect(effectBehind(group('category', 'residential', 40, null))).toBe('');
});
