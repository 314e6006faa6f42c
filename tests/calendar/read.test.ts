import { describe, expect, it } from 'vitest';
import { dayCell } from '../../electron/import/read-cell.ts';
import { readDate } from '../../renderer/components/read-date.ts';
import { formatDay } from '../../shared/calendar/day.ts';
import { formatMonth } from '../../shared/calendar/month.ts';
import { readDay, readFinancialYear, readMonth } from '../../shared/calendar/read.ts';

const isoDay = (typed: string) => {
  const day = readDay(typed);
  return day === null ? null : formatDay(day);
};
const isoMonth = (typed: string) => {
  const month = readMonth(typed);
  return month === null ? null : formatMonth(month);
};

const DATES = [
  ['2023-11-01', '2023-11-01'],
  ['1/11/2023', '2023-11-01'],
  ['1.11.23', '2023-11-01'],
  ['1 11 2023', '2023-11-01'],
  ['1 / 11 / 2023', '2023-11-01'],
  ['1 Nov 2023', '2023-11-01'],
  ['01-Nov-23', '2023-11-01'],
  ['01/NOV/2023', '2023-11-01'],
  ['1st November 2023', '2023-11-01'],
  ['1 Sept. 2023', '2023-09-01'],
  ['29/2/2024', '2024-02-29'],
  ['2023-11-01T00:00:00', '2023-11-01'],
  ['2023-11-01T00:00:00.000Z', '2023-11-01'],
  ['2023-11-01 13:45', '2023-11-01'],
  ['01/11/2023 00:00:00', '2023-11-01'],
] as const;

const NOT_DATES = [
  '29/2/2023',
  '11/13/2023',
  'November',
  '45231',
  '',
  '1 Nob 2023',
  '1 Marvel 2023',
  '1 Janet 2023',
  '1/11/0023',
  '0023-11-01',
  '1/11/1823',
  '1/11/202',
  '2023-11-01T23:00:00.000Z',
];

describe('dates as people write them', () => {
  it.each(DATES)('%s', (typed, iso) => expect(isoDay(typed)).toBe(iso));
  it.each(NOT_DATES)('not %s', (typed) => expect(isoDay(typed)).toBeNull());

  it('are the same days typed, pasted and brought in', () => {
    for (const [typed, iso] of DATES) {
      expect(readDate(typed)).toBe(iso);
      expect(dayCell(typed)).toEqual({ ok: true, value: iso });
    }
    for (const typed of NOT_DATES.filter((text) => text !== '')) {
      expect(readDate(typed)).toBeNull();
      expect(dayCell(typed).ok).toBe(false);
    }
  });
});

it('a number that spreadsheets have for a day is said to be one where it is brought in', () => {
  expect(dayCell('45310')).toMatchObject({
    ok: false,
    problem: expect.stringContaining('how spreadsheets number 19/01/2024: format its cell as a date'),
  });
});

describe('months as people write them', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['3/2025', '2025-03'],
    ['03.25', '2025-03'],
    ['Mar 2025', '2025-03'],
    ['March-25', '2025-03'],
  ])('%s', (typed, iso) => expect(isoMonth(typed)).toBe(iso));

  it.each(['13/2025', '2025', 'Mar', '1/3/2025', '0/2025', '3/0025', 'Marvel 2025', ''])('not %s', (typed) =>
    expect(isoMonth(typed)).toBeNull(),
  );
});

it.each([
  ['2024/25', 2024],
  ['2024-25', 2024],
  ['2024\u201325', 2024],
  ['2024/2025', 2024],
  ['FY 2024/25', 2024],
  [' 1999/00 ', 1999],
  ['2024', null],
  ['24/25', null],
  ['2024/26', null],
  ['2024-12', null],
])('a financial year typed as %s is %s', (typed, year) => {
  expect(readFinancialYear(typed)).toBe(year);
});
