/** One filled form of every kind of scheme, in a scenario that has what they need. */
import type { Scenario } from '../../shared/scenario/types.ts';
import { SAMPLES_OF_CARERS } from './samples-of-carers.ts';
import { SAMPLES_OF_CHILDREN } from './samples-of-children.ts';
import { SAMPLES_OF_PRICES_AND_STAFF } from './samples-of-prices-and-staff.ts';
import { SAMPLES_OF_UASC } from './samples-of-uasc.ts';

/** As it is written in the file. */
export type SchemeText = {
  readonly id: string;
  readonly name: string;
  readonly scheme: string;
  readonly [field: string]: unknown;
};

export const AROUND: Scenario & { readonly schemes?: readonly SchemeText[] } = {
  format: 'placement-modeller/scenario@1',
  title: 'Samples',
  authority: { name: 'Example borough', populationUnder18: 36_742 },
  period: { from: '2024-04-01', to: '2028-03-31' },
  weeksPerYear: 52,
  placementTypes: [
    {
      id: 'residential',
      name: 'Residential, external',
      category: 'residential',
      provision: 'external',
      children: 60,
      weeklyCost: 5000,
      annualUplift: 0.03,
    },
    {
      id: 'home',
      name: 'Children’s homes, in-house',
      category: 'residential',
      provision: 'in-house',
      children: 0,
      weeklyCost: 4083,
      capacity: 0,
    },
    {
      id: 'agency',
      name: 'Fostering, agency',
      category: 'fostering',
      provision: 'external',
      children: 90,
      weeklyCost: 890,
    },
    {
      id: 'fostering',
      name: 'Fostering, in-house',
      category: 'fostering',
      provision: 'in-house',
      children: 100,
      weeklyCost: 440,
      capacity: 100,
    },
    {
      id: 'uasc',
      name: 'Unaccompanied children',
      category: 'uasc',
      provision: 'external',
      children: 25,
      weeklyCost: 1060,
      weeklyIncome: 798,
    },
    {
      id: 'leaving-care',
      name: 'Leaving care, out of borough',
      category: 'leaving-care',
      provision: 'external',
      lookedAfter: false,
      children: 20,
      weeklyCost: '=77000 / 52',
    },
    {
      id: 'staying-close',
      name: 'Staying Close',
      category: 'staying-close',
      provision: 'in-house',
      lookedAfter: false,
      children: 0,
      weeklyCost: 0,
      capacity: 0,
    },
    {
      id: 'permanence',
      name: 'Special guardianship and adoption allowances',
      category: 'adoption',
      provision: 'none',
      lookedAfter: false,
      children: 0,
      weeklyCost: 0,
    },
  ],
  measures: [
    {
      id: 'uplift',
      name: 'Uplift held',
      kind: 'price',
      placementType: 'agency',
      from: '2024-10-01',
      percent: -0.01,
    },
  ],
  assumptions: [
    { id: 'salary', name: 'Salary of a residential worker', value: 30_000 },
    { id: 'externalPrice', name: 'Dear placements', value: { low: 6000, likely: 7000, high: 9000 } },
  ],
};

