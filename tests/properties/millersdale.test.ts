import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCENARIO_FORMAT, type Scenario } from '../../shared/scenario/types.ts';
import { penceOf } from '../oracle/shares.ts';
import { compare } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

type Scheme = {
  readonly children: number;
  readonly moved: number;
  readonly annual: number;
  readonly rent: number;
  readonly grant: number;
  readonly grantYears: number;
  readonly capital: number;
};

const YEARS = ['2023/24', '2024/25', '2025/26', '2026/27'] as const;

/** A Staying Close scheme like Millersdale: it opens on 1 April 2024, and prices never rise. */
function schemeScenario(scheme: Scheme): Scenario {
  const opens = '2024-04-01';
  return {
    format: SCENARIO_FORMAT,
    period: { from: '2023-04-01', to: '2027-03-31' },
    weeksPerYear: 52,
    placementTypes: [
      {
        id: 'leaving-care',
        name: 'Leaving care',
        category: 'leaving-care',
        provision: 'external',
        lookedAfter: false,
        children: scheme.children,
        weeklyCost: scheme.annual / 52,
      },
      {
        id: 'staying-close',
        name: 'Staying Close',
        category: 'staying-close',
        provision: 'in-house',
        lookedAfter: false,
        weeklyCost: 0,
        capacity: 0,
      },
    ],
    measures: [
      {
        id: 'places',
        name: 'Opens',
        kind: 'capacity',
        placementType: 'staying-close',
        places: scheme.moved,
        from: opens,
      },
      {
        id: 'moves',
        name: 'Moves in',
        kind: 'move',
        source: 'leaving-care',
        target: 'staying-close',
        children: scheme.moved,
        from: opens,
      },
      { id: 'rent', name: 'Rent', kind: 'fixed', annual: scheme.rent, from: opens },
      {
        id: 'grant',
        name: 'Grant',
        kind: 'fixed',
        flow: 'income',
        annual: scheme.grant,
        from: opens,
        to: `${2024 + scheme.grantYears}-03-31`,
      },
      { id: 'works', name: 'Works', kind: 'capital', amount: scheme.capital, on: opens },
    ],
  };
}

/** A year's saving in pence from the figures alone. */
function savingPence(scheme: Scheme, index: number): number {
  if (index === 0) return 0;
  const grant = index <= scheme.grantYears ? scheme.grant : 0;
  return 100 * (scheme.moved * scheme.annual - scheme.rent + grant);
}

function netPresentValuePence(scheme: Scheme): number {
  const exact = YEARS.reduce((sum, _, index) => {
    const capital = index === 1 ? 100 * scheme.capital : 0;
    return sum + (savingPence(scheme, index) - capital) / 1.035 ** index;
  }, 0);
  return Math.round(exact);
}

const MILLERSDALE: Scheme = {
  children: 20,
  moved: 6,
  annual: 77_000,
  rent: 27_500,
  grant: 27_500,
  grantYears: 2,
  capital: 430_000,
};

test('Millersdale saves £462,000 a year while the grant lasts and has paid back by March 2025', () => {
  const comparison = compare(schemeScenario(MILLERSDALE));
  expect(comparison.saving).toEqual({
    '2023/24': 0,
    '2024/25': 462_000,
    '2025/26': 462_000,
    '2026/27': 434_500,
    total: 1_358_500,
  });
  expect(comparison.payback).toBe('2025-03');
  expect(penceOf(comparison.netPresentValue)).toBe(netPresentValuePence(MILLERSDALE));
  expect(comparison.measures.map(({ id, saving: { total } }) => [id, total])).toEqual([
    ['places', 0],
    ['moves', 1_386_000],
    ['rent', -82_500],
    ['grant', 55_000],
    ['works', 0],
  ]);
});

test('any such scheme saves what its figures say', { timeout: PROPERTY_TIMEOUT }, () => {
  const scheme = fc.record({
    children: fc.integer({ min: 12, max: 40 }),
    moved: fc.integer({ min: 1, max: 12 }),
    annual: fc.integer({ min: 100, max: 200_000 }),
    rent: fc.integer({ min: 0, max: 90_000 }),
    grant: fc.integer({ min: 0, max: 90_000 }),
    grantYears: fc.integer({ min: 1, max: 3 }),
    capital: fc.integer({ min: 0, max: 900_000 }),
  });
  check(
    fc.property(scheme, (figures) => {
      const { saving, netPresentValue, base } = compare(schemeScenario(figures));
      YEARS.forEach((year, index) => {
        expect(penceOf(saving[year] ?? NaN)).toBe(savingPence(figures, index));
        expect(penceOf(base.years[index]?.net ?? NaN)).toBe(100 * figures.children * figures.annual);
      });
      expect(penceOf(netPresentValue)).toBe(netPresentValuePence(figures));
    }),
  );
});
