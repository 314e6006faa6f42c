import { formatNumber } from '../money/format.ts';
import type { MeasureKind } from './types.ts';

/**
 * What a number may be: bounds both inclusive, `above` exclusive. `wanted` ends the sentence "give …".
 */
export type Rule = {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly wanted: string;
};

export const CHILDREN: Rule = { min: 0, wanted: 'a number of children from 0' };
export const SHARE: Rule = { min: 0, max: 1, wanted: 'a share from 0 to 1 (0.85 is 85%)' };
const ANY_CHILDREN: Rule = { wanted: 'a number of children, below 0 to take children out' };
export const PRICE: Rule = { min: 0, wanted: 'a price in £ a week from 0' };
const INCOME: Rule = { min: 0, wanted: 'an income in £ a week from 0' };
export const PLACES: Rule = { min: 0, wanted: 'a number of places from 0' };
export const RATE: Rule = { above: -1, wanted: 'a yearly rate above −1 (0.06 is 6%)' };
export const AMOUNT: Rule = { min: 0, wanted: 'an amount in £ from 0' };

/** The numeric fields of a placement type. */
export const PLACEMENT_TYPE_RULES = {
  children: CHILDREN,
  weeklyCost: PRICE,
  weeklyIncome: INCOME,
  netChangePerMonth: { wanted: 'a change in children a month' },
  annualGrowth: RATE,
  annualUplift: RATE,
  capacity: PLACES,
} as const satisfies Record<string, Rule>;

/** The values of a placement type's two records. */
export const PLACEMENT_TYPE_RECORD_RULES = {
  childrenByMonth: CHILDREN,
  uplifts: RATE,
} as const satisfies Record<string, Rule>;

export const PLACEMENT_RULES = { weeklyCost: PRICE, weeklyIncome: INCOME } as const satisfies Record<
  string,
  Rule
>;

/** The numeric fields of each kind of measure; `months` and `years` are plain whole numbers, checked by the schema. */
export const MEASURE_RULES = {
  volume: { children: ANY_CHILDREN, weeklyCost: PRICE },
  move: { children: CHILDREN, displacedWeeklyCost: PRICE, weeklyCost: PRICE },
  price: {
    percent: { above: -1, wanted: 'a change above −1 (−0.035 is 3.5% less)' },
    weekly: { wanted: 'a change in £ a week' },
    share: SHARE,
  },
  capacity: { places: PLACES },
  fixed: { annual: AMOUNT, oneOff: AMOUNT, annualUplift: RATE },
  capital: { amount: AMOUNT },
} as const satisfies Record<MeasureKind, Record<string, Rule>>;

export const FINANCING_RATE_RULE: Rule = {
  above: -1,
  wanted: 'a yearly interest rate above −1 (0.052 is 5.2%)',
};

/** Beyond this an amount is no longer exact to the penny, and no council has it: a slip of the keyboard. */
const LARGEST = 1e12;

/** Why the number breaks the rule, or null when it does not. */
export function brokenRule(value: number, rule: Rule): string | null {
  if (Math.abs(value) > LARGEST) return `is ${value}, which is larger than can be reckoned with`;
  if (rule.min !== undefined && value < rule.min)
    return `is ${said(value)}, which is below ${said(rule.min)}`;
  if (rule.max !== undefined && value > rule.max)
    return `is ${said(value)}, which is above ${said(rule.max)}`;
  if (rule.above !== undefined && value <= rule.above)
    return `is ${said(value)}, which is not above ${said(rule.above)}`;
  return null;
}

function said(value: number): string {
  return formatNumber(value, 6);
}

/** The rule as JSON Schema says it. */
export function numberSchema({ min, max, above }: Rule, whole = false): Readonly<Record<string, unknown>> {
  return {
    type: whole ? 'integer' : 'number',
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(above !== undefined && { exclusiveMinimum: above }),
  };
}
