/**
 * The scenario file as JSON Schema (draft 2020-12), schemes included. The schema says what one value may be; what can
 * only be seen across values (references, dates in order, a formula's names) is left to the check of the file.
 */
import { z } from 'zod';
import {
  FINANCING_RATE_RULE,
  MEASURE_RULES,
  numberSchema,
  PLACEMENT_RULES,
  PLACEMENT_TYPE_RECORD_RULES,
  PLACEMENT_TYPE_RULES,
  type Rule,
} from '../scenario/rules.ts';
import {
  actualSchema,
  assumptionSchema,
  authoritySchema,
  budgetSchema,
  formatSchema,
  type JsonSchema,
  measureSchema,
  periodSchema,
  placementSchema,
  placementTypeSchema,
  range,
  weeksPerYearSchema,
} from '../scenario/schema.ts';
import {
  comparatorSchema,
  demandSplitSchema,
  homeSchema,
  sufficiencySchema,
} from '../scenario/sufficiency-schema.ts';
import { COMMON_FIELDS } from './common-fields.ts';
import type { Field } from './field.ts';
import { isObject } from './read-fields.ts';
import { SCHEMES } from './registry.ts';
import type { SchemeDefinition } from './scheme.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const ANY_NUMBER: Rule = { wanted: 'a number' };

/** Fields as parse.ts has them. */
const parts = {
  format: formatSchema,
  title: z.string().optional(),
  notes: z.string().optional(),
  authority: authoritySchema.optional(),
  period: periodSchema,
  weeksPerYear: weeksPerYearSchema.optional(),
  placementTypes: z.array(placementTypeSchema),
  placements: z.array(placementSchema).optional(),
  budgets: z.array(budgetSchema).optional(),
  actuals: z.array(actualSchema).optional(),
  measures: z.array(measureSchema).optional(),
  assumptions: z.array(assumptionSchema).optional(),
  homes: z.array(homeSchema).optional(),
  demandSplits: z.array(demandSplitSchema).optional(),
  comparators: z.array(comparatorSchema).optional(),
  sufficiency: sufficiencySchema.optional(),
};

/** The published schema of `placement-modeller/scenario@1`. */
export function scenarioJsonSchema(): JsonSchema {
  const file = jsonOf(z.strictObject(parts));
  const properties = inside(file, 'properties');
  const list = (name: string, change: (item: JsonSchema) => JsonSchema): JsonSchema => {
    const array = inside(properties, name);
    return { ...array, items: change(inside(array, 'items')) };
  };
  return {
    $schema: DRAFT,
    $id: 'urn:placement-modeller:scenario:1',
    title: 'Placement Modeller scenario',
    ...file,
    properties: {
      ...properties,
      placementTypes: list('placementTypes', placementType),
      placements: list('placements', (item) => ruled(item, PLACEMENT_RULES)),
      measures: list('measures', () => ({ $ref: '#/$defs/measure' })),
      assumptions: list('assumptions', (item) => ruled(item, { value: ANY_NUMBER })),
      schemes: { type: 'array', items: { anyOf: SCHEMES.map(({ id }) => ({ $ref: `#/$defs/${id}` })) } },
    },
    $defs: {
      range: jsonOf(range),
      formula: { type: 'string', pattern: '^=' },
      measure: measure(inside(inside(properties, 'measures'), 'items')),
      ...Object.fromEntries(SCHEMES.map((scheme) => [scheme.id, schemeSchema(scheme)])),
    },
  };
}

function jsonOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
}

function inside(schema: JsonSchema, key: string): JsonSchema {
  const value = schema[key];
  if (!isObject(value)) throw new RangeError(`the schema has no ${key}`);
  return value;
}

/** A number the rule allows, or a range or a formula, whose numbers the check of the file holds to the rule. */
function quantity(rule: Rule): JsonSchema {
  return {
    anyOf: [numberSchema(rule), { $ref: '#/$defs/range' }, { $ref: '#/$defs/formula' }],
  };
}

/** The object with its quantities bounded as their rules say. */
function ruled(object: JsonSchema, rules: Readonly<Record<string, Rule>>): JsonSchema {
  const quantities = Object.entries(rules).map(([field, rule]) => [field, quantity(rule)]);
  return { ...object, properties: { ...inside(object, 'properties'), ...Object.fromEntries(quantities) } };
}

function placementType(item: JsonSchema): JsonSchema {
  const bounded = ruled(item, PLACEMENT_TYPE_RULES);
  const properties = inside(bounded, 'properties');
  const records = Object.entries(PLACEMENT_TYPE_RECORD_RULES).map(([field, rule]) => [
    field,
    {
      ...inside(properties, field),
      propertyNames: { pattern: field === 'uplifts' ? '^\\d{4}/\\d{2}$' : '^\\d{4}-\\d{2}$' },
      additionalProperties: quantity(rule),
    },
  ]);
  return { ...bounded, properties: { ...properties, ...Object.fromEntries(records) } };
}

const ONE_OF: Readonly<Record<string, readonly (readonly string[])[]>> = {
  price: [['percent'], ['weekly']],
  fixed: [
    ['annual', 'from'],
    ['oneOff', 'on'],
  ],
};

function measure(union: JsonSchema): JsonSchema {
  const kinds = Array.isArray(union['oneOf']) ? union['oneOf'].filter(isObject) : [];
  return {
    oneOf: kinds.map((kind) => {
      const name = String(inside(inside(kind, 'properties'), 'kind')['const']);
      const rules = Object.entries(MEASURE_RULES).find(([each]) => each === name)?.[1] ?? {};
      const bounded = ruled(kind, rules);
      if (name === 'capital') {
        const properties = inside(bounded, 'properties');
        const financing = ruled(inside(properties, 'financing'), { rate: FINANCING_RATE_RULE });
        return { ...bounded, properties: { ...properties, financing } };
      }
      const choices = ONE_OF[name];
      return choices ? { ...bounded, oneOf: choices.map((required) => ({ required })) } : bounded;
    }),
  };
}

function schemeSchema({ id, name, summary, fields }: SchemeDefinition): JsonSchema {
  const form = formSchema([...COMMON_FIELDS, ...fields]);
  return {
    title: name,
    description: summary,
    ...form,
    properties: { ...inside(form, 'properties'), scheme: { const: id } },
  };
}

function formSchema(fields: readonly Field[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
    required: fields.filter((field) => field.required).map(({ key }) => key),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonSchema {
  const { label, help, unit } = field;
  return {
    title: unit === '' ? label : `${label} (${unit})`,
    description: help,
    ...(field.default && { default: field.default.value }),
    ...valueSchema(field),
  };
}

function valueSchema({ kind, required }: Field): JsonSchema {
  switch (kind.type) {
    case 'quantity':
      return quantity(kind.rule);
    case 'number':
      return numberSchema(kind.rule);
    case 'whole':
      return { type: 'integer', minimum: kind.min, maximum: kind.max };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'month':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}$' };
    case 'financial-year':
      return { type: 'string', pattern: '^\\d{4}/\\d{2}$' };
    case 'choice':
      return { enum: kind.choices.map(({ value }) => value) };
    case 'placement-type':
      return { type: 'string', minLength: 1 };
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return required ? { type: 'string', minLength: 1 } : { type: 'string' };
    case 'rows':
      return { type: 'array', items: formSchema(kind.columns) };
    case 'measures':
      return { type: 'array', items: { $ref: '#/$defs/measure' } };
  }
}
