import { describe, expect, test } from 'vitest';
import { addMonths, type Day } from '../../shared/calendar/day.ts';
import type { Adjustment } from '../../shared/forecast/adjustments.ts';
import { type Forecast, forecast, type Prepared, prepareForecast } from '../../shared/forecast/forecast.ts';
import { forecastJson } from '../../shared/forecast/forecast-json.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched } from './return-fixture.ts';

const council = drawCouncil(11, 300);
const history = historyOf(council, council.origin);
const prepared = prepareForecast(history);
const from = council.origin;
const ahead = (months: number, adjustments: readonly Adjustment[] = []): Forecast =>
  forecast(prepared, { from, months, adjustments });
const bytes = (answer: Forecast) => JSON.stringify(forecastJson(answer));

describe('a forecast', () => {
  const { months } = ahead(36);

  test('every month’s children are the month’s before, and who came, less who left and who turned 18', () => {
    let before = stockOn(history, from).total;
    for (const { total, flows } of months) {
      expect(total.expected).toBeCloseTo(before + flows.entrants - flows.leavers - flows.turning18, 8);
      before = total.expected;
    }
  });

  test('categories, and age bands, add up to all children', () => {
    for (const { total, categories, ageBands } of months) {
      const sum = (cells: readonly { readonly expected: number }[]) =>
        cells.reduce((all, { expected }) => all + expected, 0);
      expect(sum(categories)).toBeCloseTo(total.expected, 8);
      expect(sum(ageBands)).toBeCloseTo(total.expected, 8);
    }
  });

  test('ranges are about what is expected, never below nothing, and widen', () => {
    for (const { total, categories, ageBands } of months)
      for (const { low, expected, high } of [total, ...categories, ...ageBands]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
      }
    const width = (at: number) => (months[at]?.total.high ?? 0) - (months[at]?.total.low ?? 0);
    expect(width(11)).toBeGreaterThan(width(2));
    expect(width(35)).toBeGreaterThan(width(11));
  });

  test('how far is asked for changes nothing nearer, and the same question has the same answer', () => {
    expect(ahead(10).months).toEqual(months.slice(0, 10));
    expect(bytes(ahead(24))).toBe(bytes(forecast(prepareForecast(history), { from, months: 24 })));
  });

  test('from a later day it goes on from what was known, without a step of its own', () => {
    const later = forecast(prepared, { from: addMonths(from + 1, 6) - 1, months: 6 });
    expect(later.months).toEqual(months.slice(6, 12));
    expect(later.knownTo).toBe(from);
  });

  test('an adjustment of nothing, or one that is off, leaves every figure as it was to the last digit', () => {
    const nothing: Adjustment[] = [
      { id: 'a', name: '', kind: 'entrants', from: '2021-04', amount: { percent: 0 } },
      { id: 'b', name: '', kind: 'leaving', from: '2021-04', amount: { children: 0 } },
      {
        id: 'c',
        name: '',
        kind: 'moves',
        source: 'residential',
        target: 'fostering',
        from: '2021-04',
        amount: { children: 0 },
      },
      { id: 'd', name: '', kind: 'entrants', from: '2021-04', amount: { children: 9 }, enabled: false },
    ];
    expect(bytes(ahead(24, nothing))).toBe(bytes(ahead(24)));
  });
});

