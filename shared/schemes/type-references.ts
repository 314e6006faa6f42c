/** Which fields of a form name placement types: read and changed where types are kept under other names. */
import type { Field } from './field.ts';
import { isObject } from './read-fields.ts';
import { schemeOf } from './registry.ts';

type Form = Readonly<Record<string, unknown>>;

/** Fields of basic measures that name a placement type. */
const MEASURE_REFERENCES = ['placementType', 'source', 'target'];

/** The placement types a form names. One of a kind that is not known names none. */
export function placementTypesIn(kind: string, form: Form): ReadonlySet<string> {
  const found = new Set<string>();
  withPlacementTypes(kind, form, (type) => {
    found.add(type);
    return type;
  });
  return found;
}

/** The form with every placement type it names put in other words; everything else as it is. */
export function withPlacementTypes(kind: string, form: Form, name: (type: string) => string): Form {
  return renamed(form, schemeOf(kind)?.fields ?? [], name);
}

function renamed(form: Form, fields: readonly Field[], name: (type: string) => string): Form {
  const changed: Record<string, unknown> = { ...form };
  for (const { key, kind } of fields) {
    const value = form[key];
    if (kind.type === 'placement-type' && typeof value === 'string') changed[key] = name(value);
    if (!Array.isArray(value)) continue;
    if (kind.type === 'rows')
      changed[key] = value.map((row: unknown) => (isObject(row) ? renamed(row, kind.columns, name) : row));
    if (kind.type === 'measures') changed[key] = value.map((row: unknown) => renamedMeasure(row, name));
  }
  return changed;
}

function renamedMeasure(measure: unknown, name: (type: string) => string): unknown {
  if (!isObject(measure)) return measure;
  const changed: Record<string, unknown> = { ...measure };
  for (const key of MEASURE_REFERENCES) {
    const value = measure[key];
    if (typeof value === 'string') changed[key] = name(value);
  }
  return changed;
}
