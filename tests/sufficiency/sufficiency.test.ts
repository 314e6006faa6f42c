import { describe, expect, test } from 'vitest';
import {
  answer,
  bandsOf,
  inBorough,
  rates,
  type TypeMonth,
  type TypeSufficiency,
} from '../../shared/sufficiency/index.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';
import { figuresOf } from './figures.ts';

const figures = figuresOf(SHORT_OF_BEDS);

function typeOf(id: string, of = figures): TypeSufficiency {
  const type = of.types.find((each) => each.id === id);
  if (!type) throw new Error(id);
  return type;
}
/** April is 0. */
function monthOf(type: TypeSufficiency, at: number): TypeMonth {
  const month = type.months[at];
  if (!month) throw new Error(String(at));
  return month;
}

describe('a type with homes', () => {
  const inHouse = typeOf('in-house');

  test('April: 10 children, 4 + 3 usable places, 3 without one', () => {
    expect(monthOf(inHouse, 0)).toMatchObject({ demand: 10, places: 7, gap: 3, utilisation: 1, received: 0 });
  });

  test('October: Elm House has 15 of 31 nights, 4 + 3 × 15 ÷ 31 places', () => {
    const october = monthOf(inHouse, 6);
    expect(october.places).toBeCloseTo(4 + 45 / 31, 12);
    expect(october.gap).toBeCloseTo(6 - 45 / 31, 12);
  });

  test('from November it has shut: 4 places', () => {
    expect(monthOf(inHouse, 7)).toMatchObject({ places: 4, gap: 6 });
  });

  test('what overflow costs is the projection’s, at its own 8 places: 2 children × (£7,000 − £3,500) ÷ 7 × 30 nights', () => {
    expect(monthOf(inHouse, 0)).toMatchObject({ overflow: 2, cost: 3_000_000 });
    expect(monthOf(inHouse, 0).premium).toBeCloseTo(500, 9);
  });
});

test('children sent on from a full type are not in the demand of the type they go to', () => {
  expect(monthOf(typeOf('external'), 0)).toMatchObject({ demand: 20, received: 2, places: null, gap: 0 });
});

test('of 50 approved foster places 76% can be used: 38 for 40 children', () => {
  const april = monthOf(typeOf('fostering'), 0);
  expect(april.places).toBeCloseTo(38, 12);
  expect(april.gap).toBeCloseTo(2, 12);
});

test('a type without homes has the places of the projection; places that a measure opens are added to homes', () => {
  const { homes: _, ...rest } = SHORT_OF_BEDS;
  expect(monthOf(typeOf('in-house', figuresOf(rest)), 0)).toMatchObject({ demand: 10, places: 8, gap: 2 });
  const opened = figuresOf({
    ...SHORT_OF_BEDS,
    measures: [
      {
        id: 'm',
        name: 'Two beds',
        kind: 'capacity',
        placementType: 'in-house',
        places: 2,
        from: '2024-05-01',
      },
    ],
  });
  expect(typeOf('in-house', opened).months.slice(0, 2)).toMatchObject([
    { places: 7, added: 0, opened: 0, gap: 3 },
    { places: 9, added: 2, opened: 2, gap: 1 },
  ]);
});

const gaps = (kind: 'ages' | 'needs', at: number) =>
  bandsOf(typeOf('in-house'), monthOf(typeOf('in-house'), at), kind).map(({ band, demand, gap }) => [
    band,
    Number(demand.toFixed(9)),
    Number(gap.toFixed(9)),
  ]);

describe('who has no place', () => {
  test('April by age: 7 places, of 2, 6 and 2 children every band places seven tenths', () => {
    expect(gaps('ages', 0)).toEqual([
      ['5-10', 2, 0.6],
      ['11-15', 6, 1.8],
      ['16-17', 2, 0.6],
    ]);
  });

  test('March by age: Oak House takes 11 to 17, so no 5 to 10 has a place and the others share 4', () => {
    expect(gaps('ages', 11)).toEqual([
      ['5-10', 2, 2],
      ['11-15', 6, 3],
      ['16-17', 2, 1],
    ]);
  });

  test('April by needs: 4 places of standard needs, 3 for any, which complex needs take first', () => {
    expect(gaps('needs', 0)).toEqual([
      ['standard', 5, 1],
      ['complex', 5, 2],
    ]);
  });
});

