/** Every quantity of a scenario file that counts, with a name that lasts and words for it. */

import { longMonth } from '../calendar/text-words.ts';
import {
  FINANCING_RATE_RULE,
  MEASURE_RULES,
  PLACEMENT_RULES,
  PLACEMENT_TYPE_RECORD_RULES,
  PLACEMENT_TYPE_RULES,
  type Rule,
} from './rules.ts';
import type { Quantity, Scenario } from './types.ts';

export type Section = 'placementTypes' | 'placements' | 'measures' | 'assumptions';

export type ListedQuantity = {
  /**
   * `placementTypes/fostering/weeklyCost`, `placementTypes/fostering/uplifts/2025/26`, `placements/P1/weeklyCost`,
   * `measures/home/annual`, `assumptions/occupancy`: the same wherever it stands in the file.
   */
  readonly key: string;
  /** "Fostering, agency: weekly cost" */
  readonly name: string;
  readonly section: Section;
  /** Index in its list of the file. */
  readonly index: number;
  readonly field: string;
  /** Year or month of a record (`uplifts`, `childrenByMonth`); null for the rest. */
  readonly entry: string | null;
  readonly quantity: Quantity;
  readonly rule: Rule;
};

const WORDS: Readonly<Record<string, string>> = {
  children: 'children',
  weeklyCost: 'weekly cost',
  weeklyIncome: 'weekly income',
  netChangePerMonth: 'change a month',
  annualGrowth: 'growth a year',
  annualUplift: 'uplift a year',
  uplifts: 'uplift',
  childrenByMonth: 'children',
  capacity: 'places',
  displacedWeeklyCost: 'weekly cost left',
  percent: 'price change',
  weekly: 'price change a week',
  share: 'share of placements',
  places: 'places',
  annual: 'amount a year',
  oneOff: 'one-off amount',
  amount: 'amount',
  rate: 'interest rate',
};

const ANY_NUMBER: Rule = { wanted: 'a number' };

/** Quantities in the order of the file; those of measures that are not enabled are left out, for they do not count. */
export function listQuantities(scenario: Scenario): ListedQuantity[] {
  const found: ListedQuantity[] = [];
  const add = (
    where: { readonly section: Section; readonly index: number; readonly id: string; readonly name: string },
    field: string,
    quantity: Quantity | undefined,
    rule: Rule,
    entry: string | null = null,
  ) => {
    if (quantity === undefined) return;
    const { section, index, id } = where;
    const tail = entry === null ? '' : `/${entry}`;
    const when = entry === null ? '' : ` in ${longMonth(entry)}`;
    found.push({
      key: `${section}/${id}/${field}${tail}`,
      name: `${where.name}: ${WORDS[field] ?? field}${when}`,
      section,
      index,
      field,
      entry,
      quantity,
      rule,
    });
  };
  const addFields = <Rules extends Readonly<Record<string, Rule>>>(
    where: Parameters<typeof add>[0],
    rules: Rules,
    value: { readonly [Name in keyof Rules]?: Quantity | undefined },
  ) => {
    for (const [field, rule] of Object.entries(rules)) add(where, field, value[field], rule);
  };
  for (const [index, type] of scenario.placementTypes.entries()) {
    const where = { section: 'placementTypes' as const, index, id: type.id, name: type.name };
    addFields(where, PLACEMENT_TYPE_RULES, type);
    for (const [field, rule] of Object.entries(PLACEMENT_TYPE_RECORD_RULES)) {
      const record = field === 'uplifts' ? type.uplifts : type.childrenByMonth;
      for (const [entry, quantity] of Object.entries(record ?? {})) add(where, field, quantity, rule, entry);
    }
  }
  for (const [index, placement] of (scenario.placements ?? []).entries()) {
    const where = { section: 'placements' as const, index, id: placement.ref, name: placement.ref };
    addFields(where, PLACEMENT_RULES, placement);
  }
  for (const [index, measure] of (scenario.measures ?? []).entries()) {
    if (measure.enabled === false) continue;
    const where = { section: 'measures' as const, index, id: measure.id, name: measure.name };
    addFields(where, MEASURE_RULES[measure.kind], measure);
    if (measure.kind === 'capital') add(where, 'rate', measure.financing?.rate, FINANCING_RATE_RULE);
  }
  for (const [index, assumption] of (scenario.assumptions ?? []).entries()) {
    const name = assumption.name ?? assumption.id;
    found.push({
      key: `assumptions/${assumption.id}`,
      name: name === '' ? assumption.id : name,
      section: 'assumptions',
      index,
      field: 'value',
      entry: null,
      quantity: assumption.value,
      rule: ANY_NUMBER,
    });
  }
  return found;
}

/** Whole numbers and rates that a drawn or worked-out value must keep within: the nearest one the rule allows. */
export function keepWithin(value: number, rule: Rule): number {
  if (rule.min !== undefined && value < rule.min) return rule.min;
  if (rule.max !== undefined && value > rule.max) return rule.max;
  if (rule.above !== undefined && value <= rule.above) return rule.above + 1e-9;
  return value;
}
