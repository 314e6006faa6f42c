import { describe, expect, test } from 'vitest';
import {
  type ListedPlacement,
  matchPlacements,
  possibleIds,
} from '../../shared/forecast/prices/match-placements.ts';
import { outliers, pricesByType } from '../../shared/forecast/prices/price-summary.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched } from './return-fixture.ts';

describe('a placement of the finance system’s list', () => {
  const listed = (ref: string, start: string, end: string | null = null): ListedPlacement => ({
    ref,
    category: 'fostering',
    start: day(start),
    end: end === null ? null : day(end),
  });

  test('belongs to the stay it shares most nights with', async () => {
    const history = stitched(
      await readReturn({
        'e.csv': episodesCsv([
          { child: 'A1', from: '01/05/2021', to: '01/09/2021', rec: 'X1' },
          { child: 'A1', from: '01/09/2021', rne: 'P', place: 'K2' },
          { child: 'B2', from: '01/07/2021', to: '01/08/2021', rec: 'E4A' },
        ]),
        'h.csv': headerCsv('A1 1 01/01/2012', 'B2 1 01/01/2012'),
      }),
    );
    const childOf = (ref: string) => {
      const found = possibleIds(ref).find((id) => history.children.id.includes(id));
      return found === undefined ? null : history.children.id.indexOf(found);
    };
    expect(
      matchPlacements(
        history,
        [
          listed('A1', '2021-05-01', '2021-09-03'),
          listed('A1/2', '2021-08-30'),
          listed('B2', '2021-08-01'),
          listed('nobody', '2021-08-01'),
          { ...listed('A1', '2021-08-01'), start: null },
        ],
        childOf,
      ),
    ).toEqual([
      { stay: 0, sameCategory: true },
      { stay: 1, sameCategory: false },
      { stay: null, why: 'not-in-care' },
      { stay: null, why: 'no-child' },
      { stay: null, why: 'no-dates' },
    ]);
  });

  test.each([
    ['398768', ['398768']],
    ['398768/2', ['398768/2', '398768']],
    [' A1-3 ', ['A1-3', 'A1']],
    ['00123 b', ['00123 b', '00123']],
  ])('%j may be the reference of %j', (ref, ids) => {
    expect(possibleIds(ref)).toEqual(ids);
  });
});

describe('prices', () => {
  const priced = (type: string, ...pounds: number[]) =>
    pounds.map((each) => ({ type, weeklyPence: each * 100, incomePence: each * 10 }));

  test('by type, counted by hand', () => {
    expect(pricesByType([...priced('a', 900, 1000, 1201), ...priced('b', 5000, 6000)])).toEqual([
      {
        type: 'a',
        placements: 3,
        medianPence: 100_000,
        meanPence: 103_367,
        lowPence: 90_000,
        highPence: 120_100,
        incomePence: 10_337,
      },
      {
        type: 'b',
        placements: 2,
        medianPence: 550_000,
        meanPence: 550_000,
        lowPence: 500_000,
        highPence: 600_000,
        incomePence: 55_000,
      },
    ]);
  });

  test('stand out beyond three times the median and below a third of it, where there are five', () => {
    const five = priced('a', 1000, 1000, 1000, 3000, 333);
    expect(outliers(five)).toEqual([4]);
    expect(outliers(priced('a', 1000, 1000, 1000, 3001, 334))).toEqual([3]);
    expect(outliers(priced('a', 1000, 1000, 9000, 1))).toEqual([]);
  });
});
