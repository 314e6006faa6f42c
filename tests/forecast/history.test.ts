import { describe, expect, test } from 'vitest';
import { birthday } from '../../shared/calendar/age.ts';
import type { CareHistory } from '../../shared/forecast/care-history.ts';
import { filtered, type HistoryFilter, NO_FILTER } from '../../shared/forecast/history/filter.ts';
import { flows, OUTSIDE_CARE } from '../../shared/forecast/history/flows.ts';
import { monthEnd, monthlyHistory } from '../../shared/forecast/history/monthly.ts';
import { snapshot } from '../../shared/forecast/history/snapshot.ts';
import { AGE_BANDS, stockOn } from '../../shared/forecast/stock.ts';
import { filesOfYears, lives } from './messy-return.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched, UASC } from './return-fixture.ts';

const SEEDS = [1, 2, 3];
async function messy(seed: number): Promise<CareHistory> {
  return stitched(await readReturn(filesOfYears(lives(80, 2018, 3, seed), 2018, 3)));
}

const FILTERS: readonly Partial<HistoryFilter>[] = [
  {},
  { type: 'fostering-agency' },
  { provided: ['residential-own', 'residential-external', 'residential-school'] },
  { asylum: 'unaccompanied' },
  { legalStatus: 'C2' },
];

describe('months', () => {
  test.each(SEEDS)('each begins with the children the last ended with (seed %i)', async (seed) => {
    const history = await messy(seed);
    for (const filter of FILTERS) {
      const months = monthlyHistory(filtered(history, { ...NO_FILTER, ...filter }));
      expect(months).toHaveLength(36);
      for (const [at, { stock, entered, left, movedIn, movedOut }] of months.entries()) {
        const before = months[at - 1];
        if (before) expect(stock).toBe(before.stock + entered + movedIn - left - movedOut);
      }
    }
  });

  test.each(SEEDS)('agree with the count on their last day, and by age (seed %i)', async (seed) => {
    const history = await messy(seed);
    const months = monthlyHistory(filtered(history, NO_FILTER));
    const byAge = AGE_BANDS.map(({ id }) =>
      monthlyHistory(filtered(history, { ...NO_FILTER, ageBand: id })).map(({ stock }) => stock),
    );
    for (const [at, { month, stock }] of months.entries()) {
      const counted = stockOn(history, monthEnd(month));
      expect(stock).toBe(counted.total);
      expect(byAge.map((band) => band[at])).toEqual(counted.ageBands.map(({ children }) => children));
    }
  });
});

describe('flows', () => {
  test.each(SEEDS)('over all the time come to what the months do (seed %i)', async (seed) => {
    const history = await messy(seed);
    const view = filtered(history, NO_FILTER);
    const all = flows(view, history.from, history.to);
    const months = monthlyHistory(view);
    const total = (of: (month: (typeof months)[number]) => number) =>
      months.reduce((sum, month) => sum + of(month), 0);
    const sum = (is: (from: string, to: string) => boolean) =>
      all.reduce((all, { from, to, children }) => all + (is(from, to) ? children : 0), 0);
    expect(sum((from) => from === OUTSIDE_CARE)).toBe(total(({ entered }) => entered));
    expect(sum((_, to) => to === OUTSIDE_CARE)).toBe(total(({ left }) => left));
    expect(sum((from, to) => from !== to && from !== OUTSIDE_CARE && to !== OUTSIDE_CARE)).toBe(
      total(({ movedIn }) => movedIn),
    );
  });
});

describe('a day, counted by hand', () => {
  const read = () =>
    readReturn({
      'e.csv': episodesCsv([
        { child: 'A1', from: '01/10/2020', to: '01/10/2021', rec: 'X1' },
        { child: 'A1', from: '01/10/2021', rne: 'P', place: 'K2', provider: 'PR4', placed: 'M1 1AA' },
        { child: 'B2', from: '02/10/2021' },
        { child: 'C3', from: '01/05/2021', to: '01/06/2021', rec: 'E4A' },
      ]),
      'h.csv': headerCsv('A1 1 01/04/2012', 'B2 2 31/03/2021', 'C3 2 01/01/2010'),
      'u.csv': `${UASC}\nB2,2,31/03/2021,\n`,
    });

  test('where, how old, for how long and how near', async () => {
    const history = stitched(await read());
    const view = snapshot(filtered(history, NO_FILTER), day('2022-03-31'));
    expect(view).toMatchObject({
      total: 2,
      timeInCare: [1, 0, 1, 0, 0],
      timeInPlacement: [2, 0, 0, 0, 0],
      inBorough: 1,
      outside: 1,
    });
    // A1 turns ten on 1 April; B2 turned one on 31 March.
    expect(view.types.flatMap(({ id, children }, at) => (children > 0 ? [[id, view.ages[at]]] : []))).toEqual(
      [
        ['residential-external', [0, 0, 1, 0, 0]],
        ['fostering-in-house', [0, 1, 0, 0, 0]],
      ],
    );
    expect(birthday(day('2012-04-01'), 10)).toBe(day('2022-04-01'));
  });

  test('by sex and asylum', async () => {
    const history = stitched(await read());
    const total = (filter: Partial<HistoryFilter>) =>
      snapshot(filtered(history, { ...NO_FILTER, ...filter }), day('2022-03-31')).total;
    expect(total({ sex: 'female' })).toBe(1);
    expect(total({ asylum: 'unaccompanied' })).toBe(1);
    expect(total({ asylum: 'other', sex: 'male' })).toBe(1);
    expect(total({ sex: 'female', asylum: 'other' })).toBe(0);
  });
});
