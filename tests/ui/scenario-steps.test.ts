import { describe, expect, test } from 'vitest';
import { addScenario } from '../../renderer/pages/scenarios/scenario-steps.ts';
import type { ScenarioRow } from '../../shared/workspace/rows.ts';

const plan: ScenarioRow = {
  key: 'plan',
  name: 'Plan 1',
  note: 'As agreed in May',
  measures: ['move'],
  schemes: ['home', 'carers'],
};

describe('a copy of a scenario', () => {
  test('has on what the other has on, schemes and measures alike', () => {
    const { step, key } = addScenario('Plan 2', plan);
    expect(step).toEqual({
      name: 'Added scenario Plan 2, a copy of Plan 1',
      edits: [{ table: 'scenarios', do: 'add', row: { ...plan, key, name: 'Plan 2' } }],
    });
    expect(key).not.toBe(plan.key);
  });

  test('and a new one nothing', () => {
    const { step, key } = addScenario('Plan 2', null);
    const row = { key, name: 'Plan 2', note: '', measures: [], schemes: [] };
    expect(step.edits).toEqual([{ table: 'scenarios', do: 'add', row }]);
  });
});
