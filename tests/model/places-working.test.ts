/** The working of too few places: who goes elsewhere, or that it is not recorded. */
import { expect, test } from 'vitest';
import { compare, compareTogether, compile, positionBasis } from '../../shared/model/index.ts';
import { workingOf } from '../../shared/model/workings/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';

const HOMES = { category: 'residential', weeklyCost: 700 } as const;

function tooFew(overflowTo: string | undefined) {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2025-03-31' },
    placementTypes: [
      { ...HOMES, id: 'home', name: 'Homes', provision: 'in-house', children: 12, capacity: 8, overflowTo },
      { ...HOMES, id: 'agency', name: 'Agency', provision: 'external', weeklyCost: 1400 },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const program = compile(parsed.resolved);
  return workingOf(
    {
      scenario: parsed.scenario,
      basis: positionBasis(program),
      together: () => compareTogether(program),
      comparison: () => compare(program),
    },
    { kind: 'insufficiency', type: 'home', year: '2024/25' },
  );
}

test('children who go elsewhere are told with what that costs', () => {
  const found = tooFew('agency');
  // 4 children × £100 a night more × 365 nights.
  expect(found?.value).toBe('£146,000.00');
  expect(found?.formula).toEqual(['demand 12.00 − places 8.00: on average 4.00 children go elsewhere']);
  expect(found?.definition).toContain('go to the next placement type');
});

test('where nobody is sent elsewhere that is said, and no difference that does not come out', () => {
  const found = tooFew(undefined);
  expect(found?.formula).toEqual(['demand 12.00 against 8.00 places: no children go elsewhere']);
  expect(found?.definition).toContain('is not recorded');
});
