import { expect, test } from 'vitest';
import { childrenByType } from '../../shared/forecast/children-by-type.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched } from './return-fixture.ts';

const FILES = {
  'episodes.csv': episodesCsv([
    { child: 'A1', from: '10/05/2021' },
    { child: 'B2', from: '10/05/2021', placed: 'L1 1AA' },
    { child: 'C3', from: '10/05/2021', placed: '' },
    { child: 'D4', from: '10/05/2021', place: 'K2', provider: 'PR4' },
    { child: 'E5', from: '10/05/2021', to: '01/02/2022', rec: 'E4A' },
  ]),
  'header.csv': headerCsv(
    'A1 1 01/04/2010',
    'B2 2 31/03/2010',
    'C3 2 15/06/2021',
    'D4 1 02/04/2004',
    'E5 1 01/01/2012',
  ),
};

test('each child in care on the day is counted once: by type, age that day, and where they are', async () => {
  const history = stitched(await readReturn(FILES));
  const found = childrenByType(history, day('2022-03-31'));
  const of = (id: string) => found[history.placementTypes.findIndex((type) => type.id === id)];
  const byAge = (id: string) =>
    Object.fromEntries(
      (of(id)?.ages ?? []).flatMap((children, age) => (children > 0 ? [[age, children]] : [])),
    );
  // A1 turns 12 the day after; B2 turned 12 that day; C3 was born in the year.
  expect(byAge('fostering-in-house')).toEqual({ 0: 1, 11: 1, 12: 1 });
  expect(of('fostering-in-house')).toMatchObject({ inBorough: 1, outside: 1 });
  // Two days before turning 18.
  expect(byAge('residential-external')).toEqual({ 17: 1 });
  expect(found.flatMap(({ ages }) => ages).reduce((sum, each) => sum + each, 0)).toBe(4);
});
