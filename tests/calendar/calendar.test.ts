import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, civilDate, dayNumber, formatDay, parseDay } from '../../shared/calendar/day.ts';
import {
  daysInYear,
  financialYearOf,
  formatYear,
  parseYear,
  periodOf,
  weeklyToDaily,
  yearEnd,
  yearStart,
} from '../../shared/calendar/financial-year.ts';
import { firstDay, formatMonth, monthOf, parseMonth } from '../../shared/calendar/month.ts';
import { longDate, longMonth, shortDate, shortMonth } from '../../shared/calendar/text-words.ts';
import { dayWords, monthWords } from '../../shared/calendar/words.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is not a day`);
  return parsed;
};

describe('days', () => {
  test('agree with the calendar of the machine for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 120_000 }), (number) => {
        const instant = new Date(number * 86_400_000);
        expect(civilDate(number)).toEqual({
          year: instant.getUTCFullYear(),
          month: instant.getUTCMonth() + 1,
          date: instant.getUTCDate(),
        });
        expect(day(formatDay(number))).toBe(number);
      }),
    );
  });

  test.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '24-04-01',
    '2024-4-1',
    '01/04/2024',
    '',
  ])('refuses %s', (text) => expect(parseDay(text)).toBeNull());

  test('months are counted from the first date, to the last day of a shorter month', () => {
    const from = day('2024-01-31');
    expect([0, 1, 2, 3, 13].map((months) => formatDay(addMonths(from, months)))).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2025-02-28',
    ]);
  });

  test('are said in words', () => {
    expect(dayWords(day('2024-02-29'))).toBe('29 Feb 2024');
    expect(monthWords(2025 * 12 + 2)).toBe('Mar 2025');
  });
});

describe('financial years', () => {
  test('run from 1 April to 31 March', () => {
    expect(financialYearOf(day('2024-03-31'))).toBe(2023);
    expect(financialYearOf(day('2024-04-01'))).toBe(2024);
    expect(formatDay(yearStart(2023))).toBe('2023-04-01');
    expect(formatDay(yearEnd(2023))).toBe('2024-03-31');
  });

  test('have 366 days where they hold a 29 February', () => {
    expect([2022, 2023, 2024].map(daysInYear)).toEqual([365, 366, 365]);
  });

  test('are read only when their halves follow on', () => {
    expect([parseYear('2023/24'), parseYear('1999/00'), parseYear('2023/25'), parseYear('2023-24')]).toEqual([
      2023,
      1999,
      null,
      null,
    ]);
    expect(formatYear(1999)).toBe('1999/00');
  });

  test('a full year is exactly the weeks chosen, or its days ÷ 7', () => {
    expect(weeklyToDaily(52, 2023) * 366).toBeCloseTo(52, 12);
    expect(weeklyToDaily('exact', 2023) * 366).toBeCloseTo(366 / 7, 12);
  });
});

describe('months', () => {
  test('are read and written', () => {
    expect(formatMonth(parseMonth('2024-05') ?? 0)).toBe('2024-05');
    expect(parseMonth('2024-13')).toBeNull();
    expect(formatDay(firstDay(monthOf(dayNumber(2024, 2, 29))))).toBe('2024-02-01');
  });

  test('April is P1 and March P12', () => {
    expect([parseMonth('2024-04'), parseMonth('2025-03')].map((month) => periodOf(month ?? 0))).toEqual([
      1, 12,
    ]);
  });
});

describe('days and months that are kept as text', () => {
  test('in words, and as they are where they are something else', () => {
    expect(shortDate('2024-02-29')).toBe('29 Feb 2024');
    expect(longDate('2024-02-29')).toBe('29 February 2024');
    expect(shortMonth('2025-03')).toBe('Mar 2025');
    expect(longMonth('2025-03')).toBe('March 2025');
    for (const words of [shortDate, longDate, shortMonth, longMonth])
      for (const text of ['', 'Quarter 2', '2024/25', '2023-02-29']) expect(words(text)).toBe(text);
  });
});
