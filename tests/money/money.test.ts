import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../shared/money/allocate.ts';
import {
  formatBriefly,
  formatChange,
  formatFixed,
  formatMillions,
  formatNumber,
  formatPercent,
  formatPounds,
  formatPressure,
  formatWholePounds,
  formatWholePrice,
} from '../../shared/money/format.ts';
import { poundsToPence, roundPence } from '../../shared/money/pence.ts';
import { readNumber, readPence } from '../../shared/money/read.ts';
import {
  type EntryStyle,
  entryText,
  isReadable,
  periodProblem,
  pricePeriod,
  readEntry,
  readEntryIn,
  readPriceEntry,
} from '../../shared/workspace/entry-text.ts';

describe('rounding to pence', () => {
  test.each([
    [2.5, 3],
    [-2.5, -3],
    [2.4999899, 2],
    [2.499995, 3],
    [-2.499995, -3],
    [0.4, 0],
    [-0.4, 0],
    [1e10 + 0.5, 1e10 + 1],
  ])('%d is %d', (exact, whole) => expect(Object.is(roundPence(exact), whole)).toBe(true));

  test('pounds with two decimals are exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pence) => {
        expect(poundsToPence(pence / 100)).toBe(pence);
      }),
    );
  });
});

test('a price in whole pounds is of the penny, however it was worked out', () => {
  for (const price of [982.5, 982.4999999, 982.5000001]) expect(formatWholePrice(price)).toBe('983');
  expect(formatWholePrice(1982.49)).toBe('1,982');
});

test('allocation sums to the whole and is within a penny of each exact share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { minLength: 1, maxLength: 9 }),
      fc.bigInt({ min: 1n, max: 5040n }),
      (parts, denominator) => {
        const sum = parts.reduce((total, part) => total + part, 0n);
        const whole = [
          ...parts,
          (denominator - (((sum % denominator) + denominator) % denominator)) % denominator,
        ];
        const shares = allocate(whole, denominator);
        expect(BigInt(shares.reduce((total, share) => total + share, 0)) * denominator).toBe(
          whole.reduce((total, part) => total + part, 0n),
        );
        for (const [at, share] of shares.entries()) {
          const error = BigInt(share) * denominator - (whole[at] ?? 0n);
          expect(error > -denominator && error < denominator).toBe(true);
        }
      },
    ),
  );
});

test('odd pence go to the largest remainders, ties to the earlier', () => {
  expect(allocate([10n, 10n, 10n], 3n)).toEqual([4, 3, 3]);
  expect(allocate([-1n, 1n], 2n)).toEqual([0, 0]);
  expect(allocate([5n, -5n, 4n], 4n)).toEqual([1, -1, 1]);
});

describe('reading what people type', () => {
  test.each([
    ['£4,250.50', 4250.5],
    ['4250.5', 4250.5],
    ['(12)', -12],
    ['(£1,200.00)', -1200],
    ['−3', -3],
    ['-£3.50', -3.5],
    ['£-3.50', -3.5],
    ['27m', 27_000_000],
    ['£1.25m', 1_250_000],
    ['430k', 430_000],
    ['6.5%', 0.065],
    ['0.1%', 0.001],
    [' 1 200 ', 1200],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
    ['-', 0],
    [' – ', 0],
    ['£-', 0],
    [' £ -   ', 0],
  ])('%s is %d', (typed, value) => expect(readNumber(typed)).toEqual({ ok: true, value }));

  test.each([
    '',
    'abc',
    '4,25',
    '1,2345',
    '--3',
    '(−3)',
    '5..2',
    '£',
    '1e5',
    '12 children',
    '4/5',
    '%',
    'k',
    '１２',
  ])('“%s” is not a number', (typed) => {
    expect(readNumber(typed).ok).toBe(false);
  });

  test.each([
    ['£1,234.5', 123_450],
    ['(0.05)', -5],
    ['1.1m', 110_000_000],
    ['17,678,516.77', 1_767_851_677],
  ])('%s is %d pence', (typed, value) => expect(readPence(typed)).toEqual({ ok: true, value }));

  test.each(['1.005', '5%', 'n/a', '999999999999'])('%s is not an amount', (typed) =>
    expect(readPence(typed).ok).toBe(false),
  );

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pence) => {
        expect(readPence(formatPounds(pence))).toEqual({ ok: true, value: pence });
      }),
    );
  });

  test('entries are blank, a number, a formula, a range, or kept as typed', () => {
    expect(readEntry('  ')).toBeNull();
    expect(readEntry('=a / 52')).toBe('=a / 52');
    expect(readEntry('£4 / 5.5 / 1,007')).toEqual({ low: 4, likely: 5.5, high: 1007, shape: 'pert' });
    expect(readEntry(' about 12 ')).toBe('about 12');
    expect(readEntry('- / 5 / 7')).toBe('- / 5 / 7');
    expect([isReadable('about 12'), isReadable('=x'), isReadable(null)]).toEqual([false, true, true]);
    expect(entryText(readEntry('4 / 5.5 / 1,007'))).toBe('4 / 5.5 / 1,007');
    expect(entryText(0.065, 'percent')).toBe('6.5%');
  });

  test('an entry’s text reads back as the same entry', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(number, (value) => {
        expect(readEntry(entryText(value))).toBe(value === 0 ? 0 : value);
        expect(readEntry(entryText(value / 100, 'percent'))).toBeCloseTo(value / 100, 9);
      }),
    );
  });
});

