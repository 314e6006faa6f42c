import { expect, test } from 'vitest';
import { region } from '../../shared/sufficiency/index.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';
import { figuresOf } from './figures.ts';

/** 10 children; the places and where the others go are given. */
function council(name: string, places: number, children = 10) {
  const [inHouse, external] = SHORT_OF_BEDS.placementTypes;
  const figures = figuresOf({
    ...SHORT_OF_BEDS,
    placementTypes: [{ ...inHouse, children, capacity: places }, external],
    homes: [],
    demandSplits: [],
  });
  return { name, figures };
}

test('three councils: 4 and 1 short, 3 to spare; together 2 short at £500 a night', () => {
  const together = region([council('A', 6), council('B', 9), council('C', 13)]);
  const april = together.kinds[0]?.months[0];
  expect(together.kinds).toHaveLength(1);
  expect(april).toMatchObject({ demand: 30, places: 28, gapAlone: 5, gapTogether: 2 });
  expect(april?.councils.map((each) => each?.gap)).toEqual([4, 1, 0]);
  // 5 × £500 × 30 nights, and 2 × £500 × 30.
  expect(april).toMatchObject({ costAlone: 7_500_000, costTogether: 3_000_000 });
  expect(together.years).toMatchObject([
    { costAlone: 91_250_000, costTogether: 36_500_000, saving: 54_750_000 },
  ]);
});

test('a council that does not say where overflow goes has a gap and no price', () => {
  const silent = figuresOf({
    ...SHORT_OF_BEDS,
    placementTypes: SHORT_OF_BEDS.placementTypes.map(({ overflowTo: _, ...type }) => type),
    homes: [],
  });
  const april = region([{ name: 'Silent', figures: silent }, council('B', 10)]).kinds[0]?.months[0];
  expect(april?.councils[0]).toMatchObject({ gap: 2, cost: 0, priced: false });
});

test('only months that every file covers are set side by side', () => {
  const later = figuresOf({ ...SHORT_OF_BEDS, period: { from: '2025-01-01', to: '2025-06-30' } });
  const both = region([council('A', 6), { name: 'Later', figures: later }]);
  expect(both.months).toHaveLength(3);
});
