import { addMonths, formatDay, parseDay } from '../calendar/day.ts';
import type { Measure, Placement, PlacementType, Quantity, Scenario } from './types.ts';
import type { StressChange, StressTest } from './uncertainty-settings.ts';

/**
 * The scenario as it would be under a stress test: all its changes together, in order. A type or measure that the
 * scenario does not have is passed over, so that one test can be put to every scenario.
 */
export function underStress(scenario: Scenario, test: StressTest): Scenario {
  return test.changes.reduce(changed, scenario);
}

function changed(scenario: Scenario, change: StressChange): Scenario {
  switch (change.kind) {
    case 'children':
      return {
        ...scenario,
        placementTypes: scenario.placementTypes.map((type) =>
          type.id === change.placementType ? withChildren(type, change.children) : type,
        ),
      };
    case 'prices': {
      const hit = (type: string) => change.placementType === null || change.placementType === type;
      const times = (quantity: Quantity) => scaled(quantity, 1 + change.percent);
      return {
        ...scenario,
        placementTypes: scenario.placementTypes.map((type) =>
          hit(type.id) ? { ...type, weeklyCost: times(type.weeklyCost) } : type,
        ),
        placements: scenario.placements?.map(
          (row): Placement => (hit(row.type) ? { ...row, weeklyCost: times(row.weeklyCost) } : row),
        ),
        measures: scenario.measures?.map((measure) => repriced(measure, hit, times)),
      };
    }
    case 'delay':
      return {
        ...scenario,
        measures: scenario.measures?.map((measure) =>
          change.measure === null || change.measure === measure.id
            ? delayed(measure, change.months)
            : measure,
        ),
      };
  }
}

/** More children on every day: in the opening mix and in every entry of a forecast profile, never below none. */
function withChildren(type: PlacementType, children: number): PlacementType {
  const more = (quantity: Quantity) => raised(quantity, children);
  const profile = Object.entries(type.childrenByMonth ?? {}).map(([month, each]) => [month, more(each)]);
  return {
    ...type,
    children: more(type.children ?? 0),
    ...(type.childrenByMonth && { childrenByMonth: Object.fromEntries(profile) }),
  };
}

function raised(quantity: Quantity, by: number): Quantity {
  if (typeof quantity === 'string') return `=max(0, (${quantity.slice(1)}) + (${by}))`;
  return mapped(quantity, (value) => Math.max(0, value + by));
}

function scaled(quantity: Quantity, by: number): Quantity {
  if (typeof quantity === 'string') return `=(${quantity.slice(1)}) * (${by})`;
  return mapped(quantity, (value) => value * by);
}

function mapped(quantity: Exclude<Quantity, string>, change: (value: number) => number): Quantity {
  if (typeof quantity === 'number') return change(quantity);
  const { low, likely, high } = quantity;
  return {
    ...quantity,
    likely: change(likely),
    ...(low !== undefined && { low: change(low) }),
    ...(high !== undefined && { high: change(high) }),
  };
}

function repriced(
  measure: Measure,
  hit: (type: string) => boolean,
  times: (quantity: Quantity) => Quantity,
): Measure {
  const { kind } = measure;
  if (kind === 'volume')
    return measure.weeklyCost !== undefined && hit(measure.placementType)
      ? { ...measure, weeklyCost: times(measure.weeklyCost) }
      : measure;
  if (kind !== 'move') return measure;
  const { weeklyCost, displacedWeeklyCost } = measure;
  return {
    ...measure,
    ...(weeklyCost !== undefined && hit(measure.target) && { weeklyCost: times(weeklyCost) }),
    ...(displacedWeeklyCost !== undefined &&
      hit(measure.source) && { displacedWeeklyCost: times(displacedWeeklyCost) }),
  };
}

function delayed(measure: Measure, months: number): Measure {
  const later = (text: string): string => {
    const day = parseDay(text);
    return day === null ? text : formatDay(addMonths(day, months));
  };
  switch (measure.kind) {
    case 'capital':
      return {
        ...measure,
        on: later(measure.on),
        ...(measure.financing && {
          financing: {
            ...measure.financing,
            ...(measure.financing.from !== undefined && { from: later(measure.financing.from) }),
          },
        }),
      };
    case 'fixed':
      return {
        ...measure,
        ...(measure.from !== undefined && { from: later(measure.from) }),
        ...(measure.to !== undefined && { to: later(measure.to) }),
        ...(measure.on !== undefined && { on: later(measure.on) }),
      };
    default:
      return {
        ...measure,
        from: later(measure.from),
        ...(measure.to !== undefined && { to: later(measure.to) }),
      };
  }
}
