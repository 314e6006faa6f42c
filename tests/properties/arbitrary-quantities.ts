import fc, { type Arbitrary } from 'fast-check';
import { type Day, dayNumber, formatDay } from '../../shared/calendar/day.ts';
import { financialYearOf, yearEnd } from '../../shared/calendar/financial-year.ts';
import type { Quantity } from '../../shared/scenario/types.ts';

/** Present or left out, so that defaults are used as often as not. */
export function maybe<Key extends string, Value>(
  key: Key,
  value: Arbitrary<Value>,
): Arbitrary<{ readonly [K in Key]?: Value }> {
  const present = value.map((given) => {
    const part: { [K in Key]?: Value } = {};
    part[key] = given;
    return part;
  });
  return fc.oneof(fc.constant<{ readonly [K in Key]?: Value }>({}), present);
}

/** Mostly plain numbers, now and then a range whose likely value is the number. */
export function quantity(value: Arbitrary<number>): Arbitrary<Quantity> {
  const range = value.map((likely) => ({
    low: likely - Math.abs(likely) / 2,
    likely,
    high: likely,
    shape: 'pert' as const,
  }));
  return fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: range, weight: 1 });
}

/** Whole numbers from low to high, divided: `scaled(0, 800, 100)` is 0.00 to 8.00. */
export function scaled(low: number, high: number, divisor: number): Arbitrary<number> {
  return fc.integer({ min: low, max: high }).map((whole) => whole / divisor);
}

/** Children: none, whole ones, quarters, tenths, thirds and hundredths. */
export const childCount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 12 }),
  scaled(0, 40, 4),
  scaled(0, 60, 10),
  scaled(0, 20, 3),
  scaled(0, 900, 100),
);

/** Weekly prices in £: nothing, pence, and sevenths that make a day come to a whole number of half-pennies. */
export const weeklyPrice = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 7000 }),
  scaled(0, 700_000, 100),
  fc.integer({ min: 0, max: 40_000 }).map((halves) => (halves * 35) / 1000),
);

/** Yearly amounts in £: pence, and those whose 365th or 366th part is a number of half-pennies. */
export const annualAmount = fc.oneof(
  fc.constant(0),
  scaled(0, 20_000_000, 100),
  fc.integer({ min: 0, max: 30_000 }).map((halves) => (halves * 365) / 200),
  fc.integer({ min: 0, max: 30_000 }).map((halves) => (halves * 366) / 200),
);

/** Growth and uplift a year: small, none, and now and then steep either way. */
export const yearlyRate = fc.oneof(
  { arbitrary: scaled(-100, 150, 1000), weight: 4 },
  { arbitrary: scaled(-6, 12, 10), weight: 1 },
);

/** Dates calendars trip over. */
const ODD_DAYS: readonly Day[] = [
  dayNumber(2020, 2, 29),
  dayNumber(2024, 2, 29),
  dayNumber(2028, 2, 29),
  dayNumber(2024, 3, 31),
  dayNumber(2024, 4, 1),
  dayNumber(2025, 4, 1),
  dayNumber(2023, 8, 31),
  dayNumber(2025, 1, 31),
  dayNumber(2023, 12, 31),
  dayNumber(2025, 2, 28),
  dayNumber(2024, 4, 2),
];

export type Days = { readonly from: Day; readonly to: Day };

/** Periods of a day to three years from any date of 2023 to 2027, or to the end of a financial year. */
export const periodDays: Arbitrary<Days> = fc
  .tuple(
    fc.oneof(fc.integer({ min: dayNumber(2023, 1, 1), max: dayNumber(2027, 12, 31) }), oddDay()),
    fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((length) => ({ length, years: 0 })),
      fc.integer({ min: 20, max: 1096 }).map((length) => ({ length, years: 0 })),
      fc.integer({ min: 1, max: 3 }).map((years) => ({ length: 0, years })),
    ),
  )
  .map(([from, { length, years }]) => {
    return { from, to: years === 0 ? from + length - 1 : yearEnd(financialYearOf(from) + years - 1) };
  });

/** A day before, in or after the period, often one of its edges or an odd one. */
export function dayNear(period: Days): Arbitrary<Day> {
  return fc.oneof(
    { arbitrary: fc.integer({ min: period.from, max: period.to }), weight: 4 },
    { arbitrary: fc.integer({ min: period.from - 900, max: period.to + 100 }), weight: 2 },
    { arbitrary: fc.constantFrom(period.from, period.to, period.from - 1, period.to + 1), weight: 1 },
    { arbitrary: oddDay(), weight: 1 },
  );
}

/** Two such dates in order, possibly the same. */
export function daysNear(period: Days): Arbitrary<Days> {
  return fc
    .tuple(dayNear(period), fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 700 })))
    .map(([from, length]) => ({ from, to: from + length }));
}

/** The same as ISO dates, the last one sometimes left out. */
export function fromTo(period: Days): Arbitrary<{ readonly from: string; readonly to?: string }> {
  return fc
    .tuple(daysNear(period), fc.boolean())
    .map(([{ from, to }, ends]) => ({ from: formatDay(from), ...(ends && { to: formatDay(to) }) }));
}

function oddDay(): Arbitrary<Day> {
  return fc.constantFrom(...ODD_DAYS);
}
