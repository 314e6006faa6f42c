import fc from 'fast-check';
import { expect, test } from 'vitest';
import { penceOf } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { project } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';
import { twiceTheChildren, twiceThePrices } from './scaled-scenario.ts';

/**
 * How far doubling may be off. A running sum C is rounded once either way: R(2C) − 2 R(C) is a whole number, and
 * as C is within half a penny of R(C) it is −1, 0 or 1. So a year to date, hence a year, is within a penny; a
 * month's cell is the difference of two of those, hence within two.
 */
const YEAR_TO_DATE_PENCE = 1;
const MONTH_PENCE = 2;

type Column = { readonly place: string; readonly pence: number };

function typeColumns(span: ReturnType<typeof project>['months'][number] | undefined): readonly Column[] {
  return (span?.placementTypes ?? []).flatMap((type) => [
    { place: `${type.id} gross`, pence: penceOf(type.gross) },
    { place: `${type.id} income`, pence: penceOf(type.income) },
    { place: `${type.id} insufficiency`, pence: penceOf(type.costOfInsufficiency ?? 0) },
  ]);
}

function measureColumns(span: ReturnType<typeof project>['months'][number] | undefined): readonly Column[] {
  return (span?.measures ?? []).flatMap((measure) => [
    { place: `${measure.id} gross`, pence: penceOf(measure.gross) },
    { place: `${measure.id} income`, pence: penceOf(measure.income) },
  ]);
}

/** Checks every month's cells, and their sums from 1 April to each month. */
function expectDoubled(
  once: ReturnType<typeof project>,
  twice: ReturnType<typeof project>,
  columns: typeof typeColumns,
): void {
  const toDate = new Map<string, number>();
  once.months.forEach((month, index) => {
    if (month.month.endsWith('-04')) toDate.clear();
    const doubled = columns(twice.months[index]);
    columns(month).forEach(({ place, pence }, column) => {
      const off = (doubled[column]?.pence ?? NaN) - 2 * pence;
      const offToDate = (toDate.get(place) ?? 0) + off;
      toDate.set(place, offToDate);
      expect(Math.abs(off), `${place} in ${month.month}`).toBeLessThanOrEqual(MONTH_PENCE);
      expect(Math.abs(offToDate), `${place} to ${month.month}`).toBeLessThanOrEqual(YEAR_TO_DATE_PENCE);
    });
  });
}

test('twice the children cost twice the money', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const once = project(scenario);
      const twice = project(twiceTheChildren(scenario));
      expectDoubled(once, twice, typeColumns);
      expect(twice.months.map(measureColumns)).toEqual(once.months.map(measureColumns));
      once.years.forEach((year, index) => {
        year.placementTypes.forEach((type, at) => {
          const doubled = twice.years[index]?.placementTypes[at]?.childDays ?? NaN;
          expect(Math.abs(doubled - 2 * type.childDays)).toBeLessThanOrEqual(1e-9 * Math.max(1, doubled));
        });
      });
    }),
  );
});

test('twice the prices are twice the money for the same children', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const once = project(scenario);
      const twice = project(twiceThePrices(scenario));
      expectDoubled(once, twice, typeColumns);
      expectDoubled(once, twice, measureColumns);
      expect(twice.cappedMeasures).toEqual(once.cappedMeasures);
      const children = (p: typeof once) => p.months.map((m) => m.placementTypes.map((t) => t.childDays));
      expect(children(twice)).toEqual(children(once));
    }),
  );
});
