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
