/** Income goes with children who leave and comes in where they go: the net figures of the forms are what the forecast finds. */
import { describe, expect, test } from 'vitest';
import { figureOf, savingOf, schemeOf } from './reading.ts';
import { AROUND, type SchemeText } from './samples.ts';

type Incomes = Readonly<Record<string, number>>;

/** The samples' types at these weekly incomes, none of which rises, with these placements in the register. */
function around(incomes: Incomes, placements: readonly object[]) {
  const placementTypes = AROUND.placementTypes.map((type) => ({
    ...type,
    annualUplift: 0,
    ...(type.id in incomes && { weeklyIncome: incomes[type.id] }),
  }));
  const register = placements.map((row, at) => ({ ref: `R${at}`, start: '2023-01-09', ...row }));
  return { placementTypes, placements: register };
}

/** £5,800 a week of contributions to two of the 62 in residential care, and nothing else anywhere. */
const CONTRIBUTIONS = around({}, [
  { type: 'residential', weeklyCost: 5000, weeklyIncome: 2900 },
  { type: 'residential', weeklyCost: 5000, weeklyIncome: '=5800 / 2' },
]);
const EACH = 5800 / 62;

/** Income of the mix, of the register and where the children go. */
const EVERYWHERE = around({ residential: 70, home: 30, 'staying-close': 25, fostering: 15, permanence: 5 }, [
  { type: 'residential', weeklyCost: 6000, weeklyIncome: 2900 },
  { type: 'fostering', weeklyCost: 500, weeklyIncome: 400 },
]);
const LEFT = (60 * 70 + 2900) / 61;
const OUT = (60 * 5000 + 6000) / 61;

const HOME: SchemeText = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'in-house-home',
  placementType: 'home',
  beds: 4,
  opens: '2024-04-01',
  occupancy: 0.75,
  moves: [{ source: 'residential' }],
  staffing: 468_000,
  weeklyCostPerChild: 100,
};

/** One form of every kind in which children leave a placement, with the year of the forecast that is a full one. */
const FORMS: readonly (readonly [string, SchemeText, number])[] = [
  ['netSaving', HOME, 1],
  [
    'netAfterGrant',
    {
      id: 'close',
      name: 'Staying Close',
      scheme: 'staying-close',
      placementType: 'staying-close',
      places: 6,
      opens: '2024-04-01',
      moves: [{ source: 'residential', children: 5 }],
      staffing: 150_000,
    },
    1,
  ],
  [
    'netSaving',
    {
      id: 'down',
      name: 'Step down',
      scheme: 'step-down',
      fromType: 'residential',
      toType: 'fostering',
      children: 5,
      from: '2024-04-01',
      success: 0.6,
      breakdownMonths: 6,
      team: 50_000,
    },
    1,
  ],
  [
    'netSaving',
    {
      id: 'back-home',
      name: 'Reunification',
      scheme: 'reunification',
      fromType: 'residential',
      returnTo: 'fostering',
      children: 5,
      from: '2024-04-01',
      supportPerFamily: 0,
      reentry3: 0.2,
      reentry12: 0.2,
      reentry72: 0.2,
    },
    1,
  ],
  [
    'netSaving',
    {
      id: 'edge',
      name: 'Edge of care',
      scheme: 'edge-of-care',
      from: '2024-04-01',
      months: 12,
      childrenPerMonth: 10,
      enterWithout: 0.4,
      enterWith: 0.3,
      placements: [{ placementType: 'residential' }],
    },
    2,
  ],
  [
    'netSaving',
    {
      id: 'sgo',
      name: 'Special guardians',
      scheme: 'permanence',
      route: 'special-guardianship',
      fromType: 'residential',
      toType: 'permanence',
      children: 5,
      from: '2024-04-01',
      allowance: 200,
    },
    1,
  ],
  [
    'netSaving',
    {
      id: 'carers',
      name: 'Carers',
      scheme: 'foster-carers',
      toType: 'fostering',
      from: '2024-04-01',
      approvals: [{ month: '2024-04', mainstream: 3 }],
      mainstreamFrom: 'residential',
    },
    1,
  ],
  [
    'netSaving',
    {
      id: 'carers-leave',
      name: 'Carers leave',
      scheme: 'foster-carers',
      toType: 'fostering',
      from: '2024-04-01',
      approvals: [{ month: '2024-04', mainstreamLeavers: 3 }],
      mainstreamFrom: 'residential',
    },
    1,
  ],
  [
    'saving',
    {
      id: 'options',
      name: 'Options',
      scheme: 'option-appraisal',
      placedIn: 'residential',
      placementType: 'home',
      children: 4,
      from: '2024-04-01',
      chosen: 'Ourselves',
      financing: 'none',
      options: [
        { name: 'Stay', kind: 'spot' },
        { name: 'Ourselves', kind: 'in-house', beds: 4, standing: 600_000, weeklyCostPerChild: 120 },
      ],
    },
    1,
  ],
];
const words = (text: SchemeText, beside: object) => schemeOf(text, beside).explanation.sentences.join(' ');

