/** The same scenario with every number of one sort doubled. */
import type { Measure, Quantity, Scenario } from '../../shared/scenario/types.ts';

/** Twice the children everywhere: mix, growth in numbers, register, places, and what measures ask for. */
export function twiceTheChildren(scenario: Scenario): Scenario {
  return {
    ...scenario,
    placementTypes: scenario.placementTypes.map((type) => ({
      ...type,
      ...doubled(type, ['children', 'netChangePerMonth', 'capacity']),
      ...(type.childrenByMonth && {
        childrenByMonth: Object.fromEntries(
          Object.entries(type.childrenByMonth).map(([month, children]) => [month, twice(children)]),
        ),
      }),
    })),
    placements: (scenario.placements ?? []).flatMap((row) => [row, { ...row, ref: `${row.ref} again` }]),
    measures: (scenario.measures ?? []).map((measure): Measure => {
      if (measure.kind === 'volume' || measure.kind === 'move') {
        return { ...measure, children: twice(measure.children) };
      }
      return measure.kind === 'capacity' ? { ...measure, places: twice(measure.places) } : measure;
    }),
  };
}

/** Every price, income and amount twice what it was; children, rates and shares as they were. */
export function twiceThePrices(scenario: Scenario): Scenario {
  return {
    ...scenario,
    placementTypes: scenario.placementTypes.map((type) => ({
      ...type,
      ...doubled(type, ['weeklyIncome']),
      weeklyCost: twice(type.weeklyCost),
    })),
    placements: (scenario.placements ?? []).map((row) => ({
      ...row,
      ...doubled(row, ['weeklyIncome']),
      weeklyCost: twice(row.weeklyCost),
    })),
    measures: (scenario.measures ?? []).map(twiceTheMeasure),
  };
}

function twiceTheMeasure(measure: Measure): Measure {
  switch (measure.kind) {
    case 'volume':
      return { ...measure, ...doubled(measure, ['weeklyCost']) };
    case 'move':
      return { ...measure, ...doubled(measure, ['weeklyCost', 'displacedWeeklyCost']) };
    case 'price':
      return { ...measure, ...doubled(measure, ['weekly']) };
    case 'fixed':
      return { ...measure, ...doubled(measure, ['annual', 'oneOff']) };
    case 'capital':
      return { ...measure, amount: twice(measure.amount) };
    case 'capacity':
      return measure;
  }
}

/** A formula is doubled as a whole; a range keeps its shape. */
function twice(quantity: Quantity): Quantity {
  if (typeof quantity === 'string') return `=2 * (${quantity.slice(1)})`;
  if (typeof quantity === 'number') return 2 * quantity;
  const { low, likely, high } = quantity;
  return {
    ...quantity,
    likely: 2 * likely,
    ...(low !== undefined && { low: 2 * low }),
    ...(high !== undefined && { high: 2 * high }),
  };
}

/** The named fields, twice what they were, where they are present. */
function doubled<Key extends string>(
  row: { readonly [K in Key]?: Quantity | undefined },
  keys: readonly Key[],
): { readonly [K in Key]?: Quantity } {
  const part: { [K in Key]?: Quantity } = {};
  for (const key of keys) {
    const value = row[key];
    if (value !== undefined) part[key] = twice(value);
  }
  return part;
}
