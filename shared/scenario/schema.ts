/**
 * The shape of each part of a scenario file. Numbers that may be ranges or formulas are only checked for their
 * form here; what they come to is checked in quantities.ts, once assumptions have values.
 */

import { z } from 'zod';
import { parseDay } from '../calendar/day.ts';
import { parseYear } from '../calendar/financial-year.ts';
import { parseMonth } from '../calendar/month.ts';
import { readNumber } from '../money/read.ts';
import { identifierProblem } from './formula.ts';
import {
  type Actual,
  type Assumption,
  type Authority,
  CATEGORIES,
  FINANCING_METHODS,
  type Measure,
  type Period,
  type Placement,
  type PlacementType,
  PROVISIONS,
  type Quantity,
  RANGE_SHAPES,
  SCENARIO_FORMAT,
} from './types.ts';

/**
 * A check of our own carries the two halves of its sentence to faults.ts, and says in the published JSON Schema what
 * it can say there.
 */
export function custom<T>(
  accepts: (value: unknown) => boolean,
  says: (value: unknown) => readonly [problem: string, remedy: string],
  published: JsonSchema,
) {
  return z
    .unknown()
    .superRefine((value, context) => {
      if (accepts(value)) return;
      const [problem, remedy] = value === undefined ? ['is missing', says(value)[1]] : says(value);
      context.addIssue({ code: 'custom', params: { problem, remedy } });
    })
    .meta(published) as unknown as z.ZodType<T>;
}

/** JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };
const DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

export const range = z.strictObject({
  low: z.number().optional(),
  likely: z.number(),
  high: z.number().optional(),
  shape: z.enum(RANGE_SHAPES).optional(),
  source: z.string().optional(),
});

const numberOrFormula = custom<number | string>(
  (value) => Number.isFinite(value) || (typeof value === 'string' && value.startsWith('=')),
  (value) => [
    `is ${typeof value === 'string' ? `the text ${show(value)}` : typeof value === 'number' ? 'too large' : show(value)}`,
    typeof value === 'string' && readNumber(value).ok
      ? `give the number ${numberIn(value)}, without quotation marks`
      : 'give a number, a range (low, likely, high) or a formula that begins with =',
  ],
  { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^=' }] },
);

/** The number that text such as "5%" or "£1,000" stands for, as the file has it: 0.05, 1000. */
function numberIn(text: string): string {
  const read = readNumber(text);
  return read.ok ? String(read.value) : text;
}

const isRange = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A range is told by being an object, so that a fault inside it is named where it is. */
export const quantity: z.ZodType<Quantity> = z
  .unknown()
  .superRefine((value, context) => {
    const result = isRange(value)
      ? range.safeParse(value, { reportInput: true })
      : numberOrFormula.safeParse(value);
    for (const issue of result.error?.issues ?? []) context.addIssue({ ...issue });
  })
  .meta({
    anyOf: [{ type: 'number' }, { type: 'string', pattern: '^=' }, { type: 'object' }],
  }) as unknown as z.ZodType<Quantity>;

export const civilDate = custom<string>(
  (value) => typeof value === 'string' && parseDay(value) !== null,
  (value) => [`is not a date: ${show(value)}`, 'give a day that exists, as 2024-04-01'],
  DATE,
);
const endDate = custom<string | null>(
  (value) => value === null || (typeof value === 'string' && parseDay(value) !== null),
  (value) => [
    `is not a date: ${show(value)}`,
    'give a day that exists, as 2024-04-01, or nothing while it is open',
  ],
  { anyOf: [DATE, { type: 'null' }] },
);
const financialYear = custom<string>(
  (value) => typeof value === 'string' && parseYear(value) !== null,
  (value) => [`is not a financial year: ${show(value)}`, 'give two years that follow on, as 2024/25'],
  { type: 'string', pattern: '^\\d{4}/\\d{2}$' },
);
const id = z.string().min(1);
const wholeFrom = (least: number, wanted: string) =>
  custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= least,
    (value) => [`is ${show(value)}`, `give ${wanted}`],
    { type: 'integer', minimum: least },
  );
const months = wholeFrom(0, 'a whole number of months from 0');
const years = wholeFrom(1, 'a whole number of years from 1');

/** An object used as a table; each key must read as `what`. */
function keyed(reads: (key: string) => boolean, remedy: string) {
  return z.record(z.string(), quantity).superRefine((table, context) => {
    for (const key of Object.keys(table)) {
      if (reads(key)) continue;
      context.addIssue({
        code: 'custom',
        path: [key],
        params: { problem: `has the key ${show(key)}`, remedy },
      });
    }
  });
}

