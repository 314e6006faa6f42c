import { describe, expect, test } from 'vitest';
import { compare, compile } from '../../shared/model/index.ts';
import { type CompiledScheme, parseFile } from '../../shared/schemes/index.ts';
import { type SchemeText, withSchemes } from './samples.ts';

/** Six places from £77,000 a year, rent of £27,500 met by the grant for two years, 52 weeks a year. */
const MILLERSDALE: SchemeText = {
  id: 'millersdale',
  name: 'Millersdale',
  scheme: 'staying-close',
  placementType: 'staying-close',
  places: 6,
  opens: '2024-04-01',
  moves: [{ source: 'leaving-care', annualCost: 77_000 }],
  rent: 27_500,
  grants: [
    { year: '2024/25', amount: 27_500 },
    { year: '2025/26', amount: 27_500 },
  ],
  works: 430_000,
  optimismBias: 0,
};

function read(change: object) {
  const parsed = parseFile({ ...withSchemes({ ...MILLERSDALE, ...change }), measures: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}
function schemeOf(change: object): CompiledScheme {
  const [scheme] = read(change).schemes;
  if (!scheme) throw new Error('no scheme');
  return scheme;
}
const figure = (change: object, key: string) =>
  schemeOf(change).explanation.figures.find((each) => each.key === key)?.value;
const table = (change: object, key: string) =>
  schemeOf(change)
    .explanation.tables.find((each) => each.key === key)
    ?.rows.map(({ label, values }) => [label, ...values]);
const faultsOf = (change: object) => {
  const parsed = parseFile(withSchemes({ ...MILLERSDALE, ...change }));
  return parsed.ok ? [] : parsed.faults.map(({ place }) => place);
};

test('£462,000 a year is avoided, £434,500 once the grant has ended', () => {
  const { saving } = compare(compile(read({}).resolved));
  expect(saving.byYear).toEqual([46_200_000, 46_200_000, 43_450_000, 43_450_000]);
  expect(figure({}, 'avoided')).toBeCloseTo(462_000, 6);
  expect(figure({}, 'netWithGrant')).toBeCloseTo(462_000, 6);
  expect(figure({}, 'netAfterGrant')).toBeCloseTo(434_500, 6);
  expect(figure({}, 'cliff')).toBe(27_500);
});

test('a grant beyond the costs entered is not passed off as a saving without a word', () => {
  const sentences = (change: object) => schemeOf(change).explanation.sentences.join(' ');
  expect(sentences({})).not.toContain('more than the costs');
  const award = [
    { year: '2023/24', amount: 700_000 },
    { year: '2024/25', amount: 700_000 },
  ];
  expect(sentences({ grants: award, opens: '2025-04-01' })).toContain(
    'In 2024/25 the grant is £700,000 more than the costs entered here',
  );
  expect(sentences({ grants: award.slice(1), staffing: 600_000 })).toContain(
    'In 2024/25 the grant is £72,500 more',
  );
  expect(sentences({ grants: award.slice(1), staffing: 672_500 })).not.toContain('more than the costs');
  // What is paid for each young person is met by it too.
  expect(sentences({ grants: award.slice(1), weeklyCostEach: 672_500 / 6 / 52 })).not.toContain(
    'more than the costs',
  );
});

test('a grant for days that are not forecast is said to count in no year, and passes for no saving', () => {
  const award = [
    { year: '2023/24', amount: 700_000 },
    { year: '2024/25', amount: 700_000 },
    { year: '2028/29', amount: 1000 },
  ];
  const { sentences } = schemeOf({ grants: award }).explanation;
  expect(sentences).toContain(
    'Of the grant £700,000 for days before 1 April 2024, where the forecast begins, and £1,000 for days after 31 March 2028, where it ends, counts in no year here.',
  );
  expect(sentences.join(' ')).toContain('In 2024/25 the grant is £672,500 more than the costs entered here');
  const comparison = compare(compile(read({ grants: award }).resolved));
  expect(comparison.saving.byYear[0]).toBe(46_200_000 + 67_250_000);
  expect(schemeOf({}).explanation.sentences.join(' ')).not.toContain('counts in no year');
  // From 31 October on, 153 of the year's 366 nights are forecast.
  const parsed = parseFile({
    ...withSchemes({ ...MILLERSDALE, grants: award }),
    measures: [],
    period: { from: '2023-10-31', to: '2029-03-31' },
  });
  const words = parsed.ok ? (parsed.schemes[0]?.explanation.sentences.join(' ') ?? '') : '';
  expect(words).toContain('£407,377 for days before 31 October 2023');
  expect(words).toContain('In 2023/24 and 2024/25 the grant is £965,123 more');
});

test('without a grant nothing is said of one', () => {
  const { figures, sentences } = schemeOf({ grants: [] }).explanation;
  expect([...figures.map(({ label }) => label), ...sentences].join(' ')).not.toContain('grant');
  expect(figure({ grants: [] }, 'netAfterGrant')).toBeCloseTo(434_500, 6);
});

test('it breaks even where the places taken avoid what it costs', () => {
  expect(figure({ staffing: 200_000 }, 'breakEvenOccupancy')).toBeCloseTo(227_500 / 462_000, 9);
  expect(figure({ staffing: 200_000 }, 'placeWeek')).toBeCloseTo(227_500 / (6 * 52), 9);
  expect(figure({}, 'emptyPlace')).toBeCloseTo(77_000, 6);
  expect(figure({}, 'paybackGross')).toBeCloseTo(430_000 / 462_000, 9);
  expect(figure({}, 'paybackNet')).toBeCloseTo(430_000 / 434_500, 9);
  expect(schemeOf({ moves: [{ source: 'leaving-care', weeklyCost: 1 }] }).explanation.sentences[1]).toContain(
    'still costs more',
  );
});

describe('the grant', () => {
  test('comes by year whatever is delayed, and ends within its last year where it says so', () => {
    const late = schemeOf({ delayMonths: 6, grantEnds: '2025-12-31' }).measures;
    expect(late.map(({ id }) => id)).toEqual(
      ['places', 'move-1', 'rent', 'grant-2024-25', 'grant-2025-26', 'works'].map(
        (part) => `millersdale.${part}`,
      ),
    );
    expect(late[0]).toMatchObject({ from: '2024-10-01' });
    expect(late[3]).toMatchObject({ from: '2024-04-01', to: '2025-03-31', annual: 27_500 });
    expect(late[4]).toMatchObject({ from: '2025-04-01', to: '2025-12-31' });
    const income = compare(compile(read({ delayMonths: 6, grantEnds: '2025-12-31' }).resolved)).with.years[1]
      ?.income;
    const before = compare(compile(read({}).resolved)).base.years[1]?.income ?? 0;
    expect((income ?? 0) - before).toBe(2_750_000);
  });

  test('stands by year beside what the scheme costs, with the first year without', () => {
    expect(table({ staffing: 50_000, annualUplift: 0.1 }, 'grantByYear')).toEqual([
      ['2024/25', 27_500, 77_500, 50_000],
      ['2025/26', 27_500, expect.closeTo(82_500, 6), expect.closeTo(55_000, 6)],
      ['2026/27', 0, expect.closeTo(88_000, 6), expect.closeTo(88_000, 6)],
    ]);
    expect(table({ grants: [] }, 'grantByYear')).toBeUndefined();
  });

  test('spent against plan by quarter, in order, with the last that is known in a sentence', () => {
    const grantSpending = [
      { year: '2024/25', quarter: 2, planned: 30, spent: 10 },
      { year: '2024/25', quarter: 1, planned: 20, spent: 15 },
      { year: '2024/25', quarter: 3, planned: 40 },
    ];
    expect(table({ grantSpending }, 'grantByQuarter')).toEqual([
      ['2024/25, quarter 1', 20, 15, -5, 20, 15],
      ['2024/25, quarter 2', 30, 10, -20, 50, 25],
      ['2024/25, quarter 3', 40, null, null, 90, null],
    ]);
    expect(schemeOf({ grantSpending }).explanation.sentences.at(-1)).toBe(
      'By 2024/25, quarter 2 £25 of the £50 of grant planned was spent: £25 (50%) under plan.',
    );
  });

  test('has each year once and ends in its last', () => {
    const grants = [
      { year: '2024/25', amount: 1 },
      { year: '2024/25', amount: 2 },
    ];
    expect(faultsOf({ grants })).toEqual(['schemes[0].grants[1].year']);
    expect(faultsOf({ grantEnds: '2025-03-31' })).toEqual(['schemes[0].grantEnds']);
    expect(faultsOf({ grants: [{ year: '2024', amount: 1 }] })).toEqual(['schemes[0].grants[0].year']);
    expect(faultsOf({ moves: [{ source: 'leaving-care', annualCost: 1, weeklyCost: 1 }] })).toEqual([
      'schemes[0].moves[0].annualCost',
    ]);
  });
});
