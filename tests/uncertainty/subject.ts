import type { Subject } from '../../shared/model/uncertainty/index.ts';
import { readFormula } from '../../shared/scenario/formula.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, PlacementType, Scenario } from '../../shared/scenario/types.ts';
import { NO_SETTINGS } from '../../shared/scenario/uncertainty-settings.ts';

export function subjectOf(scenario: Scenario): Subject {
  const parsed = parseScenario(structuredClone(scenario));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { ...parsed, readFormula };
}

export const plan = (trials: number, seed: number) => ({ trials, seed, settings: NO_SETTINGS });

/** One type with nobody in it, for a year, with these measures. */
export function yearOf(measures: readonly Measure[], type: Partial<PlacementType> = {}): Scenario {
  return {
    format: 'placement-modeller/scenario@1',
    period: { from: '2025-04-01', to: '2026-03-31' },
    weeksPerYear: 52,
    placementTypes: [
      { id: 't', name: 'Type', category: 'other', provision: 'external', weeklyCost: 0, ...type },
    ],
    budgets: [{ year: '2025/26', amount: 100_000 }],
    measures,
  };
}
