import { parseScenario } from '../../../shared/scenario/parse.ts';
import { type Sufficiency, sufficiency } from '../../../shared/sufficiency/index.ts';
import { toScenario } from '../../../shared/workspace/to-scenario.ts';
import type { Calculation } from '../results/calculations.ts';
import { faultsOf } from '../results/cell-faults.ts';

/** The parts of a scenario file that homes and their references are checked with. */
const PARTS = [
  'format',
  'period',
  'placementTypes',
  'assumptions',
  'homes',
  'demandSplits',
  'comparators',
  'sufficiency',
] as const;

export type FoundSufficiency =
  | { readonly ok: true; readonly figures: Sufficiency }
  | { readonly ok: false; readonly faults: ReturnType<typeof faultsOf> };

/**
 * The sufficiency figures of a calculation, or the faults that stand in their way: those of the forecast, or those of
 * the homes, which the forecast was worked out without.
 */
export function sufficiencyOf(calculation: Calculation, key: string | null): FoundSufficiency {
  const { ready, workspace } = calculation;
  if (!ready) return { ok: false, faults: faultsOf(calculation) };
  const { scenario, rows } = toScenario(workspace, key, { measuresOff: 'left-out' });
  const parsed = parseScenario(
    Object.fromEntries(PARTS.flatMap((part) => (part in scenario ? [[part, scenario[part]]] : []))),
  );
  if (!parsed.ok) return { ok: false, faults: faultsOf({ parsed, workspace, rows }) };
  const { homes, demandSplits, comparators, sufficiency: settings } = parsed.scenario;
  return {
    ok: true,
    figures: sufficiency({
      scenario: { ...ready.scenario, homes, demandSplits, comparators, sufficiency: settings },
      program: ready.basis.program,
      projection: ready.basis.plan,
    }),
  };
}
