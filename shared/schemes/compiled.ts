import type { Measure } from '../scenario/types.ts';
import type { Cashable, Confidence, Status } from './common-fields.ts';
import type { FieldValues } from './field-values.ts';
import type { Explanation, SchemeDefinition } from './scheme.ts';

/** What is kept about a scheme beside its form. Blank where the file says nothing. */
export type Tracking = {
  readonly confidence: Confidence | null;
  /** Share of the saving to count on. */
  readonly weight: number | null;
  readonly cashable: Cashable | null;
  readonly owner: string | null;
  readonly status: Status | null;
  /** £. */
  readonly target: number | null;
  readonly actualSaving: number | null;
  readonly source: string | null;
  readonly paragraph: string | null;
  readonly note: string | null;
};

/** A scheme of a scenario file, read without fault. */
export type CompiledScheme = {
  readonly id: string;
  readonly name: string;
  readonly definition: SchemeDefinition;
  readonly enabled: boolean;
  readonly tracking: Tracking;
  readonly values: FieldValues;
  /** As they stand in the compiled file, in order. */
  readonly measures: readonly Measure[];
  /** Ids of those measures whose income stands for a cost no longer paid. */
  readonly avoids: readonly string[];
  readonly explanation: Explanation;
  /** As it was written. */
  readonly raw: Readonly<Record<string, unknown>>;
};

/** The scheme as the engine's comparison takes it: by the ids of its measures. */
export function schemeMembers({ id, measures, avoids }: CompiledScheme): {
  readonly id: string;
  readonly measures: readonly string[];
  readonly avoids: readonly string[];
} {
  return { id, measures: measures.map((measure) => measure.id), avoids };
}

/**
 * Who shares a saving: each of a file's own measures as if it were a scheme, then the schemes.
 * @param own the measures that come from no scheme
 */
export function schemePlayers(
  own: readonly Pick<Measure, 'id' | 'name'>[],
  schemes: readonly CompiledScheme[],
): readonly (ReturnType<typeof schemeMembers> & { readonly name: string })[] {
  return [
    ...own.map(({ id, name }) => ({ id, name, measures: [id], avoids: [] })),
    ...schemes.map((scheme) => ({ ...schemeMembers(scheme), name: scheme.name })),
  ];
}
