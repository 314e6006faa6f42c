/** No amount has a sign it does not deserve, and each is said in the unit its size asks for, to the very edge. */
import { expect, test } from 'vitest';
import {
  formatBriefly,
  formatChange,
  formatFixed,
  formatMillions,
  formatPounds,
  formatPressure,
  formatThousands,
  formatWholePounds,
} from '../../shared/money/format.ts';
import { roundPence } from '../../shared/money/pence.ts';
import { readPence } from '../../shared/money/read.ts';

test('nothing has no sign, nor has what rounds to nothing', () => {
  expect([0, -49].map(formatWholePounds)).toEqual(['£0', '£0']);
  expect([0, -49_999].map(formatThousands)).toEqual(['0', '0']);
  expect([0, -49].map((pence) => formatBriefly(pence))).toEqual(['£0', '£0']);
  expect([0, 49, -49].map((pence) => formatChange(pence))).toEqual(['£0', '£0', '£0']);
  expect([0, -499_999].map((pence) => formatMillions(pence))).toEqual(['0.00', '0.00']);
  expect(formatPounds(0)).toBe('£0.00');
});

test('what is below nothing has a minus of its own', () => {
  expect(formatWholePounds(-50)).toBe('−£1');
  expect(formatThousands(-2_850_000)).toBe('−29');
  expect(formatThousands(123_450_000)).toBe('1,235');
  expect(formatFixed(-1234.56, 1)).toBe('−1,234.6');
  expect(formatChange(100)).toBe('+£1');
  expect(formatPounds(-5)).toBe('−£0.05');
});

test('nothing is read as plain nothing, whatever sign it is typed with', () => {
  for (const typed of ['-0', '(0)', '−£0.00']) expect(readPence(typed)).toEqual({ ok: true, value: 0 });
  expect(Object.is(roundPence(-0.4), 0)).toBe(true);
  expect([roundPence(-0.5), roundPence(0.5), roundPence(-1.5)]).toEqual([-1, 1, -2]);
  expect([readPence('(0.01)'), readPence('-0.01')]).toEqual([
    { ok: true, value: -1 },
    { ok: true, value: -1 },
  ]);
});

test('amounts go over into thousands and millions where they round to them', () => {
  expect([999_949, 999_950].map((pence) => formatBriefly(pence))).toEqual(['£9,999', '£10k']);
  expect(formatBriefly(-999_950)).toBe('−£10k');
});

test('half a pound from budget is a pound over or under it', () => {
  expect([49, 50, -49, -50].map(formatPressure)).toEqual([
    'on budget',
    '£1 over budget',
    'on budget',
    '£1 under budget',
  ]);
});
