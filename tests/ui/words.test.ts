import { describe, expect, it } from 'vitest';
import { menuMove } from '../../renderer/app/menu-keys.ts';
import {
  countWords,
  datesInWords,
  dateWords,
  dayAndMonth,
  monthOfDate,
  monthWords,
  shortDate,
} from '../../renderer/date-words.ts';
import { newKey, readableKey } from '../../renderer/keys.ts';
import { comparisonHeadline } from '../../renderer/pages/scenarios/comparison-words.ts';
import { measureSentence } from '../../renderer/pages/scenarios/measure-sentence.ts';
import {
  oddBudget,
  readAnswers,
  usualPositionDate,
  yearsToOffer,
} from '../../renderer/pages/start/new-file.ts';
import type { ComparedScenario } from '../../shared/api/views.ts';
import { listWords } from '../../shared/words/list-words.ts';
import { BLANK_MEASURE } from '../../shared/workspace/blank-rows.ts';
import { readEntryIn } from '../../shared/workspace/entry-text.ts';
import type { MeasureRow } from '../../shared/workspace/rows.ts';

describe('dates in words', () => {
  it('reads as people here write them, and gives back what is no date', () => {
    expect(dateWords('2023-11-01')).toBe('1 November 2023');
    expect(shortDate('2024-02-29')).toBe('29 Feb 2024');
    expect(monthOfDate('2024-04-15')).toBe('Apr 2024');
    expect(monthWords('2025-03')).toBe('Mar 2025');
    expect(dateWords('31/31/2024')).toBe('31/31/2024');
    expect(dayAndMonth('2023-10-01')).toBe('1 Oct');
    expect(datesInWords('start 2024-01-08, end 2024-13-45, ref A-2024-01-08')).toBe(
      'start 8 Jan 2024, end 2024-13-45, ref A-2024-01-08',
    );
    expect([countWords(1, 'month'), countWords(7, 'month'), countWords(13, 'month')]).toEqual([
      'one month',
      'seven months',
      '13 months',
    ]);
  });
});

describe('the keys of a menu', () => {
  const names = ['Save a copy', 'Save scenario file', 'File settings', 'Close file'];

  it('go up and down and round, to the ends, and by letter', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => menuMove(key, 3, names))).toEqual([
      0, 2, 0, 3,
    ]);
    expect(menuMove('ArrowUp', 0, names)).toBe(3);
    expect(['s', 'S', 'c', 'x', ' ', 'F5'].map((key) => menuMove(key, 0, names))).toEqual([
      1,
      1,
      3,
      null,
      null,
      null,
    ]);
    expect(menuMove('s', 1, names)).toBe(0);
    expect(menuMove('End', 0, [])).toBe(null);
  });
});

describe('keys', () => {
  it('are readable for types and measures, and made of letters, digits and hyphens only', () => {
    expect(readableKey('Fostering, agency (IFA)', 'type')).toMatch(/^fostering-agency-ifa-[0-9a-f]{4}$/);
    expect(readableKey('É 家', 'type')).toMatch(/^e-[0-9a-f]{4}$/);
    expect(readableKey('—', 'measure')).toMatch(/^measure-[0-9a-f]{4}$/);
    expect(readableKey('x'.repeat(300), 'type').length).toBeLessThanOrEqual(80);
    expect(newKey('placement')).not.toBe(newKey('placement'));
  });
});

describe('a numeric field', () => {
  it('takes a plain number as a percentage only where percentages are asked for', () => {
    expect(readEntryIn('percent', '6')).toBe(0.06);
    expect(readEntryIn('percent', '6.5%')).toBe(0.065);
    expect(readEntryIn('percent', '\u22125')).toBe(-0.05);
    expect(readEntryIn('percent', '2 / 4 / 6')).toEqual({
      low: 0.02,
      likely: 0.04,
      high: 0.06,
      shape: 'pert',
    });
    expect(readEntryIn('percent', '=uplift / 2')).toBe('=uplift / 2');
    expect(readEntryIn('percent', 'a bit')).toBe('a bit');
    expect(readEntryIn('percent', ' ')).toBe(null);
    expect(readEntryIn('plain', '£4,250.50')).toBe(4250.5);
  });
});

