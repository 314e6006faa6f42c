import { describe, expect, test } from 'vitest';
import { priceValue } from '../../electron/service/results/entry-values.ts';
import { dayNumber } from '../../shared/calendar/day.ts';
import { monthOf } from '../../shared/calendar/month.ts';
import { readPlacements, registerChildren } from '../../shared/forecast-to-mix/register-children.ts';
import { registerPrices } from '../../shared/forecast-to-mix/register-prices.ts';
import { BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import type { PlacementRow } from '../../shared/workspace/rows.ts';

const row = (fields: Partial<PlacementRow>): PlacementRow => ({
  ...BLANK_PLACEMENT,
  key: 'p',
  type: 'home',
  ...fields,
});
const JUNE = monthOf(dayNumber(2026, 6, 1));

describe('children of the register in a month', () => {
  const children = (rows: readonly PlacementRow[], first = dayNumber(2026, 4, 1)) =>
    Object.fromEntries(registerChildren(readPlacements(rows), JUNE, first));

  test('are nights ÷ the days of the month: the last day is not a night', () => {
    const rows = [
      row({ start: '2025-01-01' }),
      row({ start: '2025-01-01', end: '2026-06-16' }),
      row({ start: '2026-06-25', end: '2026-09-01' }),
      row({ start: '2026-06-04', end: '2026-06-10', type: 'agency' }),
      row({ start: '2026-07-01' }),
      row({ start: '2020-01-01', end: '2026-06-01' }),
    ];
    // 30 + 15 + 6 of 30 nights.
    expect(children(rows)).toEqual({ home: 51 / 30, agency: 6 / 30 });
  });

  test('count from the position date in its own month', () => {
    const rows = [
      row({ start: '2026-01-01', end: '2026-06-26' }),
      row({ start: '2026-01-01', end: '2026-06-20' }),
    ];
    // 10 and 4 of the 15 nights from 16 June.
    expect(children(rows, dayNumber(2026, 6, 16))).toEqual({ home: 14 / 15 });
  });

  test('leave out rows whose type or dates cannot be read', () => {
    const rows = [
      row({ start: 'last May' }),
      row({ start: '2026-01-01', end: 'soon' }),
      row({ start: '2026-01-01', type: null }),
    ];
    expect(children(rows)).toEqual({});
  });
});

test('prices are the mean of those there on the day, to the penny', () => {
  const rows = [
    row({ start: '2026-01-01', weeklyCost: 1000 }),
    row({ start: '2026-01-01', weeklyCost: { low: 1, likely: 1000.5, high: 2000 } }),
    row({ start: '2026-01-01', weeklyCost: 1001 }),
    row({ start: '2026-01-01', end: '2026-06-01', weeklyCost: 9000 }),
    row({ start: '2026-06-02', weeklyCost: 9000 }),
    row({ start: '2026-01-01', weeklyCost: '=price' }),
    row({ start: '2026-01-01', weeklyCost: '=other' }),
    row({ start: '2026-01-01', weeklyCost: 'dear' }),
    row({ start: '2026-01-01', type: 'agency', weeklyCost: 10.001 }),
  ];
  const prices = registerPrices(rows, dayNumber(2026, 6, 1), (entry) =>
    priceValue(entry, new Map([['price', 1010.5]])),
  );
  expect(Object.fromEntries(prices)).toEqual({ home: 1003, agency: 10 });
});