export const authoritySchema = z.strictObject({
  name: z.string().optional(),
  populationUnder18: z.number().min(0).optional(),
}) satisfies z.ZodType<Authority>;

export const periodSchema = z.strictObject({ from: civilDate, to: civilDate }) satisfies z.ZodType<Period>;

export const weeksPerYearSchema = custom<'exact' | number>(
  (value) => value === 'exact' || (typeof value === 'number' && value >= 50 && value <= 53),
  (value) => [`is ${show(value)}`, 'give "exact" or a number of weeks from 50 to 53'],
  { anyOf: [{ const: 'exact' }, { type: 'number', minimum: 50, maximum: 53 }] },
);

export const formatSchema = custom<typeof SCENARIO_FORMAT>(
  (value) => value === SCENARIO_FORMAT,
  (value) => [`is ${show(value)}`, `give "${SCENARIO_FORMAT}": other formats cannot be read by this version`],
  { const: SCENARIO_FORMAT },
);

export const placementTypeSchema = z.strictObject({
  id,
  name: z.string(),
  category: z.enum(CATEGORIES),
  provision: z.enum(PROVISIONS),
  lookedAfter: z.boolean().optional(),
  children: quantity.optional(),
  weeklyCost: quantity,
  weeklyIncome: quantity.optional(),
  netChangePerMonth: quantity.optional(),
  annualGrowth: quantity.optional(),
  childrenByMonth: keyed((key) => parseMonth(key) !== null, 'write months as 2024-05').optional(),
  annualUplift: quantity.optional(),
  uplifts: keyed((key) => parseYear(key) !== null, 'write financial years as 2025/26').optional(),
  capacity: quantity.optional(),
  overflowTo: id.optional(),
}) satisfies z.ZodType<PlacementType>;

export const placementSchema = z.strictObject({
  ref: id,
  type: id,
  start: civilDate,
  end: endDate.optional(),
  weeklyCost: quantity,
  weeklyIncome: quantity.optional(),
  provider: z.string().optional(),
  location: z.string().optional(),
  note: z.string().optional(),
}) satisfies z.ZodType<Placement>;

export const budgetSchema = z.strictObject({
  year: financialYear,
  placementType: id.optional(),
  amount: z.number(),
});

export const actualSchema = z.strictObject({
  year: financialYear,
  placementType: id.optional(),
  amount: z.number(),
}) satisfies z.ZodType<Actual>;

export const assumptionSchema = z.strictObject({
  id: custom<string>(
    (value) => typeof value === 'string' && identifierProblem(value) === null,
    (value) => [
      `${show(value)} ${typeof value === 'string' ? identifierProblem(value) : 'is not text'}`,
      'use letters, digits and underscores, not beginning with a digit',
    ],
    { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
  ),
  name: z.string().optional(),
  value: quantity,
  unit: z.string().optional(),
  source: z.string().optional(),
  date: z.string().optional(),
  owner: z.string().optional(),
}) satisfies z.ZodType<Assumption>;

const common = { id, name: z.string(), enabled: z.boolean().optional() };
const span = { from: civilDate, to: civilDate.optional() };

const financing = z.strictObject({
  method: z.enum(FINANCING_METHODS),
  rate: quantity.optional(),
  years: years.optional(),
  from: civilDate.optional(),
});

export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    ...span,
    kind: z.literal('volume'),
    placementType: id,
    children: quantity,
    months: months.optional(),
    weeklyCost: quantity.optional(),
  }),
  z.strictObject({
    ...common,
    ...span,
    kind: z.literal('move'),
    source: id,
    target: id,
    children: quantity,
    months: months.optional(),
    displacedWeeklyCost: quantity.optional(),
    weeklyCost: quantity.optional(),
  }),
  z.strictObject({
    ...common,
    ...span,
    kind: z.literal('price'),
    placementType: id,
    percent: quantity.optional(),
    weekly: quantity.optional(),
    share: quantity.optional(),
  }),
  z.strictObject({
    ...common,
    ...span,
    kind: z.literal('capacity'),
    placementType: id,
    places: quantity,
    months: months.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('fixed'),
    flow: z.enum(['cost', 'income']).optional(),
    annual: quantity.optional(),
    from: civilDate.optional(),
    to: civilDate.optional(),
    annualUplift: quantity.optional(),
    oneOff: quantity.optional(),
    on: civilDate.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('capital'),
    amount: quantity,
    on: civilDate,
    financing: financing.optional(),
  }),
]) satisfies z.ZodType<Measure>;
