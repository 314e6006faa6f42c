import { describe, expect, test } from 'vitest';
import { birthday } from '../../shared/calendar/age.ts';
import { firstDay } from '../../shared/calendar/month.ts';
import type { CareHistory } from '../../shared/forecast/care-history.ts';
import { filtered, type HistoryFilter, NO_FILTER } from '../../shared/forecast/history/filter.ts';
import { type Flow, flows } from '../../shared/forecast/history/flows.ts';
import {
  monthEnd,
  monthlyHistory,
  type PeriodOfHistory,
  together,
} from '../../shared/forecast/history/monthly.ts';
import { snapshot } from '../../shared/forecast/history/snapshot.ts';
import { flowsBetween } from '../../shared/forecast/history/year-flows.ts';
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
  { ageBand: '0' },
  { ageBand: '10-15' },
  { ageBand: '16-17', sex: 'male' },
  { ageBand: '5-9', type: 'fostering-agency' },
];

/** Children at the end, from those at the beginning and every movement since. */
function addedUp(period: PeriodOfHistory): number {
  const { start, entered, movedIn, agedIn, left, movedOut, agedOut } = period;
  return start + entered + movedIn + agedIn - left - movedOut - agedOut;
}

describe('months', () => {
  test.each(SEEDS)('each adds up, from the children the last ended with (seed %i)', async (seed) => {
    const history = await messy(seed);
    for (const filter of FILTERS) {
      const view = filtered(history, { ...NO_FILTER, ...filter });
      const months = monthlyHistory(view);
      expect(months).toHaveLength(36);
      expect(months[0]?.start).toBe(snapshot(view, history.from - 1).total);
      for (const [at, month] of months.entries()) {
        expect(addedUp(month)).toBe(month.stock);
        expect(month.left).toBeGreaterThanOrEqual(month.turned18 + month.notSentAgain + month.toShortBreaks);
        if (at > 0) expect(month.start).toBe(months[at - 1]?.stock);
      }
      for (let first = 0; first + 12 <= 36; first += 1) {
        const year = together(months.slice(first, first + 12));
        expect(addedUp(year)).toBe(year.stock);
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
  test.each(SEEDS)('over any year come to what the months do (seed %i)', async (seed) => {
    const history = await messy(seed);
    for (const filter of FILTERS) {
      const view = filtered(history, { ...NO_FILTER, ...filter });
      const months = monthlyHistory(view);
      for (const first of [0, 7, 12, 24]) {
        const year = months.slice(first, first + 12);
        const of = together(year);
        const all = flows(view, firstDay(year[0]?.month ?? 0), monthEnd(year.at(-1)?.month ?? 0));
        const sum = (is: (flow: Flow) => boolean) =>
          all.reduce((total, flow) => total + (is(flow) ? flow.children : 0), 0);
        expect(sum(({ from }) => from.way === 'came')).toBe(of.entered);
        expect(sum(({ from }) => from.way === 'aged-in')).toBe(of.agedIn);
        expect(sum(({ to }) => to.way === 'turned-18')).toBe(of.turned18);
        expect(sum(({ to }) => to.way === 'not-sent-again')).toBe(of.notSentAgain);
        expect(sum(({ to }) => to.way === 'aged-out')).toBe(of.agedOut);
        expect(sum(({ to }) => to.way !== null)).toBe(of.left + of.agedOut);
        expect(sum(({ from, to }) => from.way === null && to.way === null)).toBe(
          of.moved + of.movedIn + of.movedOut,
        );
      }
    }
  });

  test.each(SEEDS)('are what a forecast is held against (seed %i)', async (seed) => {
    const history = await messy(seed);
    const { entered, left, turned18 } = together(monthlyHistory(filtered(history, NO_FILTER)));
    expect(flowsBetween(history, history.from, history.to)).toEqual({
      entrants: entered,
      leavers: left - turned18,
      turning18: turned18,
    });
  });
});

describe('a year, counted by hand', () => {
  // A1 is open and in no later return; B2 turns 18 in May; C3 goes on to short breaks; D4 leaves on the first day;
  // E5 changes carer, then type; F6 comes.
  const read = () =>
    readReturn({
      '2020.csv': episodesCsv([
        { child: 'A1', from: '01/10/2020' },
        { child: 'B2', from: '01/10/2020' },
        { child: 'C3', from: '01/10/2020' },
        { child: 'D4', from: '01/10/2020' },
        { child: 'E5', from: '01/10/2020' },
      ]),
      '2021.csv': episodesCsv([
        { child: 'B2', from: '01/10/2020', to: '07/05/2021', rec: 'E17' },
        { child: 'C3', from: '01/10/2020', to: '01/06/2021', rec: 'X1' },
        { child: 'C3', from: '01/06/2021', rne: 'L', ls: 'V4' },
        { child: 'D4', from: '01/10/2020', to: '01/04/2021', rec: 'E4A' },
        { child: 'E5', from: '01/10/2020', to: '01/07/2021', rec: 'X1' },
        { child: 'E5', from: '01/07/2021', to: '01/09/2021', rne: 'P', rec: 'X1', urn: '7654321' },
        { child: 'E5', from: '01/09/2021', rne: 'P', place: 'K2' },
        { child: 'F6', from: '01/03/2022' },
      ]),
      'h.csv': headerCsv(
        'A1 1 01/04/2012',
        'B2 2 07/05/2003',
        'C3 2 01/01/2010',
        'D4 2 01/01/2010',
        'E5 2 01/07/2011',
        'F6 2 01/01/2010',
      ),
    });

  test('says of everybody how they came or went, the first day too', async () => {
    const history = stitched(await read());
    const months = monthlyHistory(filtered(history, NO_FILTER));
    expect(together(months.slice(12))).toEqual({
      start: 5,
      stock: 2,
      entered: 1,
      left: 4,
      turned18: 1,
      notSentAgain: 1,
      toShortBreaks: 1,
      movedIn: 0,
      movedOut: 0,
      agedIn: 0,
      agedOut: 0,
      moved: 2,
      changedType: 1,
    });
    expect(months[12]).toMatchObject({ start: 5, left: 2, notSentAgain: 1, stock: 3 });
  });

  test('so do an age and a placement type by themselves', async () => {
    const history = stitched(await read());
    const year = (filter: Partial<HistoryFilter>) =>
      together(monthlyHistory(filtered(history, { ...NO_FILTER, ...filter })).slice(12));
    // E5 is ten on the day of the move to another carer.
    expect(year({ ageBand: '5-9' })).toMatchObject({ start: 2, left: 1, agedOut: 1, moved: 0, stock: 0 });
    expect(year({ ageBand: '10-15' })).toMatchObject({ start: 2, entered: 1, agedIn: 1, left: 2, stock: 2 });
    expect(year({ type: 'fostering-in-house' })).toMatchObject({ movedOut: 1, moved: 1, changedType: 0 });
    expect(year({ type: 'residential-own' })).toMatchObject({ start: 0, movedIn: 1, moved: 0, stock: 1 });
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
