import { describe, expect, test } from 'vitest';
import { parseFileText } from '../../shared/schemes/index.ts';
import { base, faults, type } from './faults-of.ts';

test('a sound scenario has none', () => expect(faults(base())).toEqual([]));

describe('each fault names its place and what is wrong', () => {
  test.each<[string, object, string]>([
    ['unknown field at the top', base({ bugets: [] }), 'bugets: is not a field'],
    [
      'unknown field inside',
      base({ placementTypes: [type({ weeklyPrice: 3 })] }),
      'placementTypes[0].weeklyPrice: is not a field',
    ],
    [
      'other format',
      base({ format: 'placement-modeller/scenario@2' }),
      'format: is "placement-modeller/scenario@2"',
    ],
    [
      'missing',
      base({ placementTypes: [{ ...type(), name: undefined }] }),
      'placementTypes[0].name: is missing',
    ],
    [
      'missing price',
      base({ placementTypes: [{ ...type(), weeklyCost: undefined }] }),
      'placementTypes[0].weeklyCost: is missing',
    ],
    [
      'text for a number',
      base({ placementTypes: [type({ weeklyCost: '5000' })] }),
      'placementTypes[0].weeklyCost: is the text "5000"',
    ],
    [
      'not one of the words',
      base({ placementTypes: [type({ category: 'hotel' })] }),
      'placementTypes[0].category: is "hotel"',
    ],
    [
      'below zero',
      base({ placementTypes: [type({ children: -1 })] }),
      'placementTypes[0].children: is −1, which is below 0',
    ],
    [
      'growth',
      base({ placementTypes: [type({ annualGrowth: -1 })] }),
      'placementTypes[0].annualGrowth: is −1, which is not above −1',
    ],
    [
      'uplift in a year',
      base({ placementTypes: [type({ uplifts: { '2024/25': -2 } })] }),
      'placementTypes[0].uplifts["2024/25"]: is −2, which is not above −1',
    ],
    [
      'year of an uplift',
      base({ placementTypes: [type({ uplifts: { '2024/26': 0.1 } })] }),
      'placementTypes[0].uplifts["2024/26"]: has the key',
    ],
    [
      'month of a profile',
      base({ placementTypes: [type({ childrenByMonth: { '2024-5': 3 } })] }),
      'placementTypes[0].childrenByMonth["2024-5"]: has the key',
    ],
    [
      'overflow up the list',
      base({ placementTypes: [type(), type({ id: 'b', overflowTo: 'a' })] }),
      'placementTypes[1].overflowTo: "a" is not further down',
    ],
    [
      'id twice',
      base({ placementTypes: [type(), type()] }),
      'placementTypes[1].id: "a" is already used by number 1',
    ],
    ['no such day', base({ period: { from: '2023-02-29', to: '2024-03-31' } }), 'period.from: is not a date'],
    [
      'back to front',
      base({ period: { from: '2024-04-01', to: '2024-03-31' } }),
      'period.to: 2024-03-31 is before',
    ],
    [
      'too long',
      base({ period: { from: '2024-04-01', to: '2054-04-01' } }),
      'period.to: makes the period longer than 30 years',
    ],
    ['weeks', base({ weeksPerYear: 49.9 }), 'weeksPerYear: is 49.9'],
    [
      'range out of order',
      base({ placementTypes: [type({ children: { low: 5, likely: 4, high: 6 } })] }),
      'placementTypes[0].children: has low 5, likely 4, high 6 out of order',
    ],
    [
      'range below its bound',
      base({ placementTypes: [type({ children: { low: -1, likely: 4, high: 6 } })] }),
      'placementTypes[0].children.low: is −1, which is below 0',
    ],
    [
      'range without likely',
      base({ placementTypes: [type({ children: { low: 1, high: 6 } })] }),
      'placementTypes[0].children.likely: is missing',
    ],
    [
      'formula of nothing known',
      base({ placementTypes: [type({ children: '=x * 2' })] }),
      'placementTypes[0].children: names x',
    ],
    [
      'formula out of bounds',
      base({ placementTypes: [type({ children: '=3 - 5' })] }),
      'placementTypes[0].children: is −2, which is below 0',
    ],
    [
      'name of a function',
      base({ assumptions: [{ id: 'max', value: 1 }] }),
      'assumptions[0].id: "max" is the name of a function',
    ],
    [
      'register type',
      base({ placements: [{ ref: 'P', type: 'z', start: '2024-04-01', weeklyCost: 1 }] }),
      'placements[0].type: "z" is not the id',
    ],
    [
      'register end',
      base({ placements: [{ ref: 'P', type: 'a', start: '2024-04-02', end: '2024-04-01', weeklyCost: 1 }] }),
      'placements[0].end: is 2024-04-01, before its start',
    ],
    [
      'both kinds of budget',
      base({
        budgets: [
          { year: '2024/25', amount: 1 },
          { year: '2024/25', placementType: 'a', amount: 1 },
        ],
      }),
      'budgets[1]: is a budget by placement type for 2024/25',
    ],
    [
      'budget twice',
      base({
        budgets: [
          { year: '2024/25', amount: 1 },
          { year: '2024/25', amount: 1 },
        ],
      }),
      'budgets[1]: is a second budget for 2024/25',
    ],
    [
      'actuals on 1 April',
      base({ actuals: [{ year: '2024/25', amount: 1 }] }),
      'actuals[0]: is spend before the period',
    ],
  ])('%s', (_, raw, expected) => {
    const found = faults(raw);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

test('actuals belong to the year the period begins in', () => {
  const raw = base({
    period: { from: '2024-06-15', to: '2025-03-31' },
    actuals: [{ year: '2025/26', amount: 1 }],
  });
  expect(faults(raw)).toEqual(['actuals[0].year: is 2025/26, but the period begins in 2024/25']);
});

test('all faults are reported together, those of one item too, in the order of the file', () => {
  const raw = base({
    weeksPerYear: 60,
    placementTypes: [type({ children: -2, category: 'x', weeklyCost: 'n/a' }), { id: 'b' }],
    placements: [{ ref: 'P', type: 'zz', start: 'soon', weeklyCost: -1 }],
  });
  expect(faults(raw).map((line) => line.split(':')[0])).toEqual([
    'weeksPerYear',
    'placementTypes[0].category',
    'placementTypes[0].weeklyCost',
    'placementTypes[0].children',
    'placementTypes[1].name',
    'placementTypes[1].category',
    'placementTypes[1].provision',
    'placementTypes[1].weeklyCost',
    'placements[0].start',
    'placements[0].type',
    'placements[0].weeklyCost',
  ]);
});

test('text that is not JSON is placed by line and column', () => {
  const parsed = parseFileText('{\n  "format": nope\n}');
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.faults[0]?.place).toBe('line 2, column 13');
});

test.each([[null], [[]], ['x'], [3]])('%j is not a scenario', (raw) =>
  expect(faults(raw)[0]).toContain('(the whole file): is not a scenario'),
);

test('a field given twice is named, not settled', () => {
  const parsed = parseFileText('{ "format": "x", "period": { "from": "2024-04-01", "from": "2024-05-01" } }');
  expect(parsed.ok).toBe(false);
  if (!parsed.ok)
    expect(parsed.faults).toEqual([
      { place: 'period.from', problem: 'is given twice', remedy: 'keep one of them' },
    ]);
});