export const SAMPLES: readonly SchemeText[] = [
  {
    id: 'grove',
    name: 'The Grove',
    scheme: 'in-house-home',
    placementType: 'home',
    beds: 4,
    opens: '2024-10-01',
    rampMonths: 3,
    occupancy: { low: 0.7, likely: 0.85, high: 0.95 },
    moves: [
      { source: 'residential', children: 2, weeklyCost: '=externalPrice' },
      { source: 'residential', children: 1.4 },
    ],
    posts: [
      { title: 'Registered manager', fte: 1, salary: 48_000 },
      { title: 'Residential worker', fte: 9, salary: '=salary' },
    ],
    onCost: 0.3,
    cover: 0.12,
    sleepIns: 2,
    sleepInRate: 55,
    running: 140_000,
    weeklyCostPerChild: 120,
    annualUplift: 0.03,
    grant: 20_000,
    grantEnds: '2026-03-31',
    purchase: 400_000,
    works: 100_000,
    capitalGrant: 150_000,
    financing: 'annuity',
    interestRate: 0.052,
    financingYears: 25,
    confidence: 'amber',
    weight: 0.6,
    cashable: 'avoidance',
  },
  {
    id: 'options',
    name: 'Four beds',
    scheme: 'option-appraisal',
    placedIn: 'residential',
    children: 4,
    weeklyCost: '=externalPrice',
    from: '2024-07-01',
    placementType: 'home',
    chosen: 'Programme',
    options: [
      { name: 'Stay', kind: 'spot' },
      { name: 'Framework', kind: 'framework', weeklyPrice: 5500 },
      { name: 'Block', kind: 'block', beds: 4, weeklyPrice: 4800, occupancy: 0.9 },
      {
        name: 'Operator',
        kind: 'operator',
        beds: 4,
        weeklyPrice: 5200,
        priceCap: 5000,
        voidShare: 0.8,
        standing: 30_000,
      },
      {
        name: 'Ourselves',
        kind: 'in-house',
        beds: 4,
        standing: 700_000,
        weeklyCostPerChild: 120,
        risk: 'medium',
      },
      {
        name: 'Shared',
        kind: 'joint-venture',
        beds: 6,
        shareOfBeds: 0.5,
        standing: 1_000_000,
        voidShare: 0.5,
      },
      {
        name: 'Programme',
        kind: 'programme',
        beds: 2,
        homes: 3,
        monthsBetween: 6,
        standing: { low: 350_000, likely: 400_000, high: 500_000 },
        annualUplift: 0.03,
        purchase: 300_000,
        works: 50_000,
        capitalGrant: 100_000,
      },
    ],
    financing: 'annuity',
    interestRate: 0.05,
    financingYears: 25,
  },
  {
    id: 'millersdale',
    name: 'Millersdale',
    scheme: 'staying-close',
    placementType: 'staying-close',
    places: 6,
    opens: '2024-04-01',
    moves: [{ source: 'leaving-care', annualCost: { low: 60_000, likely: 77_000, high: 90_000 } }],
    staffing: 150_000,
    rent: 27_500,
    annualUplift: 0.03,
    grants: [
      { year: '2024/25', amount: 140_000 },
      { year: '2025/26', amount: '=salary * 2' },
    ],
    grantEnds: '2025-12-31',
    grantSpending: [
      { year: '2024/25', quarter: 2, planned: 35_000 },
      { year: '2024/25', quarter: 1, planned: 35_000, spent: 20_000 },
    ],
    works: 430_000,
    optimismBias: 0,
  },
  {
    id: 'own',
    name: 'Health contributions',
    scheme: 'custom',
    measures: [
      {
        id: 'contributions',
        name: 'Health pays its share',
        kind: 'price',
        placementType: 'residential',
        from: '2024-07-01',
        weekly: '=0 - externalPrice / 20',
        share: { low: 0.1, likely: 0.2, high: 0.4 },
      },
      { id: 'post', name: 'A post to ask for them', kind: 'fixed', annual: 45_000, from: '2024-06-01' },
      { id: 'later', name: 'Later', kind: 'fixed', oneOff: 1, on: '2024-06-01', enabled: false },
    ],
  },
  ...SAMPLES_OF_CARERS,
  ...SAMPLES_OF_CHILDREN,
  ...SAMPLES_OF_PRICES_AND_STAFF,
  ...SAMPLES_OF_UASC,
];

/** The scenario with these schemes in it. */
export function withSchemes(...schemes: readonly SchemeText[]): Record<string, unknown> {
  return structuredClone({ ...AROUND, schemes });
}

/** The sample of one kind of scheme. */
export function sampleOf(kind: string): SchemeText {
  const found = SAMPLES.find(({ scheme }) => scheme === kind);
  if (!found) throw new Error(`there is no sample of ${kind}`);
  return found;
}
