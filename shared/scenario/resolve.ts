import { type Day, parseDay } from '../calendar/day.ts';
import { parseYear } from '../calendar/financial-year.ts';
import { parseMonth } from '../calendar/month.ts';
import { poundsToPence } from '../money/pence.ts';
import type { Quantities } from './quantities.ts';
import type {
  AmountLine,
  ResolvedMeasure,
  ResolvedPlacement,
  ResolvedScenario,
  ResolvedType,
} from './resolved.ts';
import {
  FINANCING_RATE_RULE,
  MEASURE_RULES,
  PLACEMENT_RULES,
  PLACEMENT_TYPE_RECORD_RULES,
  PLACEMENT_TYPE_RULES,
  type Rule,
} from './rules.ts';
import type { Budget, Measure, Placement, PlacementType, Quantity, Scenario } from './types.ts';

/** A part of the file whose shape is sound, with where it stands. */
export type Located<T> = { readonly path: readonly PropertyKey[]; readonly value: T };

/** Evaluates the quantities of one object, leaving NaN where a fault was reported. */
function reader<Rules extends Record<string, Rule>>(
  quantities: Quantities,
  path: readonly PropertyKey[],
  rules: Rules,
  value: { readonly [Name in keyof Rules]?: Quantity | undefined },
) {
  return <Missing extends number | null>(field: keyof Rules & string, missing: Missing): number | Missing => {
    const quantity = value[field];
    const rule = rules[field];
    if (quantity === undefined || rule === undefined) return missing;
    return quantities.evaluate([...path, field], quantity, rule) ?? Number.NaN;
  };
}

/** A day whose text the schema has already accepted. */
function day(text: string): Day {
  return parseDay(text) ?? Number.NaN;
}

function dayOrNull(text: string | null | undefined): Day | null {
  return text == null ? null : day(text);
}

export function resolveType(
  { path, value: type }: Located<PlacementType>,
  index: ReadonlyMap<string, number>,
  quantities: Quantities,
): ResolvedType {
  const read = reader(quantities, path, PLACEMENT_TYPE_RULES, type);
  const table = (field: 'childrenByMonth' | 'uplifts') =>
    Object.entries(type[field] ?? {}).map(([key, quantity]) => ({
      key,
      value:
        quantities.evaluate([...path, field, key], quantity, PLACEMENT_TYPE_RECORD_RULES[field]) ??
        Number.NaN,
    }));
  return {
    id: type.id,
    name: type.name,
    children: read('children', 0),
    weeklyCost: read('weeklyCost', 0),
    weeklyIncome: read('weeklyIncome', 0),
    netChangePerMonth: read('netChangePerMonth', 0),
    annualGrowth: read('annualGrowth', 0),
    childrenByMonth: table('childrenByMonth')
      .map(({ key, value }) => ({ month: parseMonth(key) ?? Number.NaN, children: value }))
      .sort((a, b) => a.month - b.month),
    annualUplift: read('annualUplift', 0),
    uplifts: new Map(table('uplifts').map(({ key, value }) => [parseYear(key) ?? Number.NaN, value])),
    capacity: read('capacity', null),
    overflowTo: type.overflowTo === undefined ? null : (index.get(type.overflowTo) ?? null),
  };
}

export function resolvePlacement(
  { path, value: placement }: Located<Placement>,
  index: ReadonlyMap<string, number>,
  quantities: Quantities,
): ResolvedPlacement {
  const read = reader(quantities, path, PLACEMENT_RULES, placement);
  return {
    ref: placement.ref,
    type: index.get(placement.type) ?? -1,
    start: day(placement.start),
    end: dayOrNull(placement.end),
    weeklyCost: read('weeklyCost', 0),
    weeklyIncome: read('weeklyIncome', 0),
  };
}

