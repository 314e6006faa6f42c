import { poundsToPence } from '../money/pence.ts';
import { COMMON_KEYS } from '../schemes/common-fields.ts';
import type { CompiledScheme } from '../schemes/index.ts';
import { withPlacementTypes } from '../schemes/type-references.ts';
import { BLANK_WEIGHTS } from './blank-rows.ts';
import type { ConfidenceWeights, SchemeRow } from './rows.ts';
import { type SchemeFields, schemeFields } from './scheme-row.ts';

/**
 * The schemes of a scenario file as rows, with the weights of their confidence. Where every scheme of a confidence
 * has the same weight it is that of the confidence, otherwise each keeps its own.
 * @param typeKey key of a placement type by its id
 */
export function schemeRows(
  schemes: readonly CompiledScheme[],
  keys: ReadonlyMap<string, string>,
  typeKey: (id: string) => string | null,
): { readonly rows: readonly SchemeRow[]; readonly weights: ConfidenceWeights | null } {
  const weights: ConfidenceWeights = { ...BLANK_WEIGHTS };
  for (const confidence of ['red', 'amber', 'green'] as const) {
    const of = schemes.filter(({ tracking }) => tracking.confidence === confidence);
    const [first] = of;
    if (first && of.every(({ tracking }) => tracking.weight === first.tracking.weight))
      weights[confidence] = first.tracking.weight;
  }
  const rows = schemes.map((scheme) => schemeRow(scheme, keys.get(scheme.id) ?? scheme.id, typeKey, weights));
  const some = Object.values(weights).some((weight) => weight !== null);
  return { rows, weights: some ? weights : null };
}

function schemeRow(
  { definition, name, tracking, raw }: CompiledScheme,
  key: string,
  typeKey: (id: string) => string | null,
  weights: ConfidenceWeights,
): SchemeRow {
  const { confidence, weight, cashable, status, target, actualSaving } = tracking;
  const ofConfidence = confidence === null ? null : weights[confidence];
  return {
    key,
    scheme: definition.id,
    name,
    fields: formOf(withPlacementTypes(definition.id, raw, (id) => typeKey(id) ?? id)),
    source: tracking.source ?? '',
    paragraph: tracking.paragraph ?? '',
    note: tracking.note ?? '',
    confidence,
    weight: weight === ofConfidence ? null : weight,
    cashable,
    owner: tracking.owner ?? '',
    status,
    target: target === null ? null : poundsToPence(target),
    actualSaving: actualSaving === null ? null : poundsToPence(actualSaving),
  };
}

/** The fields of the scheme's own form: those every scheme has are columns of their own. */
function formOf(raw: Readonly<Record<string, unknown>>): SchemeFields {
  return schemeFields.parse(
    Object.fromEntries(Object.entries(raw).filter(([key]) => !COMMON_KEYS.includes(key))),
  );
}