describe('the comparison in a sentence', () => {
  const scenario = (key: string | null, outturnPence: number, savingPence: number): ComparedScenario => ({
    key,
    name: key ?? 'Base',
    years: [
      { year: '2026/27', outturnPence, budgetPence: null, pressurePence: null, savingPence, capitalPence: 0 },
    ],
    savingTotalPence: savingPence,
    capitalTotalPence: 0,
    payback: null,
    hasCosts: false,
    netPresentValuePence: 0,
    schemes: [],
    schemeAttribution: 'exact',
  });
  const headline = (...scenarios: ComparedScenario[]) =>
    comparisonHeadline({ state: 'ready', years: ['2025/26', '2026/27'], scenarios });

  it('names what costs least by the last year and by how much', () => {
    expect(
      headline(
        scenario(null, 36.2e8, 0),
        scenario('Millersdale', 35.7e8, 0.5e8),
        scenario('Carers first', 34.8e8, 1.4e8),
      ),
    ).toBe('“Carers first” costs least by 2026/27: £1.4m a year below base.');
    expect(headline(scenario(null, 10e8, 0), scenario('Plan', 11e8, -1e8))).toBe(
      '“Plan” costs no less than the base by 2026/27.',
    );
    expect(headline(scenario(null, 10e8, 0))).toBe('Scenarios');
  });

  it('says of scenarios that end level that they cost the same', () => {
    const base = scenario(null, 10e8, 0);
    expect(headline(base, scenario('Plan A', 9e8, 1e8), scenario('Plan B', 9e8, 1e8))).toBe(
      '“Plan A” and “Plan B” cost the same in 2026/27: £1.0m a year below base.',
    );
    expect(
      headline(base, scenario('Plan A', 9e8, 1e8), scenario('Plan B', 9e8, 1e8), scenario('C', 9.5e8, 0.5e8)),
    ).toBe('“Plan A” and “Plan B” cost the same, and least, in 2026/27: £1.0m a year below base.');
  });

  it('never says that anything costs least where the base does', () => {
    const base = scenario(null, 10e8, 0);
    expect(headline(base, scenario('A', 10e8, 0))).toBe('“A” costs the same as the base in 2026/27.');
    expect(headline(base, { ...scenario('A', 10e8, 0), savingTotalPence: -2.2e8 })).toBe(
      '“A” costs the same as the base in 2026/27, and £2.20m more over all two years.',
    );
    expect(headline(base, scenario('A', 10e8, 0), scenario('B', 10e8, 0))).toBe(
      '“A” and “B” cost the same as the base in 2026/27.',
    );
    expect(headline(base, scenario('A', 10e8, 0), scenario('B', 11e8, -1e8))).toBe(
      'No scenario costs less than the base by 2026/27.',
    );
    expect(headline(base, scenario('A', 12e8, -2e8), scenario('B', 11e8, -1e8))).toBe(
      'No scenario costs less than the base by 2026/27.',
    );
  });

  it('lists names as one would say them', () => {
    expect([listWords(['A']), listWords(['A', 'B']), listWords(['A', 'B', 'C'])]).toEqual([
      'A',
      'A and B',
      'A, B and C',
    ]);
  });
});

