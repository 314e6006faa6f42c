/** Reads what was entered in a form, naming every fault where it stands. */

import { parseDay } from '../calendar/day.ts';
import { parseYear } from '../calendar/financial-year.ts';
import { parseMonth } from '../calendar/month.ts';
import type { FaultList } from '../scenario/faults.ts';
import type { Quantities } from '../scenario/quantities.ts';
import { brokenRule, type Rule } from '../scenario/rules.ts';
import { measureSchema, quantity as quantitySchema } from '../scenario/schema.ts';
import type { Measure, Range } from '../scenario/types.ts';
import { inSentence } from '../words/in-sentence.ts';
import type { Field, FieldKind } from './field.ts';
import { type FieldValue, FieldValues } from './field-values.ts';
import { plain, type Term, typed } from './term.ts';

type Path = readonly PropertyKey[];

/** What reading needs to know of the scenario around the form. */
export type Surroundings = {
  readonly list: FaultList;
  readonly quantities: Quantities;
  /** Ids of the placement types, and of those with a capacity. */
  readonly types: readonly string[];
  readonly withCapacity: ReadonlySet<string>;
  /**
   * A range becomes an assumption, so that every measure that uses it uses one draw of it.
   * @param at the field, and the row and column within it: `['posts', 0, 'salary']`
   */
  readonly assumeRange: (at: Path, field: Field, range: Range) => Term;
};

/** Reads one form, or one row of it, that stands at `path`; `within` is where in the scheme that is. */
export function readFields(
  raw: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  path: Path,
  within: Path,
  around: Surroundings,
): FieldValues {
  const values = new Map<string, FieldValue>();
  const keys = fields.map(({ key }) => key);
  for (const key of Object.keys(raw)) {
    if (keys.includes(key)) continue;
    around.list.add([...path, key], 'is not a field here', `remove it, or use one of ${keys.join(', ')}`);
  }
  for (const field of fields) {
    const given = raw[field.key] ?? field.default?.value;
    const at = [...path, field.key];
    if (given === undefined) {
      if (field.required) around.list.add(at, 'is missing', `give ${wanted(field)}`);
      continue;
    }
    const value = readValue(given, field, at, [...within, field.key], around);
    if (value) values.set(field.key, value);
  }
  return new FieldValues(values, keys);
}

function readValue(
  given: unknown,
  field: Field,
  path: Path,
  within: Path,
  around: Surroundings,
): FieldValue | null {
  const { kind } = field;
  const refuse = (): null => {
    around.list.add(path, `is ${JSON.stringify(given)}`, `give ${wanted(field)}`);
    return null;
  };
  switch (kind.type) {
    case 'quantity':
      return readQuantity(given, field, kind.rule, path, within, around);
    case 'number': {
      if (typeof given !== 'number' || !Number.isFinite(given)) return refuse();
      return keepsRule(given, kind.rule, path, around) ? { type: 'number', number: given } : null;
    }
    case 'whole': {
      const sound = typeof given === 'number' && Number.isInteger(given);
      return sound && given >= kind.min && given <= kind.max ? { type: 'number', number: given } : refuse();
    }
    case 'date': {
      const day = typeof given === 'string' ? parseDay(given) : null;
      return day === null ? refuse() : { type: 'day', day };
    }
    case 'month':
      return readNumber(typeof given === 'string' ? parseMonth(given) : null) ?? refuse();
    case 'financial-year':
      return readNumber(typeof given === 'string' ? parseYear(given) : null) ?? refuse();
    case 'choice':
      return typeof given === 'string' && kind.choices.some(({ value }) => value === given)
        ? { type: 'text', text: given }
        : refuse();
    case 'placement-type':
      return readType(given, kind, path, around);
    case 'flag':
      return typeof given === 'boolean' ? { type: 'flag', on: given } : refuse();
    case 'text':
      return typeof given === 'string' && !(field.required && given.trim() === '')
        ? { type: 'text', text: given }
        : refuse();
    case 'rows': {
      if (!Array.isArray(given)) return refuse();
      const rows = given.flatMap((row: unknown, at) => {
        if (!isObject(row)) {
          around.list.add([...path, at], `is not a ${kind.noun}`, 'give an object { … }');
          return [];
        }
        return [readFields(row, kind.columns, [...path, at], [...within, at], around)];
      });
      return { type: 'rows', rows };
    }
    case 'measures':
      return Array.isArray(given)
        ? { type: 'measures', measures: readMeasures(given, path, around) }
        : refuse();
  }
}

function readNumber(number: number | null): FieldValue | null {
  return number === null ? null : { type: 'number', number };
}

/** Only their form is checked here: what they refer to and come to is checked once they are in the file. */
function readMeasures(given: readonly unknown[], path: Path, around: Surroundings): Measure[] {
  return given.flatMap((item, at) => {
    const result = measureSchema.safeParse(item, { reportInput: true });
    if (result.success) return [result.data];
    around.list.addIssues([...path, at], result.error.issues);
    return [];
  });
}

function readQuantity(
  given: unknown,
  field: Field,
  rule: Rule,
  path: Path,
  within: Path,
  around: Surroundings,
): FieldValue | null {
  const shape = quantitySchema.safeParse(given, { reportInput: true });
  if (!shape.success) {
    around.list.addIssues(path, shape.error.issues);
    return null;
  }
  const value = around.quantities.evaluate(path, shape.data, rule);
  if (value === null) return null;
  if (typeof shape.data === 'number') return { type: 'term', term: plain(value) };
  if (typeof shape.data === 'string') return { type: 'term', term: typed(shape.data, value) };
  return { type: 'term', term: around.assumeRange(within, field, shape.data) };
}

function readType(
  given: unknown,
  kind: Extract<FieldKind, { type: 'placement-type' }>,
  path: Path,
  around: Surroundings,
): FieldValue | null {
  if (typeof given !== 'string' || !around.types.includes(given)) {
    around.list.add(
      path,
      `${JSON.stringify(given)} is not the id of a placement type`,
      around.types.length > 0 ? `use one of ${around.types.join(', ')}` : 'add the placement type',
    );
    return null;
  }
  if (kind.needsCapacity && !around.withCapacity.has(given)) {
    around.list.add(
      path,
      'names a placement type that no number of places is recorded for',
      'record how many it has now (0 if none yet)',
    );
    return null;
  }
  return { type: 'text', text: given };
}

function keepsRule(value: number, rule: Rule, path: Path, around: Surroundings): boolean {
  const broken = brokenRule(value, rule);
  if (broken !== null) around.list.add(path, broken, `give ${rule.wanted}`);
  return broken === null;
}

/** Ends the sentence "give …". */
function wanted({ kind, label }: Field): string {
  switch (kind.type) {
    case 'quantity':
      return `${kind.rule.wanted}, a range or a formula`;
    case 'number':
      return kind.rule.wanted;
    case 'whole':
      return `a whole number from ${kind.min} to ${kind.max}`;
    case 'date':
      return 'a day that exists, as 2024-04-01';
    case 'month':
      return 'a month, as 2024-05';
    case 'financial-year':
      return 'a financial year, as 2024/25';
    case 'choice':
      return `one of ${kind.choices.map(({ value }) => JSON.stringify(value)).join(', ')}`;
    case 'placement-type':
      return 'the id of a placement type';
    case 'flag':
      return 'true or false';
    case 'text':
      return `some text: ${inSentence(label)}`;
    case 'rows':
      return `a list [ … ], one ${kind.noun} each`;
    case 'measures':
      return 'a list [ … ] of basic measures';
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
