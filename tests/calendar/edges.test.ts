/** The first and last of everything: months of a year, birthdays on 29 February, parts of a financial year. */
import { expect, test } from 'vitest';
import { ageOn, birthday } from '../../shared/calendar/age.ts';
import { type Day, formatDay, parseDay } from '../../shared/calendar/day.ts';
import { yearsCovered } from '../../shared/calendar/financial-year.ts';
import { formatMonth, parseMonth } from '../../shared/calendar/month.ts';
import { readDay, readMonth } from '../../shared/calendar/read.ts';

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
}

test('January and December are months, and there is none before or after', () => {
  const read = (typed: string) => {
    const month = readMonth(typed);
    return month === null ? null : formatMonth(month);
  };
  expect(['1/2024', '01.24', '12/2024', '2024-12', '2024-01'].map(read)).toEqual([
    ...['2024-01', '2024-01', '2024-12', '2024-12', '2024-01'],
  ]);
  expect(['0/2024', '13/2024', '2024-00', '2024-13'].map(read)).toEqual([null, null, null, null]);
  expect(
    ['2024-01', '2024-12', '2024-00', '2024-13', '2024-22'].map((text) => parseMonth(text) !== null),
  ).toEqual([true, true, false, false, false]);
  expect(
    ['31/12/2024', '1/1/2024', '0/1/2024', '32/12/2024'].map((typed) => readDay(typed) !== null),
  ).toEqual([...[true, true, false, false]]);
});

test('whoever is born on 29 February is a year older on 1 March, and on the day itself in a leap year', () => {
  const birth = day('2008-02-29');
  expect(formatDay(birthday(birth, 17))).toBe('2025-03-01');
  expect(formatDay(birthday(birth, 16))).toBe('2024-02-29');
  expect([day('2026-02-28'), day('2026-03-01')].map((on) => ageOn(birth, on))).toEqual([17, 18]);
  expect([day('2024-02-28'), day('2024-02-29')].map((on) => ageOn(birth, on))).toEqual([15, 16]);
});

test('nobody is a year older before the birthday', () => {
  const birth = day('2010-07-15');
  expect([day('2028-07-14'), day('2028-07-15')].map((on) => ageOn(birth, on))).toEqual([17, 18]);
  expect(ageOn(birth, birth)).toBe(0);
});

test('each day is its share of the financial year it is in', () => {
  expect(yearsCovered(day('2023-04-01'), day('2024-03-31'))).toBe(1);
  expect(yearsCovered(day('2023-04-01'), day('2025-03-31'))).toBe(2);
  expect(yearsCovered(day('2024-03-31'), day('2024-04-01'))).toBeCloseTo(1 / 366 + 1 / 365, 12);
  expect(yearsCovered(day('2023-10-01'), day('2024-09-30'))).toBeCloseTo(183 / 366 + 183 / 365, 12);
  expect(yearsCovered(day('2024-06-01'), day('2024-05-31'))).toBe(0);
});
