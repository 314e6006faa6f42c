import { describe, expect, test } from 'vitest';
import { compare, compile } from '../../shared/model/index.ts';
import { parseFile } from '../../shared/schemes/index.ts';
import { type SchemeText, withSchemes } from './samples.ts';

/** Four children at £1,000 a week, 52 weeks a year: £208,000 a year now. */
const GROVE: SchemeText = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'option-appraisal',
  placedIn: 'leaving-care',
  children: 4,
  weeklyCost: 1000,
  from: '2024-04-01',
  placementType: 'home',
};
const OPTIONS = [
  { name: 'Stay', kind: 'spot' },
  { name: 'Framework', kind: 'framework', weeklyPrice: 900 },
  { name: 'Block', kind: 'block', beds: 4, occupancy: 0.75, weeklyPrice: 700 },
  {
    name: 'Tender',
    kind: 'operator',
    beds: 4,
    occupancy: 0.75,
    weeklyPrice: 800,
    priceCap: 780,
    voidShare: 0.5,
    standing: 5000,
  },
  {
    name: 'Ourselves',
    kind: 'in-house',
    beds: 4,
    occupancy: 0.75,
    standing: 100_000,
    weeklyCostPerChild: 50,
    works: 10_000,
  },
  {
    name: 'Shared',
    kind: 'joint-venture',
    beds: 8,
    occupancy: 0.75,
    shareOfBeds: 0.5,
    standing: 200_000,
    voidShare: 1,
    partnersOccupancy: 0.9,
  },
  {
    name: 'Homes',
    kind: 'programme',
    beds: 3,
    occupancy: 1,
    homes: 2,
    monthsBetween: 12,
    standing: 80_000,
    purchase: 1000,
    capitalGrant: 400,
  },
];

