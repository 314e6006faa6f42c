import { describe, expect, it } from 'vitest';
import { readTyped, typedDate } from '../../renderer/components/date-text.ts';
import { readMoney, shownEntry, shownPounds } from '../../renderer/components/grid/figure-columns.ts';
import { whyNoDate, whyNoMonth } from '../../renderer/components/read-date.ts';
import { typedDates } from '../../renderer/date-words.ts';
import { identifierFrom } from '../../renderer/pages/assumptions/assumption-columns.ts';
import { guessType } from '../../renderer/pages/mix/guess-type.ts';
import { readPercentEntry } from '../../shared/workspace/entry-text.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';

describe('what is said of a date that cannot be read', () => {
  it.each([
    ['', undefined],
    ['31/12/2026', undefined],
    ['12/31/2026', '“12/31/2026” is not a date: there is no month 31. The day comes first, as 31/12/2026.'],
    ['13/13/2026', '“13/13/2026” is not a date: there is no month 13. Type it as 01/04/2024.'],
    [
      '29/2/2023',
      '“29/2/2023” is not a date: that month has no day 29. Type a day that exists, as 01/04/2024.',
    ],
    ['1/4', '“1/4” is only part of a date. Type day, month and year, as 01/04/2024.'],
    ['1/4/', '“1/4/” is only part of a date. Type day, month and year, as 01/04/2024.'],
    ['01/04/202', '“01/04/202” is only part of a date. Type day, month and year, as 01/04/2024.'],
    ['1/4/1824', '“1/4/1824” is not a date of these times: the year is 1824. Type it as 01/04/2024.'],
    ['01/04/0024', '“01/04/0024” is not a date of these times: the year is 0024. Type it as 01/04/2024.'],
    ['next spring', '“next spring” is not a date. Type it as 01/04/2024.'],
  ])('“%s”', (typed, said) => expect(whyNoDate(typed)).toBe(said));
});

describe('what is said of a month that cannot be read', () => {
  it('says what would be right', () => {
    expect(whyNoMonth('Smarch 2025')).toBe('“Smarch 2025” is not a month. Type it as 04/2024 or Apr 2024.');
    expect(whyNoMonth('4/24')).toBeUndefined();
  });
});

describe('dates as the file keeps them and as they are typed', () => {
  it.each([
    ['date', '2024-02-29', '29/02/2024'],
    ['month', '2025-03', '03/2025'],
    ['date', '31/2', '31/2'],
  ] as const)('a %s: %s', (kind, kept, typed) => {
    expect(typedDate(kind, kept)).toBe(typed);
    expect(readTyped(kind, typed)).toBe(kept);
  });

  it('are typed one way within what is said of them', () => {
    expect(typedDates('give a day that exists, as 2024-04-01, in 2024-05 or 2024/25')).toBe(
      'give a day that exists, as 01/04/2024, in 05/2024 or 2024/25',
    );
  });
});

describe('figures', () => {
  it('are per cents with or without the sign in a column of per cents', () => {
    expect(readPercentEntry('6.5')).toBe(0.065);
    expect(readPercentEntry('6.5%')).toBe(0.065);
    expect(readPercentEntry('4 / 5% / 7')).toEqual({ low: 0.04, likely: 0.05, high: 0.07, shape: 'pert' });
    expect(readPercentEntry('=inflation')).toBe('=inflation');
    expect(readPercentEntry('some')).toBe('some');
    expect(readPercentEntry('')).toBeNull();
  });

  it('are shown as their column shows figures', () => {
    expect(shownEntry(982.5, 'price', undefined)).toBe('982.50');
    expect(shownEntry(982.125, 'price', undefined)).toBe('982.125');
    expect(shownEntry(56.4, 'plain', undefined)).toBe('56.4');
    expect(shownEntry(0.065, 'percent', undefined)).toBe('6.5%');
    expect(shownEntry({ likely: 5 }, 'plain', undefined)).toBe('5');
    expect(shownEntry('=a', 'price', 12)).toBe('12.00');
    expect(shownEntry('=a', 'price', undefined)).toBe('=a');
    expect(shownEntry('abc', 'price', undefined)).toBe('abc');
  });

  it('are whole pence where they are money', () => {
    expect(readMoney('£27.4m')).toEqual({ amountPence: 2_740_000_000, unread: null });
    expect(readMoney('(12.50)')).toEqual({ amountPence: -1250, unread: null });
    expect(readMoney('about 3m')).toEqual({ amountPence: null, unread: 'about 3m' });
    expect(shownPounds(2_740_000_000)).toBe('27,400,000');
    expect(shownPounds(-1250)).toBe('\u221212.50');
  });
});

describe('names', () => {
  it('are the same whatever the case and punctuation', () => {
    expect(sameNameForm('Fostering (Agency)')).toBe(sameNameForm('fostering, agency'));
    expect(sameNameForm('Friends & family')).toBe(sameNameForm('friends and  family'));
    expect(sameNameForm('Fostering')).not.toBe(sameNameForm('Fostering, agency'));
  });

  it.each([
    ['Residential, external', 'residential', 'external', true],
    ['Own children\u2019s homes', 'residential', 'in-house', true],
    ['Fostering, agency (IFA)', 'fostering', 'external', true],
    ['In-house fostering', 'fostering', 'in-house', true],
    ['Supported accommodation', 'supported', 'external', true],
    ['UASC under 18', 'uasc', 'external', true],
    ['Care leavers 18+', 'leaving-care', 'external', false],
    ['Placed with parents', 'with-parents', 'none', true],
    ['Secure welfare', 'secure', 'external', true],
    ['Special guardianship', 'adoption', 'none', false],
    ['Something else', 'other', 'external', true],
  ])('%s is understood', (name, category, provision, lookedAfter) => {
    expect(guessType(name)).toEqual({ category, provision, lookedAfter });
  });

  it('make identifiers', () => {
    expect(identifierFrom('IFA weekly price', new Set())).toBe('ifaWeeklyPrice');
    expect(identifierFrom('Price', new Set(['price', 'price2']))).toBe('price3');
    expect(identifierFrom('\u2014', new Set())).toBe('');
  });
});