test('in the borough: 4 + 36 of 50 children, 90% is 5 more, none vacant, 5 ÷ 0.85 is 6 beds', () => {
  expect(inBorough(figures)).toMatchObject({
    children: 50,
    placed: 40,
    share: 0.8,
    target: 0.9,
    more: 5,
    beds: 6,
  });
});

test('vacant beds in the borough are used before any is looked for', () => {
  const [oak, ...others] = SHORT_OF_BEDS.homes ?? [];
  const vacant = figuresOf({ ...SHORT_OF_BEDS, homes: [{ ...oak, vacant: 2 }, ...others] });
  // (5 − 2) ÷ 0.85 = 3.5
  expect(inBorough(vacant)).toMatchObject({ vacant: 2, beds: 4 });
});

test('rates per 10,000: 70 children in care of 10,000, beside those to compare with', () => {
  const { comparators, ...own } = rates(figures);
  expect(own).toEqual({ population: 10_000, children: 70, inCare: 70, entrants: 33, leavers: 27 });
  expect(comparators.map(({ area }) => area)).toEqual(['England', 'Region']);
});

describe('the answer', () => {
  test('says what is lacking, for whom, from when and what overflow costs', () => {
    expect(answer(figures, 0).sentence).toBe(
      'By March 2025 we lack 6 beds in Residential, in-house (3 for 11 to 15s), as we do already, and 2 places in Fostering, in-house; overflow costs £365k in 2024/25 where the forecast prices it.',
    );
  });

  test('begins with the first month of the gap that lasts', () => {
    const [oak, elm] = SHORT_OF_BEDS.homes ?? [];
    const later = figuresOf({
      ...SHORT_OF_BEDS,
      homes: [
        { ...oak, places: 10 },
        { ...elm, places: 2, usable: 1 },
        { ...oak, id: 'ash', closes: '2024-12-01' },
      ],
      placementTypes: SHORT_OF_BEDS.placementTypes.map((type) =>
        type.id === 'in-house' ? { ...type, children: 13 } : type,
      ),
    });
    const [shortage] = answer(later, 0).shortages;
    expect(shortage).toMatchObject({ id: 'in-house', places: 3 });
    // December, when Ash has shut: 10 places for 13.
    expect(shortage?.since).toBe(monthOf(typeOf('in-house', later), 8).month);
  });

  test('does not let a good end of the year hide what is lacking before', () => {
    const [oak] = SHORT_OF_BEDS.homes ?? [];
    const opening = { ...oak, id: 'ash', name: 'Ash House', places: 6, opens: '2024-12-01' };
    const later = figuresOf({
      ...SHORT_OF_BEDS,
      period: { from: '2024-04-01', to: '2026-03-31' },
      homes: [oak, opening],
    });
    expect(answer(later, 1).sentence).not.toContain('lack up to');
    expect(answer(later, 0).sentence).toBe(
      'In March 2025 there is a place for every child in Residential, in-house, but we lack up to 6 beds in Residential, in-house until the end of November 2024; of the other 2 no places are known, so nothing can be said.',
    );
  });

  test('says so when every child has a place, and when nothing is known', () => {
    const enough = figuresOf({ ...SHORT_OF_BEDS, homes: [{ ...SHORT_OF_BEDS.homes?.[0], places: 10 }] });
    expect(answer(enough, 0).sentence).toBe(
      'In March 2025 there is a place for every child in Residential, in-house; of the other 2 no places are known, so nothing can be said.',
    );
    const nothing = figuresOf({
      ...SHORT_OF_BEDS,
      homes: [],
      placementTypes: SHORT_OF_BEDS.placementTypes.map(({ capacity: _c, overflowTo: _o, ...type }) => type),
    });
    expect(answer(nothing, 0).sentence).toContain('nothing can be said');
  });
});

test('a home whose places are not given is no home without places: the type’s own capacity stands', () => {
  const [oak] = SHORT_OF_BEDS.homes ?? [];
  const { places: _, ...unknown } = oak ?? {};
  const unsaid = figuresOf({ ...SHORT_OF_BEDS, homes: [unknown] });
  expect(typeOf('in-house', unsaid)).toMatchObject({ from: 'capacity', usableNow: 0 });
  expect(monthOf(typeOf('in-house', unsaid), 0)).toMatchObject({ places: 8, gap: 2 });
});
