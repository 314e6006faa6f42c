import fc from 'fast-check';
import { expect, test } from 'vitest';
import { penceOf } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { project } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

type Money = { readonly gross: number; readonly income: number };

function sumOf<Row>(rows: readonly Row[], amount: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + penceOf(amount(row)), 0);
}

const projected = arbitraryScenario.map((scenario) => project(scenario));

test('months sum to years in every column', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(projected, ({ years, months }) => {
      for (const year of years) {
        const inYear = months.filter(({ month }) => yearOfMonth(month) === year.year);
        const column = (amount: (row: (typeof months)[number]) => number) => sumOf(inYear, amount);
        expect(column((m) => m.gross)).toBe(penceOf(year.gross));
        expect(column((m) => m.income)).toBe(penceOf(year.income));
        expect(column((m) => m.net)).toBe(penceOf(year.net));
        expect(column((m) => m.capital)).toBe(penceOf(year.capital));
        year.placementTypes.forEach((type, index) => {
          expect(column((m) => m.placementTypes[index]?.gross ?? NaN)).toBe(penceOf(type.gross));
          expect(column((m) => m.placementTypes[index]?.income ?? NaN)).toBe(penceOf(type.income));
          expect(column((m) => m.placementTypes[index]?.net ?? NaN)).toBe(penceOf(type.net));
          expect(column((m) => m.placementTypes[index]?.costOfInsufficiency ?? 0)).toBe(
            penceOf(type.costOfInsufficiency ?? 0),
          );
        });
        year.measures.forEach((measure, index) => {
          expect(column((m) => m.measures[index]?.gross ?? NaN)).toBe(penceOf(measure.gross));
          expect(column((m) => m.measures[index]?.income ?? NaN)).toBe(penceOf(measure.income));
        });
      }
    }),
  );
});

test('types and measures sum to the totals of each month and year', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(projected, ({ years, months }) => {
      for (const span of [...years, ...months]) {
        const lines: readonly Money[] = [...span.placementTypes, ...span.measures];
        expect(sumOf(lines, (line) => line.gross)).toBe(penceOf(span.gross));
        expect(sumOf(lines, (line) => line.income)).toBe(penceOf(span.income));
        expect(penceOf(span.net)).toBe(penceOf(span.gross) - penceOf(span.income));
        for (const type of span.placementTypes) {
          expect(penceOf(type.net)).toBe(penceOf(type.gross) - penceOf(type.income));
        }
      }
      for (const { actuals, net, outturn, budget, pressure } of years) {
        expect(penceOf(outturn)).toBe(penceOf(actuals) + penceOf(net));
        if (pressure !== null) expect(penceOf(pressure)).toBe(penceOf(outturn) - penceOf(budget ?? NaN));
      }
    }),
  );
});

test('no type goes below zero children or cost', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(projected, ({ years, months }) => {
      for (const type of [...years, ...months].flatMap((span) => span.placementTypes)) {
        expect(Math.min(type.childDays, type.childrenAtEnd, type.averageChildren)).toBeGreaterThanOrEqual(0);
        expect(Math.min(type.gross, type.income)).toBeGreaterThanOrEqual(0);
        expect(type.overflow ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

function yearOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const start = number >= 4 ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}
