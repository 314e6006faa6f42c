import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure, Scenario } from '../../shared/scenario/types.ts';
import { projectByDay } from '../oracle/day-loop.ts';
import { differences } from '../oracle/differences.ts';
import { penceOf, sharesByOrder } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { compare, project } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

test('the engine gives what the day loop gives, to the penny', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      expect(differences(project(scenario), projectByDay(scenario))).toEqual([]);
    }),
  );
});

test('measures share a saving as the average over every order of switching on', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(arbitraryScenario.map(withFewMeasures), (scenario) => {
      const comparison = compare(scenario);
      expect(differences(comparison.with, projectByDay(scenario), '.with')).toEqual([]);
      expect(differences(comparison.base, projectByDay({ ...scenario, measures: [] }), '.base')).toEqual([]);
      const shares = sharesByOrder(scenario);
      expect(comparison.measures.map((measure) => measure.id)).toEqual([...shares.keys()]);
      for (const { id, saving } of comparison.measures) {
        for (const [year, pence] of shares.get(id) ?? []) expect(penceOf(saving[year] ?? NaN)).toBe(pence);
      }
    }),
    0.2,
  );
});

test('so does a loan from 29 February, whose years turn on 28 February and then on the 29th again', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  const financing = fc.record({
    method: fc.constantFrom('annuity' as const, 'straight-line' as const),
    rate: fc.constantFrom(0, 0.05),
    years: fc.integer({ min: 2, max: 12 }),
  });
  check(
    fc.property(arbitraryScenario, fc.constantFrom(2016, 2020, 2024), financing, (scenario, year, terms) => {
      const on = `${year}-02-29`;
      const loan: Measure = {
        id: 'loan',
        name: 'Loan',
        kind: 'capital',
        amount: 430_000,
        on,
        financing: terms,
      };
      const period = { from: `${year + 3}-02-01`, to: `${year + 4}-03-15` };
      const leap = { ...scenario, period, budgets: [], actuals: [], measures: [loan] };
      expect(differences(project(leap), projectByDay(leap))).toEqual([]);
    }),
    0.2,
  );
});

/** The oracle walks through every order, so no more than four measures are left on. */
function withFewMeasures(scenario: Scenario): Scenario {
  return { ...scenario, measures: (scenario.measures ?? []).slice(0, 4) };
}
