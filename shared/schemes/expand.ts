/**
 * Replaces the schemes of a scenario file by the basic measures they compile to. Works on the file as it was
 * written, so that what is not about schemes comes out as it went in.
 */
import { checkUnique } from '../scenario/check.ts';
import { FaultList } from '../scenario/faults.ts';
import { Quantities } from '../scenario/quantities.ts';
import type { Fault, Measure } from '../scenario/types.ts';
import { AssumptionMaker } from './assumption-maker.ts';
import { COMMON_FIELDS } from './common-fields.ts';
import type { FieldValues } from './field-values.ts';
import type { Added, Origin } from './origins.ts';
import { isObject, readFields } from './read-fields.ts';
import { SCHEMES, schemeOf } from './registry.ts';
import type { Part, SchemeContext, SchemeDefinition } from './scheme.ts';
import { frameOf, knownTypes, listOf, soundAssumptions } from './surroundings.ts';

/** A scheme whose form has no fault in it; what it compiled to may still have one. */
export type ReadScheme = {
  readonly id: string;
  readonly name: string;
  readonly definition: SchemeDefinition;
  readonly values: FieldValues;
  /** For its explanation: makes no assumptions, reports nothing. */
  readonly context: SchemeContext;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly measures: readonly Measure[];
  readonly avoids: readonly string[];
};

export type Expansion = {
  /** The file with `measures` (and, where ranges or long formulas ask for it, `assumptions`) in place of `schemes`. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly schemes: readonly ReadScheme[];
  /** Faults in the forms, at their place in the file as it was written. */
  readonly faults: readonly Fault[];
  /** What was added to each list, by its name. */
  readonly added: ReadonlyMap<string, Added>;
};

/** Compiled measures follow the file's own, scheme by scheme in file order; those of a scheme that is off are off. */
export function expandSchemes(raw: Readonly<Record<string, unknown>>): Expansion {
  const list = new FaultList();
  if (raw['schemes'] === undefined) return { file: raw, schemes: [], faults: [], added: new Map() };
  const entries = listOf(raw, 'schemes');
  const assumptions = soundAssumptions(raw);
  const quantities = new Quantities(assumptions, list);
  const known = knownTypes(raw, quantities);
  // Faults in assumptions and types are reported when the whole file is checked.
  list.faults.length = 0;
  if (!Array.isArray(raw['schemes'])) list.add(['schemes'], 'is not a list', 'give a list [ … ]');
  checkUnique(
    entries.flatMap((entry, at) =>
      isObject(entry) && typeof entry['id'] === 'string'
        ? [{ path: ['schemes', at, 'id'], id: entry['id'] }]
        : [],
    ),
    list,
  );
  const maker = new AssumptionMaker(assumptions.map(({ assumption }) => assumption.id));
  const frame = frameOf(raw);
  const schemes: ReadScheme[] = [];
  const origins: Origin[] = [];
  const ids = new Set<unknown>();
  for (const [at, entry] of entries.entries()) {
    const definition = kindOf(entry, ['schemes', at], list);
    if (!definition || !isObject(entry)) continue;
    // Named twice, it is reported above, and its measures would all be reported too.
    if (typeof entry['id'] === 'string' && ids.has(entry['id'])) continue;
    ids.add(entry['id']);
    const before = list.faults.length;
    const place = `schemes[${at}]`;
    const scope = maker.within(place, String(entry['id'] ?? ''), String(entry['name'] ?? ''));
    const around = { list, quantities, ...known, assumeRange: scope.assumeRange };
    const fields = [...COMMON_FIELDS, ...definition.fields];
    const values = readFields(entry, fields, ['schemes', at], [], around);
    if (list.faults.length > before) continue;
    const context: SchemeContext = {
      schemeId: values.text('id'),
      schemeName: values.text('name'),
      ...frame,
      type: (type) => known.inSight.get(type) ?? null,
      brief: (_part, _label, term) => term,
      fault: () => {},
    };
    const parts = definition.compile(values, {
      ...context,
      brief: scope.brief,
      fault: (field, problem, remedy) => list.faults.push({ place: `${place}.${field}`, problem, remedy }),
    });
    if (list.faults.length > before) continue;
    const { schemeId: id, schemeName: name } = context;
    schemes.push({
      id,
      name,
      definition,
      values,
      context,
      raw: entry,
      measures: parts.map((part) => measureOf(part, id, name, values.flag('enabled'))),
      avoids: parts.flatMap(({ part, avoids }) => (avoids ? [`${id}.${part}`] : [])),
    });
    origins.push(...parts.map((part) => originOf(part, place)));
  }
  return {
    file: withAdded(raw, {
      measures: schemes.flatMap(({ measures }) => measures),
      assumptions: maker.assumptions,
    }),
    schemes,
    faults: list.faults,
    added: new Map([
      ['measures', { before: listOf(raw, 'measures').length, origins }],
      ['assumptions', { before: listOf(raw, 'assumptions').length, origins: maker.origins }],
    ]),
  };
}

function kindOf(entry: unknown, path: readonly PropertyKey[], list: FaultList): SchemeDefinition | null {
  if (!isObject(entry)) {
    list.add(path, 'is not a scheme', 'give an object { … }');
    return null;
  }
  const kind = entry['scheme'];
  const definition = typeof kind === 'string' ? schemeOf(kind) : null;
  if (!definition) {
    list.add(
      [...path, 'scheme'],
      kind === undefined ? 'is missing' : `is ${JSON.stringify(kind)}`,
      `give one of ${SCHEMES.map(({ id }) => JSON.stringify(id)).join(', ')}`,
    );
  }
  return definition;
}

function measureOf(part: Part, schemeId: string, schemeName: string, enabled: boolean): Measure {
  const head = {
    id: `${schemeId}.${part.part}`,
    name: `${schemeName}: ${part.name}`,
    ...(enabled && !part.off ? {} : { enabled: false }),
  };
  return { ...head, ...part.measure };
}

function originOf(part: Part, place: string): Origin {
  const what = `the measure “${part.name}”`;
  const { from, itself } = part;
  return itself === undefined
    ? { scheme: place, what, from: { id: 'id', ...from } }
    : { scheme: place, what, from, itself };
}

/** The file without its schemes, what they compiled to at the end of its lists; fields stay in their order. */
function withAdded(
  raw: Readonly<Record<string, unknown>>,
  added: { readonly measures: readonly unknown[]; readonly assumptions: readonly unknown[] },
): Readonly<Record<string, unknown>> {
  const file: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'schemes') {
      if (raw['measures'] === undefined && added.measures.length > 0) file['measures'] = added.measures;
    } else if (key === 'measures' || key === 'assumptions') {
      file[key] = Array.isArray(value) ? [...value, ...added[key]] : value;
    } else file[key] = value;
  }
  if (raw['assumptions'] === undefined && added.assumptions.length > 0)
    file['assumptions'] = added.assumptions;
  return file;
}
