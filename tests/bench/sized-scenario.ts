import { CATEGORIES, type Measure, type PlacementType, type Scenario } from '../../shared/scenario/types.ts';

const YEARS = 5;
const TYPES = 20;
const PLACEMENTS = 200;

export type Size = {
  readonly types: number;
  readonly placements: number;
  readonly measures: number;
  readonly years: number;
};

/** The size the product promises its speed at: five years, 20 types, 200 register placements, 12 measures. */
export const PROMISED: Size = { types: TYPES, placements: PLACEMENTS, measures: 12, years: YEARS };

function typeOf(at: number): PlacementType {
  return {
    id: `type-${at}`,
    name: `Type ${at}`,
    category: CATEGORIES[at % CATEGORIES.length] ?? 'other',
    provision: at % 2 === 0 ? 'external' : 'in-house',
    children: 5 + ((at * 7) % 60),
    weeklyCost: 400 + at * 271.35,
    weeklyIncome: at % 5 === 0 ? 120.5 : 0,
    annualUplift: 0.02 + (at % 4) * 0.01,
    ...(at % 3 === 0 ? { netChangePerMonth: 0.25 } : { annualGrowth: 0.03 }),
    ...(at % 4 === 1 ? { capacity: 8 + at, overflowTo: `type-${at + 1}` } : {}),
  };
}

const MEASURES: readonly ((at: number, types: number) => Measure)[] = [
  (at, types) => ({
    id: `m${at}`,
    name: 'Step down',
    kind: 'move',
    source: `type-${at % types}`,
    target: `type-${(at + 3) % types}`,
    children: 4,
    from: '2024-07-15',
    months: 10,
    displacedWeeklyCost: 900,
  }),
  (at) => ({
    id: `m${at}`,
    name: 'Home',
    kind: 'capacity',
    placementType: 'type-1',
    places: 3,
    from: '2025-01-15',
    months: 3,
  }),
  (at, types) => ({
    id: `m${at}`,
    name: 'More',
    kind: 'volume',
    placementType: `type-${at % types}`,
    children: 6,
    from: '2025-04-01',
    months: 24,
  }),
  (at, types) => ({
    id: `m${at}`,
    name: 'Framework',
    kind: 'price',
    placementType: `type-${at % types}`,
    percent: -0.035,
    share: 0.4,
    from: '2025-10-01',
    to: '2027-09-30',
  }),
  (at) => ({
    id: `m${at}`,
    name: 'Staff',
    kind: 'fixed',
    annual: 845_000,
    from: '2024-10-15',
    annualUplift: 0.03,
  }),
  (at) => ({
    id: `m${at}`,
    name: 'Building',
    kind: 'capital',
    amount: 520_000,
    on: '2024-09-01',
    financing: { method: 'annuity', rate: 0.052, years: 40 },
  }),
];

function dateOf(index: number): string {
  const month = 1 + ((index * 5) % 12);
  return `${2022 + (index % 6)}-${String(month).padStart(2, '0')}-${String(1 + ((index * 11) % 28)).padStart(2, '0')}`;
}

/** A scenario of a given size in which everything the model has is used; the same every time. */
export function sizedScenario({ types, placements, measures, years }: Size): Scenario {
  return {
    format: 'placement-modeller/scenario@1',
    title: `${types} types, ${placements} placements, ${measures} measures, ${years} years`,
    period: { from: '2024-04-01', to: `${2024 + years}-03-31` },
    weeksPerYear: 'exact',
    placementTypes: Array.from({ length: types }, (_, at) => typeOf(at)).map((type, at) => {
      if (at < types - 1) return type;
      const { overflowTo, ...last } = type;
      return last;
    }),
    placements: Array.from({ length: placements }, (_, at) => {
      const start = dateOf(at);
      const end = `${Number(start.slice(0, 4)) + 1 + (at % 3)}${start.slice(4)}`;
      return {
        ref: `P${at}`,
        type: `type-${at % types}`,
        start,
        end: at % 4 === 0 ? null : end,
        weeklyCost: 3000 + at * 31.25,
        weeklyIncome: at % 7 === 0 ? 500 : 0,
      };
    }),
    budgets: [{ year: '2024/25', amount: 30_000_000 }],
    measures: Array.from({ length: measures }, (_, at) => MEASURES[at % MEASURES.length]?.(at, types)).filter(
      (measure) => measure !== undefined,
    ),
  };
}
