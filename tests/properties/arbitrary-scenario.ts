import fc, { type Arbitrary } from 'fast-check';
import { formatDay } from '../../shared/calendar/day.ts';
import { financialYearOf, formatYear, yearStart } from '../../shared/calendar/financial-year.ts';
import { formatMonth, monthOf } from '../../shared/calendar/month.ts';
import {
  type Actual,
  type Budget,
  CATEGORIES,
  type Placement,
  type PlacementType,
  PROVISIONS,
  type Quantity,
  SCENARIO_FORMAT,
  type Scenario,
} from '../../shared/scenario/types.ts';
import { measuresFor } from './arbitrary-measures.ts';
import {
  childCount,
  type Days,
  daysNear,
  maybe,
  periodDays,
  quantity,
  scaled,
  weeklyPrice,
  yearlyRate,
} from './arbitrary-quantities.ts';

const MOST_TYPES = 5;
const MOST_PLACEMENTS = 8;

/** Valid scenarios without formulas: small, and as various as the definitions allow. */
export const arbitraryScenario: Arbitrary<Scenario> = periodDays.chain((period) =>
  fc.integer({ min: 1, max: MOST_TYPES }).chain((count) =>
    placementTypes(count, period).chain((types) =>
      fc
        .record({
          weeksPerYear: fc.constantFrom('exact' as const, 'exact' as const, 52, 52.14, 50.5),
          placements: placementsOf(types, period),
          budgets: budgetsFor(types, period),
          actuals: actualsFor(types, period),
          measures: measuresFor(types, period),
        })
        .map(
          (rest): Scenario => ({
            format: SCENARIO_FORMAT,
            period: { from: formatDay(period.from), to: formatDay(period.to) },
            placementTypes: types,
            ...rest,
          }),
        ),
    ),
  ),
);

function placementTypes(count: number, period: Days): Arbitrary<readonly PlacementType[]> {
  return fc.tuple(...Array.from({ length: count }, (_, index) => placementType(index, count, period)));
}

function placementType(index: number, count: number, period: Days): Arbitrary<PlacementType> {
  const capacity = { capacity: quantity(fc.oneof(childCount, scaled(0, 8, 4))) };
  const overflow = {
    overflowTo: fc.integer({ min: index + 1, max: Math.max(index + 1, count - 1) }).map(typeId),
  };
  const isLast = index === count - 1;
  const places = isLast
    ? fc.oneof(fc.constant({}), fc.record(capacity))
    : fc.oneof(
        fc.constant({}),
        fc.record(capacity),
        { arbitrary: fc.record({ ...capacity, ...overflow }), weight: 2 },
        fc.record(overflow),
      );
  return fc
    .tuple(
      fc.record({
        category: fc.constantFrom(...CATEGORIES),
        provision: fc.constantFrom(...PROVISIONS),
        weeklyCost: quantity(weeklyPrice),
      }),
      maybe('lookedAfter', fc.boolean()),
      maybe('children', quantity(childCount)),
      maybe('weeklyIncome', quantity(weeklyPrice)),
      maybe('netChangePerMonth', quantity(fc.oneof(scaled(-8, 8, 8), scaled(-100, 100, 100)))),
      maybe('annualGrowth', quantity(yearlyRate)),
      sometimes(maybe('childrenByMonth', childrenByMonth(period))),
      maybe('annualUplift', quantity(yearlyRate)),
      maybe('uplifts', upliftsByYear(period)),
      places,
    )
    .map(([required, ...rest]) =>
      Object.assign({ id: typeId(index), name: `Type ${index}`, ...required }, ...rest),
    );
}

function typeId(index: number): string {
  return `t${index}`;
}

/** Half as often as `maybe` alone. */
function sometimes<Value extends object>(part: Arbitrary<Value>): Arbitrary<Value | Record<string, never>> {
  return fc.oneof(fc.constant({}), part);
}

function childrenByMonth(period: Days): Arbitrary<Record<string, Quantity>> {
  const month = fc.integer({ min: monthOf(period.from) - 3, max: monthOf(period.to) + 1 }).map(formatMonth);
  return fc.dictionary(month, quantity(childCount), { minKeys: 1, maxKeys: 6, noNullPrototype: true });
}

function upliftsByYear(period: Days): Arbitrary<Record<string, Quantity>> {
  const year = fc
    .integer({ min: financialYearOf(period.from) - 1, max: financialYearOf(period.to) + 1 })
    .map(formatYear);
  return fc.dictionary(year, quantity(yearlyRate), { maxKeys: 4, noNullPrototype: true });
}

function placementsOf(types: readonly PlacementType[], period: Days): Arbitrary<readonly Placement[]> {
  const row = fc
    .tuple(
      fc.constantFrom(...types.map((type) => type.id)),
      daysNear(period),
      fc.constantFrom('ends', 'open', 'left out'),
      quantity(weeklyPrice),
      maybe('weeklyIncome', quantity(weeklyPrice)),
    )
    .map(([type, { from, to }, ending, weeklyCost, income]) => ({
      type,
      start: formatDay(from),
      ...(ending !== 'left out' && { end: ending === 'ends' ? formatDay(to) : null }),
      weeklyCost,
      ...income,
    }));
  return fc
    .array(row, { maxLength: MOST_PLACEMENTS })
    .map((rows) => rows.map((one, index) => ({ ref: `P${index}`, ...one })));
}

/** Of each year: no budget, one for the whole, or some by type. */
function budgetsFor(types: readonly PlacementType[], period: Days): Arbitrary<readonly Budget[]> {
  const first = financialYearOf(period.from);
  const years = Array.from({ length: financialYearOf(period.to) - first + 1 }, (_, index) =>
    formatYear(first + index),
  );
  const amount = scaled(0, 900_000_000, 100);
  const budgetOf = (year: string): Arbitrary<readonly Budget[]> =>
    fc.oneof(
      fc.constant([]),
      amount.map((whole) => [{ year, amount: whole }]),
      fc
        .subarray(types.map((type) => type.id))
        .chain((ids) =>
          fc.tuple(
            ...ids.map((placementType) => amount.map((part) => ({ year, placementType, amount: part }))),
          ),
        ),
    );
  return fc.tuple(...years.map(budgetOf)).map((lists) => lists.flat());
}

/** Net spend before the period, in the year that holds its first day, unless that is 1 April. */
function actualsFor(types: readonly PlacementType[], period: Days): Arbitrary<readonly Actual[]> {
  const year = financialYearOf(period.from);
  if (period.from === yearStart(year)) return fc.constant([]);
  const row = fc
    .tuple(
      scaled(-90_000_000, 900_000_000, 100),
      maybe('placementType', fc.constantFrom(...types.map((type) => type.id))),
    )
    .map(([amount, part]) => ({ year: formatYear(year), amount, ...part }));
  return fc.array(row, { maxLength: 3 });
}
