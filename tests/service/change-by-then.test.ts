import { expect, test } from 'vitest';
import { changeByThen } from '../../electron/service/forecast/change-by-then.ts';
import { CATEGORIES } from '../../shared/scenario/types.ts';

/** What is said of a forecast in which each of these categories has so many more children in the end. */
function changeOf(more: Readonly<Record<string, number>>) {
  const total = 10 * CATEGORIES.length;
  const whole = Object.values(more).reduce((sum, each) => sum + each, total);
  const flows = { entrants: 0, unaccompanied: 0, leavers: 0, turning18: 0, turning18By: [] };
  const estimate = (expected: number) => ({ expected, low: expected, high: expected });
  const categories = CATEGORIES.map((id) => ({ id, ...estimate(10 + (more[id] ?? 0)) }));
  return changeByThen({
    start: { total, categories: CATEGORIES.map((id) => ({ id, children: 10 })) },
    months: [{ on: 0, total: estimate(whole), categories, ageBands: [], flows }],
  });
}

test('a change is mostly in the category with most of it, wherever that stands', () => {
  const [first = '', second = '', third = ''] = CATEGORIES;
  expect(changeOf({ [first]: 5.2, [second]: 8, [third]: -3.2 })).toEqual({
    children: 10,
    mostly: second,
    apart: [],
  });
  expect(changeOf({ [first]: -8, [second]: -5.2, [third]: 3.2 }).mostly).toBe(first);
  expect(changeOf({ [first]: 4, [second]: 3, [third]: 3 }).mostly).toBeNull();
});
