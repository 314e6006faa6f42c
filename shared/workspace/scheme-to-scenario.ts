import { penceToPounds } from '../money/pence.ts';
import type { Amount } from './cells.ts';
import type { ConfidenceWeights, SchemeRow } from './rows.ts';
import { given, type ScenarioJson, text } from './scenario-json.ts';

/**
 * A scheme of the scenario file from its row; what has been typed goes through unchanged.
 * @param weights by confidence, used where the scheme has no weight of its own
 */
export function schemeToScenario(
  row: SchemeRow,
  enabled: boolean,
  weights: ConfidenceWeights | null | undefined,
): ScenarioJson {
  const weight = row.weight ?? (row.confidence === null ? null : (weights?.[row.confidence] ?? null));
  return {
    id: row.key,
    scheme: row.scheme,
    ...given('name', text(row.name)),
    ...(enabled ? {} : { enabled: false }),
    ...given('source', text(row.source)),
    ...given('paragraph', text(row.paragraph)),
    ...given('note', text(row.note)),
    ...given('confidence', row.confidence),
    ...given('weight', weight),
    ...given('cashable', row.cashable),
    ...given('owner', text(row.owner)),
    ...given('status', row.status),
    ...given('target', pounds(row.target)),
    ...given('actualSaving', pounds(row.actualSaving)),
    ...Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== '')),
  };
}

/** Text that could not be read goes on as it is, for the check to name. */
function pounds(amount: Amount): number | string | null {
  return typeof amount === 'number' ? penceToPounds(amount) : amount;
}
