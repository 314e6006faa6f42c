/** What one scheme compiles to, explains and saves, in a scenario in which no price rises. */
import { type Comparison, compare, compile, project } from '../../shared/model/index.ts';
import type { Measure } from '../../shared/scenario/types.ts';
import { type CompiledScheme, type ParsedFile, parseFile } from '../../shared/schemes/index.ts';
import { AROUND, type SchemeText } from './samples.ts';

const CALM = {
  ...AROUND,
  measures: [],
  placementTypes: AROUND.placementTypes.map((type) => ({ ...type, annualUplift: 0 })),
};

type Read = Extract<ParsedFile, { ok: true }>;

export function readCalmly(scheme: SchemeText, around: object = {}): Read {
  const parsed = parseFile(structuredClone({ ...CALM, ...around, schemes: [scheme] }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

export function schemeOf(text: SchemeText, around: object = {}): CompiledScheme {
  const [scheme] = readCalmly(text, around).schemes;
  if (!scheme) throw new Error('no scheme');
  return scheme;
}

export function figureOf(text: SchemeText, key: string, around: object = {}): number | null | undefined {
  return schemeOf(text, around).explanation.figures.find((figure) => figure.key === key)?.value;
}

/** The measures by the part they are. */
export function partsOf(text: SchemeText): ReadonlyMap<string, Measure> {
  return new Map(schemeOf(text).measures.map((each) => [each.id.slice(text.id.length + 1), each]));
}

export function comparisonOf(text: SchemeText, around: object = {}): Comparison {
  return compare(compile(readCalmly(text, around).resolved));
}

/** £ saved by financial year. */
export function savingOf(text: SchemeText, around: object = {}): readonly number[] {
  return comparisonOf(text, around).saving.byYear.map((pence) => pence / 100);
}

/** Children of a type at the end of each month of the forecast. */
export function childrenOf(text: SchemeText, type: string): readonly number[] {
  const projection = project(compile(readCalmly(text).resolved));
  return projection.months.map(
    ({ placementTypes }) => placementTypes.find(({ id }) => id === type)?.childrenAtEnd ?? Number.NaN,
  );
}

export function faultsOf(text: SchemeText, around: object = CALM): readonly string[] {
  const parsed = parseFile(structuredClone({ ...around, schemes: [text] }));
  return parsed.ok ? [] : parsed.faults.map(({ place, problem }) => `${place}: ${problem}`);
}