export function resolveMeasure(
  { path, value: measure }: Located<Measure>,
  index: ReadonlyMap<string, number>,
  quantities: Quantities,
): ResolvedMeasure {
  const at = (id: string) => index.get(id) ?? -1;
  const common = { id: measure.id, name: measure.name };
  switch (measure.kind) {
    case 'volume': {
      const read = reader(quantities, path, MEASURE_RULES.volume, measure);
      const { kind } = measure;
      return {
        ...common,
        ...ramped(measure),
        kind,
        type: at(measure.placementType),
        children: read('children', 0),
        weeklyCost: read('weeklyCost', null),
      };
    }
    case 'move': {
      const read = reader(quantities, path, MEASURE_RULES.move, measure);
      return {
        ...common,
        ...ramped(measure),
        kind: measure.kind,
        source: at(measure.source),
        target: at(measure.target),
        children: read('children', 0),
        displacedWeeklyCost: read('displacedWeeklyCost', null),
        weeklyCost: read('weeklyCost', null),
      };
    }
    case 'price': {
      const read = reader(quantities, path, MEASURE_RULES.price, measure);
      return {
        ...common,
        kind: measure.kind,
        type: at(measure.placementType),
        from: day(measure.from),
        to: dayOrNull(measure.to),
        percent: read('percent', null),
        weekly: read('weekly', null),
        share: read('share', 1),
      };
    }
    case 'capacity': {
      const read = reader(quantities, path, MEASURE_RULES.capacity, measure);
      return {
        ...common,
        ...ramped(measure),
        kind: measure.kind,
        type: at(measure.placementType),
        places: read('places', 0),
      };
    }
    case 'fixed': {
      const read = reader(quantities, path, MEASURE_RULES.fixed, measure);
      const flow = measure.flow ?? 'cost';
      if (measure.oneOff !== undefined) {
        return {
          ...common,
          kind: 'one-off',
          flow,
          amount: read('oneOff', 0),
          on: dayOrNull(measure.on) ?? Number.NaN,
        };
      }
      const from = dayOrNull(measure.from) ?? Number.NaN;
      return {
        ...common,
        kind: 'annual',
        flow,
        annual: read('annual', 0),
        from,
        to: dayOrNull(measure.to),
        annualUplift: read('annualUplift', 0),
      };
    }
    case 'capital': {
      const read = reader(quantities, path, MEASURE_RULES.capital, measure);
      const { financing } = measure;
      const rate =
        financing?.rate === undefined
          ? 0
          : quantities.evaluate([...path, 'financing', 'rate'], financing.rate, FINANCING_RATE_RULE);
      return {
        ...common,
        kind: measure.kind,
        amount: read('amount', 0),
        on: day(measure.on),
        method: financing?.method ?? 'none',
        rate: rate ?? Number.NaN,
        years: financing?.years ?? 1,
        loanFrom: day(financing?.from ?? measure.on),
      };
    }
  }
}

function ramped(measure: {
  readonly from: string;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
}) {
  return { from: day(measure.from), to: dayOrNull(measure.to), months: measure.months ?? 0 };
}

function amountLines(rows: readonly Budget[], types: readonly ResolvedType[]): AmountLine[] {
  return rows.map((row) => ({
    year: parseYear(row.year) ?? Number.NaN,
    type: row.placementType === undefined ? null : types.findIndex(({ id }) => id === row.placementType),
    amount: poundsToPence(row.amount),
  }));
}

/** Whole or by type, a year's amounts add up to the year's. */
function totalByYear(lines: readonly AmountLine[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { year, amount } of lines) totals.set(year, (totals.get(year) ?? 0) + amount);
  return totals;
}

/** Puts the resolved parts of a faultless scenario together. */
export function resolveScenario(
  scenario: Scenario,
  parts: {
    readonly types: readonly ResolvedType[];
    readonly placements: readonly ResolvedPlacement[];
    readonly measures: readonly ResolvedMeasure[];
  },
): ResolvedScenario {
  const budgetLines = amountLines(scenario.budgets ?? [], parts.types);
  const actualLines = amountLines(scenario.actuals ?? [], parts.types);
  return {
    from: day(scenario.period.from),
    to: day(scenario.period.to),
    weeksPerYear: scenario.weeksPerYear ?? 'exact',
    types: parts.types,
    placements: parts.placements,
    budgetLines,
    actualLines,
    budgets: totalByYear(budgetLines),
    actuals: totalByYear(actualLines),
    measures: parts.measures.filter((_, at) => scenario.measures?.[at]?.enabled !== false),
  };
}
