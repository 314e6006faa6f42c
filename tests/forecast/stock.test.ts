import { describe, expect, test } from 'vitest';
import { stockOn } from '../../shared/forecast/stock.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched } from './return-fixture.ts';

/** Two years of a council of seven children, small enough to count by hand. */
const FILES = {
  'b.csv': episodesCsv([
    { child: 'A1', from: '10/05/2020' },
    { child: 'B2', from: '01/07/2021', to: '01/09/2021', place: 'K2', rec: 'X1' },
    { child: 'B2', from: '01/09/2021', place: 'K2', rne: 'L', ls: 'E1' },
    { child: 'C3', from: '05/06/2020', to: '31/03/2022', rec: 'E4A' },
    { child: 'E5', from: '01/04/2021', ls: 'V3', to: '10/04/2021', rec: 'E4A' },
    { child: 'F6', from: '20/03/2022', place: 'U1' },
    { child: 'G7', from: '01/10/2021', place: 'P2', provider: 'PR4' },
  ]),
  'a.csv': episodesCsv([
    { child: 'A1', from: '10/05/2020' },
    { child: 'C3', from: '05/06/2020' },
    { child: 'D4', from: '05/06/2020', place: 'K1', provider: 'PR2' },
  ]),
  'c.csv': headerCsv(
    'A1 1 31/03/2021',
    'B2 2 01/04/2012',
    'C3 2 31/03/2006',
    'E5 1 01/01/2010',
    'F6 1 30/06/2021',
    'G7 1 15/02/2005',
  ),
  'd.csv': headerCsv('A1 1 31/03/2021', 'C3 2 31/03/2006', 'D4 1 01/01/2005'),
};

async function stock(on: string, includeShortBreaks = false) {
  const { total, categories, ageBands } = stockOn(
    stitched(await readReturn(FILES), { includeShortBreaks }),
    day(on),
  );
  return {
    total,
    categories: Object.fromEntries(
      categories.filter(({ children }) => children > 0).map(({ id, children }) => [id, children]),
    ),
    ageBands: ageBands.map(({ children }) => children),
  };
}

describe('stock', () => {
  test('counts whoever is in care that night, on both sides of a start, an end and a birthday', async () => {
    // A1 is born on 31 March 2021, before which an episode cannot count.
    expect(await stock('2021-03-30')).toEqual({
      total: 2,
      categories: { fostering: 1, secure: 1 },
      ageBands: [0, 0, 0, 1, 1],
    });
    // D4 is not in the next return: there on 31 March, gone on 1 April. C3 is 15 that day.
    expect(await stock('2021-03-31')).toEqual({
      total: 3,
      categories: { fostering: 2, secure: 1 },
      ageBands: [1, 0, 0, 1, 1],
    });
    expect((await stock('2021-04-01')).total).toBe(2);
    // C3 leaves on 31 March 2022, and is not counted that night.
    expect(await stock('2022-03-30')).toEqual({
      total: 5,
      categories: { residential: 1, fostering: 3, supported: 1 },
      ageBands: [2, 0, 1, 1, 1],
    });
    expect(await stock('2022-03-31')).toEqual({
      total: 4,
      categories: { residential: 1, fostering: 2, supported: 1 },
      ageBands: [1, 1, 1, 0, 1],
    });
  });

  test('short breaks count only when asked for', async () => {
    expect((await stock('2021-04-05')).total).toBe(2);
    expect((await stock('2021-04-05', true)).total).toBe(3);
  });
});