describe.each(FORMS.map(([key, form, year]) => [form.name, key, form, year] as const))(
  '%s',
  (_, key, form, year) => {
    test('a full year is what the forecast finds, with income on every side', () => {
      const saving = savingOf(form, EVERYWHERE)[year] ?? Number.NaN;
      expect(saving).not.toBeCloseTo(
        savingOf(form, around({}, EVERYWHERE.placements.map(withoutIncome)))[year] ?? 0,
        0,
      );
      expect(figureOf(form, key, EVERYWHERE)).toBeCloseTo(saving, 0);
    });

    test('the contributions of the register go with each, which is said once', () => {
      expect(figureOf(form, key, CONTRIBUTIONS)).toBeCloseTo(
        savingOf(form, CONTRIBUTIONS)[year] ?? Number.NaN,
        0,
      );
      const said = words(form, CONTRIBUTIONS).split('£93.55 a week of income').length - 1;
      // Those who come back to residential care bring none along.
      expect(said).toBe(form.id === 'carers-leave' ? 0 : 1);
    });

    test('without income nothing is said of it', () => {
      const { sentences, figures } = schemeOf(form).explanation;
      expect([...sentences, ...figures.map(({ how }) => how)].join(' ')).not.toContain('income');
    });
  },
);

function withoutIncome(row: object): object {
  return { ...row, weeklyIncome: 0 };
}

describe('a home', () => {
  test('breaks even and is paid back after the income that its children leave behind', () => {
    const figure = (key: string, change: object = {}) => figureOf({ ...HOME, ...change }, key, CONTRIBUTIONS);
    const margin = 5000 - EACH - 100;
    expect(figure('breakEvenOccupancy')).toBeCloseTo(468_000 / (4 * 52 * margin), 9);
    expect(figure('emptyBed')).toBeCloseTo(margin * 52, 6);
    expect(figure('breakEvenPrice')).toBeCloseTo(468_000 / (3 * 52) + 100 + EACH, 6);
    const capital = { purchase: 300_000 };
    expect(figure('paybackNet', capital)).toBeCloseTo(300_000 / (3 * 52 * margin - 468_000), 9);
    expect(figure('paybackGross', capital)).toBeCloseTo(300_000 / (3 * 52 * 5000), 9);
  });

  test('that costs less than the placements, but more than they do less their income, is said to', () => {
    const dear = { ...HOME, staffing: 3.98 * 52 * 4850 };
    expect(words({ ...dear, occupancy: 1 }, CONTRIBUTIONS)).toContain('it replaces, less their income.');
    expect(words({ ...dear, occupancy: 1 }, {})).toContain('It breaks even with');
  });

  test('at its break-even price it saves nothing', () => {
    const price = figureOf(HOME, 'breakEvenPrice', EVERYWHERE);
    const moves = [{ source: 'residential', weeklyCost: price }];
    expect(savingOf({ ...HOME, moves }, EVERYWHERE)[1]).toBeCloseTo(0, 1);
  });

  test('says what goes and what comes in where they go, in the working too', () => {
    expect(words(HOME, EVERYWHERE)).toContain(
      '£116.39 a week of income goes with each of them and £30.00 a week comes in where they go: what is saved is after both.',
    );
    expect(words(HOME, around({ home: 30 }, []))).toContain(
      '£30.00 a week of income comes in for each of them where they go, which is added to what is saved.',
    );
    const how = schemeOf(HOME, EVERYWHERE).explanation.figures.find(({ key }) => key === 'netSaving')?.how;
    expect(LEFT).toBeCloseTo(116.39, 2);
    expect(how).toBe(
      `3 children × (£${OUT.toLocaleString('en-GB', { maximumFractionDigits: 2 })} a week − £86.39 a week of income lost − £100.00 a week for each child) × 52 weeks − £468,000 for the home, £0 of it financing`,
    );
  });

  test('that is paid for once has to pay that back, its setting up too', () => {
    const year = 3 * 52 * 4900 - 468_000;
    const payback = (key: string, change: object) =>
      schemeOf({ ...HOME, ...change }).explanation.figures.find((each) => each.key === key);
    const both = { purchase: 300_000, setUp: 40_000 };
    expect(payback('paybackNet', both)?.value).toBeCloseTo(340_000 / year, 9);
    expect(payback('paybackNet', both)?.how).toBe(
      '(£300,000 capital + £40,000 setting up) ÷ £296,400 a year saved after running costs, before financing',
    );
    expect(payback('paybackGross', both)?.value).toBeCloseTo(300_000 / (3 * 52 * 5000), 9);
    expect(payback('paybackGross', both)?.how).toMatch(/; setting up is left out$/);
    expect(payback('paybackNet', { setUp: 40_000 })?.how).toMatch(/^£40,000 setting up, no capital, ÷/);
  });
});