describe('adjustments', () => {
  const base = ahead(18).months;
  const flow = (answer: Forecast, at: number) => answer.months[at]?.flows ?? { entrants: 0, leavers: 0 };
  const category = (answer: Forecast, id: string, at: number) =>
    answer.months[at]?.categories.find((each) => each.id === id)?.expected ?? 0;

  test('children a month come and go from the month said to the month said', () => {
    const more = ahead(18, [
      { id: 'a', name: '', kind: 'entrants', from: '2021-10', to: '2022-01', amount: { children: 3 } },
    ]);
    const extra = more.months.map((_, at) => flow(more, at).entrants - (base[at]?.flows.entrants ?? 0));
    expect(extra.map((each) => Math.round(each * 1e6) / 1e6)).toEqual(
      extra.map((_, at) => (at >= 6 && at <= 9 ? 3 : 0)),
    );
    // Known to come, they bring chance with them and no doubt about how many there will be.
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const atEnd = (months: Forecast['months']) => width(months[17]?.total ?? { low: 0, high: 0 });
    const many = ahead(18, [
      { id: 'm', name: '', kind: 'entrants', from: '2021-04', amount: { children: 3 } },
    ]).months;
    const chance = 2 * 1.2816 * Math.sqrt(54);
    expect(atEnd(many)).toBeGreaterThan(atEnd(base));
    expect(atEnd(many)).toBeLessThan(Math.hypot(atEnd(base), chance));
    const fewer = ahead(18, [
      { id: 'b', name: '', kind: 'leaving', from: '2021-10', amount: { percent: 0.5 } },
    ]);
    expect(flow(fewer, 6).leavers / (base[6]?.flows.leavers ?? 1)).toBeCloseTo(1.5, 6);
    const two = ahead(18, [{ id: 'c', name: '', kind: 'leaving', from: '2021-10', amount: { children: 2 } }]);
    expect(flow(two, 6).leavers - (base[6]?.flows.leavers ?? 0)).toBeCloseTo(2, 9);
  });

  test('two children a month step down from residential to fostering, and nobody is lost', () => {
    const stepDown = ahead(18, [
      {
        id: 'a',
        name: '',
        kind: 'moves',
        source: 'residential',
        target: 'fostering',
        from: '2021-04',
        to: '2021-06',
        amount: { children: 2 },
      },
    ]);
    const plain = ahead(18);
    const out = category(plain, 'residential', 0) - category(stepDown, 'residential', 0);
    expect(out).toBeCloseTo(2, 9);
    expect(category(stepDown, 'fostering', 0) - category(plain, 'fostering', 0)).toBeCloseTo(2, 9);
    expect(stepDown.months[0]?.total.expected).toBeCloseTo(base[0]?.total.expected ?? 0, 6);
  });

  test('more cannot be taken out than there are', () => {
    const all = ahead(12, [
      { id: 'a', name: '', kind: 'leaving', from: '2021-04', amount: { children: 200 } },
      { id: 'b', name: '', kind: 'entrants', from: '2021-04', amount: { children: -200 } },
    ]);
    for (const { total } of all.months) expect(total.expected).toBeGreaterThanOrEqual(0);
    expect(flow(all, 5).entrants).toBe(0);
  });
});

describe('birthdays', () => {
  async function oneChild(birth: string, until: Day): Promise<Prepared> {
    const read = await readReturn({
      'e.csv': episodesCsv([{ child: 'A1', from: '01/06/2019' }]),
      'h.csv': headerCsv(`A1 1 ${birth}`),
    });
    return prepareForecast(stitched(read, { asKnownOn: until }));
  }
  const band = (answer: Forecast, at: number, id: string) =>
    answer.months[at]?.ageBands.find((each) => each.id === id)?.expected ?? 0;

  test('a child is in the band of its birthday on every month-end, and turns 18 in that month', async () => {
    const origin = day('2020-03-31');
    const child = await oneChild('20/06/2004', origin);
    const answer = forecast(child, { from: origin, months: 30 });
    // Sixteen from 20 June 2020, the third month-end; before it only newcomers could be in the band.
    expect(band(answer, 1, '10-15')).toBeGreaterThan(0.5);
    expect(band(answer, 1, '16-17')).toBeLessThan(0.2);
    expect(band(answer, 2, '16-17')).toBeGreaterThan(0.5);
    const eighteenth = answer.months.findIndex(({ flows }) => flows.turning18 > 0.05);
    expect(answer.months[eighteenth]?.on).toBe(day('2022-06-30'));
  });
});
