/**
 * Reads scenario files that may have schemes in them. Everything but the forms themselves sees basic measures only:
 * this is the one way in for files, and gives what shared/scenario gives with the schemes beside it.
 */
import { FaultList } from '../scenario/faults.ts';
import { readJson } from '../scenario/json.ts';
import { type ParsedScenario, parseScenario, SCENARIO_FIELDS } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/types.ts';
import { CASHABLE, CONFIDENCES, STATUSES } from './common-fields.ts';
import type { CompiledScheme, Tracking } from './compiled.ts';
import { expandSchemes, type ReadScheme } from './expand.ts';
import { explained } from './explained.ts';
import type { FieldValues } from './field-values.ts';
import { type Added, atItsOrigin } from './origins.ts';
import { isObject } from './read-fields.ts';

/** A scenario of basic measures and the schemes some of them come from; or every fault found. */
export type ParsedFile =
  | (Extract<ParsedScenario, { ok: true }> & {
      /** In file order, those switched off too. */
      readonly schemes: readonly CompiledScheme[];
      /** The scenario without the measures and assumptions that its schemes compiled to. */
      readonly own: Scenario;
      /** The file as it was written. */
      readonly written: Readonly<Record<string, unknown>>;
      /** The same, its schemes replaced by basic measures. */
      readonly compiled: Readonly<Record<string, unknown>>;
    })
  | Extract<ParsedScenario, { ok: false }>;

/** Reads the text of a scenario file, with or without schemes. */
export function parseFileText(text: string): ParsedFile {
  const read = readJson(text);
  if (read.ok) return parseFile(read.value);
  return { ok: false, faults: read.faults, assumptions: new Map() };
}

/** Checks a scenario file, with or without schemes; faults are named where they were entered. */
export function parseFile(raw: unknown): ParsedFile {
  if (!isObject(raw)) {
    const parsed = parseScenario(raw);
    return parsed.ok ? { ...parsed, schemes: [], own: parsed.scenario, written: {}, compiled: {} } : parsed;
  }
  const { file, schemes, faults, added } = expandSchemes(raw);
  const parsed = parseScenario(file);
  if (parsed.ok && faults.length === 0)
    return {
      ...parsed,
      schemes: schemes.map(compiledScheme),
      own: withoutAdded(parsed.scenario, added),
      written: raw,
      compiled: file,
    };
  const list = new FaultList();
  // Several measures may be made of one field: what is wrong with it is said once.
  const said = new Set<string>();
  for (const fault of parsed.ok ? [] : parsed.faults) {
    const entered = atItsOrigin(fault, added);
    const key = `${entered.place} ${entered.problem}`;
    if (!said.has(key)) list.faults.push(entered);
    said.add(key);
  }
  list.faults.push(...faults);
  return { ok: false, faults: list.inFileOrder(SCENARIO_FIELDS), assumptions: parsed.assumptions };
}

function withoutAdded(scenario: Scenario, added: ReadonlyMap<string, Added>): Scenario {
  const { measures = [], assumptions = [], ...others } = scenario;
  return {
    ...others,
    measures: measures.slice(0, added.get('measures')?.before),
    assumptions: assumptions.slice(0, added.get('assumptions')?.before),
  };
}

function compiledScheme(read: ReadScheme): CompiledScheme {
  const { id, name, definition, values, raw, measures, avoids } = read;
  return {
    id,
    name,
    definition,
    enabled: values.flag('enabled'),
    tracking: trackingOf(values),
    values,
    measures,
    avoids,
    explanation: explained(read),
    raw,
  };
}

function trackingOf(values: FieldValues): Tracking {
  const oneOf = <T extends string>(key: string, choices: readonly T[]): T | null => {
    const text = values.maybeText(key);
    return choices.find((choice) => choice === text) ?? null;
  };
  return {
    confidence: oneOf('confidence', CONFIDENCES),
    weight: values.maybeNumber('weight'),
    cashable: oneOf('cashable', CASHABLE),
    owner: values.maybeText('owner'),
    status: oneOf('status', STATUSES),
    target: values.maybeNumber('target'),
    actualSaving: values.maybeNumber('actualSaving'),
    source: values.maybeText('source'),
    paragraph: values.maybeText('paragraph'),
    note: values.maybeText('note'),
  };
}
