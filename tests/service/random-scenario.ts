import fc from 'fast-check';
import {
  CATEGORIES,
  FINANCING_METHODS,
  PROVISIONS,
  SCENARIO_FORMAT,
  type Scenario,
} from '../../shared/scenario/types.ts';

const some = { requiredKeys: [] as [] };
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (each === 0 ? 0 : each));
const quantity = fc.oneof(
  number,
  fc.stringMatching(/^=[a-z]{1,5} \* [1-9]$/),
  fc.record(
    { low: number, likely: number, shape: fc.constant('pert' as const) },
    { requiredKeys: ['likely'] },
  ),
);
const date = fc.constantFrom('2024-04-01', '2024-10-31', '2025-02-28');
const name = fc.stringMatching(/^[A-Za-z][A-Za-z £&’]{0,12}[a-z]$/);
const pounds = fc.integer({ min: -1e9, max: 1e9 }).map((pence) => (pence === 0 ? 0 : pence / 100));
const typeId = fc.constantFrom('type-0', 'type-1');
const months = fc.nat(36);
const span = { from: date, to: date };

const measure = fc.oneof(
  fc.record(
    {
      kind: fc.constant('volume' as const),
      placementType: typeId,
      children: quantity,
      ...span,
      months,
      weeklyCost: quantity,
    },
    { requiredKeys: ['kind', 'placementType', 'children', 'from'] },
  ),
  fc.record(
    {
      kind: fc.constant('move' as const),
      source: typeId,
      target: typeId,
      children: quantity,
      ...span,
      months,
      displacedWeeklyCost: quantity,
      weeklyCost: quantity,
    },
    { requiredKeys: ['kind', 'source', 'target', 'children', 'from'] },
  ),
  fc.record(
    {
      kind: fc.constant('price' as const),
      placementType: typeId,
      ...span,
      percent: quantity,
      weekly: quantity,
      share: quantity,
    },
    { requiredKeys: ['kind', 'placementType', 'from'] },
  ),
  fc.record(
    { kind: fc.constant('capacity' as const), placementType: typeId, places: quantity, ...span, months },
    { requiredKeys: ['kind', 'placementType', 'places', 'from'] },
  ),
  fc.record(
    {
      kind: fc.constant('fixed' as const),
      flow: fc.constantFrom('cost' as const, 'income' as const),
      annual: quantity,
      ...span,
      annualUplift: quantity,
      oneOff: quantity,
      on: date,
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('capital' as const),
      amount: quantity,
      on: date,
      financing: fc.record(
        {
          method: fc.constantFrom(...FINANCING_METHODS),
          rate: quantity,
          years: fc.integer({ min: 1, max: 60 }),
          from: date,
        },
        { requiredKeys: ['method'] },
      ),
    },
    { requiredKeys: ['kind', 'amount', 'on'] },
  ),
);

const placementType = fc.record(
  {
    name,
    category: fc.constantFrom(...CATEGORIES),
    provision: fc.constantFrom(...PROVISIONS),
    lookedAfter: fc.boolean(),
    children: quantity,
    weeklyCost: quantity,
    weeklyIncome: quantity,
    netChangePerMonth: quantity,
    annualGrowth: quantity,
    childrenByMonth: fc.dictionary(fc.constantFrom('2024-05', '2024-06'), quantity),
    annualUplift: quantity,
    uplifts: fc.dictionary(fc.constantFrom('2024/25', '2025/26'), quantity),
    capacity: quantity,
    overflowTo: typeId,
  },
  { requiredKeys: ['name', 'category', 'provision', 'weeklyCost'] },
);
const amounts = fc.array(
  fc.record(
    { year: fc.constantFrom('2024/25', '2025/26'), placementType: typeId, amount: pounds },
    { requiredKeys: ['year', 'amount'] },
  ),
  { maxLength: 3 },
);

/** Any scenario file of the right form, whether or not it passes the checks. */
export const scenario: fc.Arbitrary<Scenario> = fc.record(
  {
    format: fc.constant(SCENARIO_FORMAT),
    title: name,
    notes: name,
    authority: fc.record({ name, populationUnder18: fc.nat() }, some),
    period: fc.record({ from: date, to: date }),
    weeksPerYear: fc.oneof(fc.constant('exact' as const), fc.constant(52.14)),
    placementTypes: fc
      .array(placementType, { minLength: 2, maxLength: 2 })
      .map((types) => types.map((type, index) => ({ ...type, id: `type-${index}` }))),
    placements: fc.array(
      fc.record(
        {
          ref: name,
          type: typeId,
          start: date,
          end: fc.option(date),
          weeklyCost: quantity,
          weeklyIncome: quantity,
          provider: name,
          location: name,
          note: name,
        },
        { requiredKeys: ['ref', 'type', 'start', 'weeklyCost'] },
      ),
      { maxLength: 3 },
    ),
    budgets: amounts,
    actuals: amounts,
    measures: fc
      .array(fc.record({ body: measure, name, enabled: fc.option(fc.boolean(), { nil: undefined }) }), {
        maxLength: 4,
      })
      .map((each) =>
        each.map(({ body, enabled, name: called }, index) => ({
          ...body,
          id: `m-${index}`,
          name: called,
          ...(enabled === undefined ? {} : { enabled }),
        })),
      ),
    assumptions: fc.array(
      fc.record(
        { id: name, name, value: quantity, unit: name, source: name, date, owner: name },
        { requiredKeys: ['id', 'value'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['format', 'title', 'period', 'placementTypes'] },
);
