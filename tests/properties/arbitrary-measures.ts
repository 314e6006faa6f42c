import fc, { type Arbitrary } from 'fast-check';
import { formatDay } from '../../shared/calendar/day.ts';
import {
  type CapitalMeasure,
  FINANCING_METHODS,
  type Measure,
  type PlacementType,
} from '../../shared/scenario/types.ts';
import {
  annualAmount,
  childCount,
  type Days,
  dayNear,
  fromTo,
  maybe,
  quantity,
  scaled,
  weeklyPrice,
  yearlyRate,
} from './arbitrary-quantities.ts';

const MOST_MEASURES = 8;

const rampMonths = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 18 }));
const enabled = maybe('enabled', fc.boolean());

/** Up to eight measures of every kind the types allow, in any order, some of them switched off. */
export function measuresFor(types: readonly PlacementType[], period: Days): Arbitrary<readonly Measure[]> {
  return fc
    .array(measureFor(types, period), { maxLength: MOST_MEASURES })
    .map((measures) =>
      measures.map((measure, index) => ({ ...measure, id: `m${index}`, name: `Measure ${index}` })),
    );
}

function measureFor(types: readonly PlacementType[], period: Days): Arbitrary<Measure> {
  const ids = types.map((type) => type.id);
  const withCapacity = types.filter((type) => type.capacity !== undefined).map((type) => type.id);
  return fc.oneof(
    volume(ids, period),
    price(ids, period),
    fixed(period),
    capital(period),
    ...(ids.length > 1 ? [move(ids, period), move(ids, period)] : []),
    ...(withCapacity.length > 0 ? [capacity(withCapacity, period)] : []),
  );
}

const unnamed = { id: '', name: '' };

function volume(ids: readonly string[], period: Days): Arbitrary<Measure> {
  return fc
    .tuple(
      fc.constantFrom(...ids),
      fc.oneof(quantity(childCount), quantity(childCount.map((count) => 0 - count))),
      fromTo(period),
      maybe('months', rampMonths),
      maybe('weeklyCost', quantity(weeklyPrice)),
      enabled,
    )
    .map(([placementType, children, dates, ...rest]) =>
      Object.assign({ ...unnamed, kind: 'volume' as const, placementType, children, ...dates }, ...rest),
    );
}

function move(ids: readonly string[], period: Days): Arbitrary<Measure> {
  return fc
    .tuple(
      fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 2 }),
      quantity(childCount),
      fromTo(period),
      maybe('months', rampMonths),
      maybe('displacedWeeklyCost', quantity(weeklyPrice)),
      maybe('weeklyCost', quantity(weeklyPrice)),
      enabled,
    )
    .map(([[source = '', target = ''], children, dates, ...rest]) =>
      Object.assign({ ...unnamed, kind: 'move' as const, source, target, children, ...dates }, ...rest),
    );
}

function price(ids: readonly string[], period: Days): Arbitrary<Measure> {
  const change = fc.oneof(
    quantity(yearlyRate).map((percent) => ({ percent })),
    quantity(fc.oneof(scaled(-20_000, 20_000, 100), scaled(-3000, 1000, 1))).map((weekly) => ({ weekly })),
  );
  return fc
    .tuple(
      fc.constantFrom(...ids),
      change,
      fromTo(period),
      maybe('share', quantity(fc.oneof(fc.constantFrom(0, 1), scaled(0, 100, 100)))),
      enabled,
    )
    .map(([placementType, amount, dates, ...rest]) =>
      Object.assign({ ...unnamed, kind: 'price' as const, placementType, ...amount, ...dates }, ...rest),
    );
}

function capacity(ids: readonly string[], period: Days): Arbitrary<Measure> {
  return fc
    .tuple(
      fc.constantFrom(...ids),
      quantity(childCount),
      fromTo(period),
      maybe('months', rampMonths),
      enabled,
    )
    .map(([placementType, places, dates, ...rest]) =>
      Object.assign({ ...unnamed, kind: 'capacity' as const, placementType, places, ...dates }, ...rest),
    );
}

function fixed(period: Days): Arbitrary<Measure> {
  const yearly = fc
    .tuple(quantity(annualAmount), fromTo(period), maybe('annualUplift', quantity(yearlyRate)))
    .map(([annual, dates, uplift]) => ({ annual, ...dates, ...uplift }));
  const once = fc
    .tuple(quantity(scaled(0, 9_000_000, 100)), dayNear(period))
    .map(([oneOff, on]) => ({ oneOff, on: formatDay(on) }));
  return fc
    .tuple(fc.oneof(yearly, once), maybe('flow', fc.constantFrom('cost', 'income')), enabled)
    .map(([amount, ...rest]) => Object.assign({ ...unnamed, kind: 'fixed' as const, ...amount }, ...rest));
}

function capital(period: Days): Arbitrary<Measure> {
  const financing = fc
    .record({
      method: fc.constantFrom(...FINANCING_METHODS),
      rate: quantity(fc.oneof(fc.constant(0), scaled(1, 90, 1000))),
      years: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
      starts: maybe('from', dayNear(period).map(formatDay)),
    })
    .map(({ starts, ...rest }) => ({ ...rest, ...starts }));
  return fc
    .tuple(quantity(scaled(0, 90_000_000, 100)), dayNear(period), maybe('financing', financing), enabled)
    .map(
      ([amount, on, ...rest]): CapitalMeasure =>
        Object.assign({ ...unnamed, kind: 'capital' as const, amount, on: formatDay(on) }, ...rest),
    );
}
