import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

test('the scenarios drawn at random are ones the scenario check lets through', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      expect(parseScenario(structuredClone(scenario))).toMatchObject({ ok: true });
    }),
  );
});