describe('writing figures', () => {
  test('the direction is always a word or a minus sign', () => {
    expect(formatPressure(594_000_000)).toBe('£5.9m over budget');
    expect(formatPressure(-60_000_000)).toBe('£600k under budget');
    expect(formatPressure(3)).toBe('on budget');
    expect(formatPounds(-5)).toBe('−£0.05');
    expect(formatChange(142_000_000)).toBe('+£1.42m');
    expect(formatChange(-57_000_000)).toBe('−£570k');
  });

  test('rounds where the unit says so, and never to a signed nothing', () => {
    expect([formatMillions(1_731_200_000), formatMillions(-200_000), formatMillions(-2)]).toEqual([
      '17.31',
      '0.00',
      '0.00',
    ]);
    expect([formatWholePounds(-40), formatWholePounds(123_450)]).toEqual(['£0', '£1,235']);
    expect([formatBriefly(99_949_999), formatBriefly(99_950_000), formatBriefly(850)]).toEqual([
      '£999k',
      '£1.0m',
      '£9',
    ]);
    expect([
      formatNumber(-0.001),
      formatNumber(1234.5),
      formatFixed(4, 1),
      formatFixed(-0.04, 1),
      formatPercent(0.0734479),
    ]).toEqual(['0', '1,234.5', '4.0', '0.0', '7.34%']);
  });
});

describe('a price where weekly ones go', () => {
  test.each([
    '£1,100 pw',
    '1,100pw',
    '1100 p/w',
    '£1,100 p.w.',
    '£1,100 per week',
    '£1,100/wk',
    '£1,100 / week',
    '1,100 a week',
    '£1,100 weekly',
  ])('%s is 1,100', (typed) => expect(readPriceEntry(typed)).toBe(1100));

  test('has the words of its week left off in each part of a range', () => {
    const range = { low: 950, likely: 1000, high: 1200, shape: 'pert' };
    expect(readPriceEntry('950 pw / 1,000 pw / 1,200 pw')).toEqual(range);
    expect(readPriceEntry('£950/£1,000/£1,200 per week')).toEqual(range);
  });

  test('keeps words that say something else', () => {
    for (const typed of ['1,100 per child', 'pw', '1,100 pw plus VAT', '£1,100 per weekend'])
      expect(readPriceEntry(typed)).toBe(typed);
    expect(readPriceEntry('=ifa * 1.05')).toBe('=ifa * 1.05');
  });

  test.each([
    ['£57,200 pa', 'by the year', '=57200 / 52'],
    ['57,200 per annum', 'by the year', '=57200 / 52'],
    ['£57.2k p.a.', 'by the year', '=57200 / 52'],
    ['£4,800 pcm', 'by the month', '=4800 * 12 / 52'],
    ['£160 a night', 'by the night', '=160 * 7'],
  ])('%s is %s, and it is said how to give it', (typed, by, sum) => {
    expect(readPriceEntry(typed)).toBe(typed);
    expect(pricePeriod(typed)).toEqual({
      problem: `“${typed}” is a price ${by}`,
      remedy: `Give what it comes to in a week, for instance as ${sum}.`,
    });
  });

  test.each<[EntryStyle, string, number]>([
    ['weekly', '£1,100 pw', 1100],
    ['yearly', '£27,500 pa', 27_500],
    ['yearly', '£27.5k per annum', 27_500],
    ['yearly', '27,500 a year', 27_500],
    ['yearly', '£27,500', 27_500],
  ])('in a form’s %s field, %s is %d', (style, typed, read) => {
    expect(readEntryIn(style, typed)).toBe(read);
    expect(periodProblem(style, read)).toBeUndefined();
  });

  test.each<[EntryStyle, string, string]>([
    ['weekly', '£57,200 pa', 'by the year. Give what it comes to in a week, for instance as =57200 / 52.'],
    ['yearly', '£1,100 pw', 'by the week. Give what it comes to in a year, for instance as =1100 * 52.'],
    ['yearly', '£4,800 pcm', 'by the month. Give what it comes to in a year, for instance as =4800 * 12.'],
    ['yearly', '£143 a night', 'by the night. Give what it comes to in a year, for instance as =143 * 365.'],
  ])('in a form’s %s field, %s is said to be of another period', (style, typed, said) => {
    expect(readEntryIn(style, typed)).toBe(typed);
    expect(periodProblem(style, typed)).toBe(`“${typed}” is a price ${said}`);
  });

  test('of no period is only no number', () => {
    expect([pricePeriod('about 12'), pricePeriod('per annum'), pricePeriod('12 pa or so')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