function read(change: object) {
  const parsed = parseFile({ ...withSchemes({ ...GROVE, options: OPTIONS, ...change }), measures: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}
type Row = Readonly<Record<string, number | string | null>>;
function tableOf(key: string, change: object = {}): Map<string, Row> {
  const table = read(change).schemes[0]?.explanation.tables.find((each) => each.key === key);
  return new Map(
    table?.rows.map(({ label, values }) => [
      label,
      Object.fromEntries(table.columns.map((column, at) => [column.key, values[at] ?? null])),
    ]),
  );
}
const faultsOf = (change: object) => {
  const parsed = parseFile(withSchemes({ ...GROVE, options: OPTIONS, ...change }));
  return parsed.ok ? [] : parsed.faults.map(({ place }) => place);
};

test('each option saves what its arrangement comes to in a full year', () => {
  const weeks = 52;
  const saving = (name: string) => tableOf('options').get(name)?.['saving'];
  expect(saving('Stay')).toBe(0);
  expect(saving('Framework')).toBeCloseTo(4 * 100 * weeks, 6);
  expect(saving('Block')).toBeCloseTo((3 * 1000 - 4 * 700) * weeks, 6);
  expect(saving('Tender')).toBeCloseTo((3 * (1000 - 780) - 0.5 * 780) * weeks - 5000, 6);
  expect(saving('Ourselves')).toBeCloseTo(3 * 950 * weeks - 100_000, 6);
  // Half of the cost, and all that partners’ empty beds cost: half of the beds, one in ten of them empty.
  expect(saving('Shared')).toBeCloseTo(3 * 1000 * weeks - 200_000 * (0.5 + 0.5 * 0.1), 6);
  expect(saving('Homes')).toBeCloseTo(4 * 1000 * weeks - 160_000, 6);
});

test('the need costs what it costs now, less the saving', () => {
  for (const { cost, saving } of tableOf('options').values())
    expect(Number(cost) + Number(saving)).toBeCloseTo(208_000, 6);
});

test('an option may be for more children than the need', () => {
  const options = [{ name: 'Two', kind: 'in-house', children: 6, beds: 6, occupancy: 1, standing: 50_000 }];
  expect(tableOf('options', { options }).get('Two')).toMatchObject({
    filled: 6,
    saving: 6 * 1000 * 52 - 50_000,
  });
});

test('an option for more than the need is set against the same children as the others', () => {
  const more = {
    name: 'Five homes',
    kind: 'programme',
    children: 20,
    beds: 4,
    occupancy: 1,
    homes: 5,
    standing: 90_000,
  };
  const options = [...OPTIONS, more];
  for (const { cost, saving } of tableOf('options', { options }).values())
    expect(Number(cost) + Number(saving)).toBeCloseTo(20 * 1000 * 52, 6);
  expect(tableOf('options', { options }).get('Five homes')).toMatchObject({ filled: 20, cost: 450_000 });
  const said = read({ options }).schemes[0]?.explanation.sentences.join(' ');
  expect(said).toContain('4 children at £1,000.00 a week each cost £208,000 a year');
  expect(said).toContain('the same 20 children: £1,040,000 a year');
});

test('its risk is said with a capital, and what could go wrong', () => {
  const options = [{ name: 'Stay', kind: 'spot', risk: 'high', riskNote: 'Prices rise' }];
  expect(tableOf('options', { options }).get('Stay')?.['risk']).toBe('High: Prices rise');
  expect(tableOf('options').get('Stay')?.['risk']).toBe('');
});

test('capital carries optimism bias and less grant, for every home', () => {
  expect(tableOf('options').get('Ourselves')?.['capital']).toBeCloseTo(12_400, 6);
  expect(tableOf('options').get('Homes')?.['capital']).toBeCloseTo(1200, 6);
});

describe('the chosen option', () => {
  test.each(OPTIONS.filter(({ kind }) => kind !== 'programme').map(({ name }) => name))(
    '%s is what the engine finds',
    (name) => {
      const { saving } = compare(compile(read({ chosen: name }).resolved));
      expect((saving.byYear[0] ?? 0) / 100).toBeCloseTo(Number(tableOf('options').get(name)?.['saving']), 1);
    },
  );

  test('a programme opens one home after the other, until nobody is left', () => {
    const { measures } = read({ chosen: 'Homes' }).schemes[0] ?? {};
    const moves = measures?.filter(({ id }) => id.includes('move'));
    expect(moves).toMatchObject([
      { children: 3, from: '2024-04-01' },
      { children: 1, from: '2025-04-01' },
    ]);
    // As somebody types its name.
    const typed = read({ chosen: 'homes ' }).schemes[0];
    expect(typed?.measures).toEqual(measures);
    expect(typed?.explanation.sentences.join(' ')).toContain('Homes is the option that counts.');
  });

  test('none changes nothing', () => {
    expect(read({}).schemes[0]?.measures).toEqual([]);
    expect(read({ chosen: 'Stay' }).schemes[0]?.measures).toEqual([]);
  });
});

describe('the ranking', () => {
  const children = 4;
  const price = 1000;
  const weekly = (change: object, name: string) => Number(tableOf('options', change).get(name)?.['saving']);
  const flip = (name: string) => tableOf('flips').get(name) ?? {};

  test('is by saving, the best first', () => {
    const order = [...tableOf('options')].sort(([, a], [, b]) => Number(a['rank']) - Number(b['rank']));
    const savings = order.map(([, { saving }]) => Number(saving));
    expect(savings).toEqual([...savings].sort((a, b) => b - a));
    expect(order[0]?.[0]).toBe('Ourselves');
    expect(children * price * 52).toBe(208_000);
  });

  test('flips where the price now, the occupancy of the best or the price of another says', () => {
    for (const name of ['Framework', 'Block', 'Tender', 'Shared', 'Stay']) {
      const { priceNow, bestOccupancy, otherPrice } = flip(name);
      if (typeof priceNow === 'number')
        expect(weekly({ weeklyCost: priceNow }, 'Ourselves')).toBeCloseTo(
          weekly({ weeklyCost: priceNow }, name),
          5,
        );
      expect(bestOccupancy).not.toBeNull();
      const emptier = OPTIONS.map((option) =>
        option.name === 'Ourselves' ? { ...option, occupancy: bestOccupancy } : option,
      );
      expect(weekly({ options: emptier }, 'Ourselves')).toBeCloseTo(weekly({}, name), 5);
      if (typeof otherPrice !== 'number') continue;
      const cheaper = OPTIONS.map((option) =>
        option.name === name ? { ...option, weeklyPrice: otherPrice } : option,
      );
      expect(weekly({ options: cheaper }, name)).toBeCloseTo(weekly({}, 'Ourselves'), 5);
    }
    expect(flip('Block')['otherPrice']).toEqual(expect.any(Number));
  });

  test('an option breaks even at the occupancy it says', () => {
    for (const name of ['Block', 'Tender', 'Ourselves', 'Shared']) {
      const occupancy = tableOf('options').get(name)?.['breakEvenOccupancy'];
      const options = OPTIONS.map((option) => (option.name === name ? { ...option, occupancy } : option));
      expect(weekly({ options }, name), name).toBeCloseTo(0, 5);
    }
  });
});

test('faults are named at their option', () => {
  const [, framework] = OPTIONS;
  expect(faultsOf({ chosen: 'Nothing' })).toEqual(['schemes[0].chosen']);
  expect(faultsOf({ options: [framework, framework] })).toEqual(['schemes[0].options[1].name']);
  expect(faultsOf({ options: [{ name: 'Block', kind: 'block' }] })).toEqual([
    'schemes[0].options[0].weeklyPrice',
  ]);
  expect(faultsOf({ placementType: 'staying-close', placedIn: 'staying-close' })).toEqual([
    'schemes[0].placementType',
  ]);
  expect(faultsOf({ options: [{ name: 'X', kind: 'castle' }] })).toEqual(['schemes[0].options[0].kind']);
});