describe('a measure in a sentence', () => {
  const row = (fields: Partial<MeasureRow>): MeasureRow => ({
    ...BLANK_MEASURE,
    key: 'm',
    from: '2024-04-01',
    ...fields,
  });
  const say = (fields: Partial<MeasureRow>, way: 'first' | 'second' = 'first') =>
    measureSentence(row(fields), { nameOfType: (key) => key ?? '…', comesTo: () => undefined, way });

  it('says what each kind does', () => {
    expect(say({ kind: 'volume', placementType: 'Agency', children: -4, months: 6 })).toBe(
      'From 1 April 2024, 4 fewer children in Agency, at the average price, building up over 6 months.',
    );
    expect(say({ kind: 'move', source: 'A', target: 'B', children: 1, weeklyCost: 1010 })).toBe(
      'From 1 April 2024, 1 child moves from A, leaving the average price, to B, at £1,010 a week each.',
    );
    expect(say({ kind: 'price', placementType: 'A', percent: -0.05, share: 0.5 })).toBe(
      'From 1 April 2024, A costs 5% less for 50% of its children.',
    );
    expect(say({ kind: 'price', placementType: 'A', weekly: 25 }, 'second')).toBe(
      'From 1 April 2024, A costs £25 a week more.',
    );
    expect(say({ kind: 'capacity', placementType: 'A', places: 4, to: '2026-03-31' })).toBe(
      'From 1 April 2024 until 31 March 2026, A has 4 more places.',
    );
    expect(say({ kind: 'fixed', flow: 'income', annual: 27500 })).toBe(
      'Brings in £27,500 a year from 1 April 2024.',
    );
    expect(say({ kind: 'fixed', oneOff: 1234.5, on: '2025-01-02' }, 'second')).toBe(
      'Costs £1,234.50 once, on 2 January 2025.',
    );
    expect(
      say({ kind: 'capital', amount: 430000, on: '2024-04-01', method: 'annuity', rate: 0.05, years: 25 }),
    ).toBe(
      '£430,000 of capital is spent on 1 April 2024, paid off in equal yearly amounts over 25 years at 5%.',
    );
  });

  it('leaves a gap for what is not filled in yet', () => {
    expect(say({ kind: 'move', from: null })).toContain('From …, … children move from …');
  });
});

describe('a new file', () => {
  const answers = { council: ' St Helens ', year: '2023/24', positionDate: '2023-11-01', budget: '27m' };

  it('reads the four answers', () => {
    expect(readAnswers(answers)).toEqual({
      ok: true,
      value: { council: 'St Helens', year: '2023/24', positionDate: '2023-11-01', budgetPence: 27e8 },
    });
    expect(readAnswers({ ...answers, budget: ' ' })).toMatchObject({
      ok: true,
      value: { budgetPence: null },
    });
  });

  it('takes the position date as it is typed here, and names what is only part of one', () => {
    expect(readAnswers({ ...answers, positionDate: '1/11/2023' })).toEqual(readAnswers(answers));
    for (const [positionDate, said] of [
      ['1/11', '“1/11” is only part of a date. Type day, month and year, as 01/04/2024.'],
      [' ', 'Type the first day to be forecast, as 01/04/2024.'],
    ] as const) {
      expect(readAnswers({ ...answers, positionDate })).toEqual({
        ok: false,
        problems: { positionDate: said },
      });
    }
  });

  it('asks about a budget of so few pounds that millions may be meant, and of no other', () => {
    expect(oddBudget('27')).toBe(
      'A budget of £27 is unusually little. It is read as pounds: type 27m for £27,000,000.',
    );
    expect(['27m', '', '(5)', 'some'].map(oddBudget)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says kindly what each field needs', () => {
    const read = readAnswers({ council: ' ', year: '2023/24', positionDate: '2024-04-01', budget: '(5)' });
    expect(read).toEqual({
      ok: false,
      problems: {
        council: 'Give the council’s name, for instance St Helens.',
        positionDate: 'Give a day in 2023/24: from 1 April 2023 to 31 March 2024.',
        budget: 'A budget is not below zero. Type it without a minus or brackets.',
      },
    });
  });

  it('offers years about today, and today as the position of this year', () => {
    expect(yearsToOffer('2026-11-23')).toContain('2023/24');
    expect(yearsToOffer('2026-11-23')[2]).toBe('2026/27');
    expect(usualPositionDate('2026/27', '2026-11-23')).toBe('2026-11-23');
    expect(usualPositionDate('2023/24', '2026-11-23')).toBe('2023-04-01');
  });
});
