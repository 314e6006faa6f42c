import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../../shared/scenario/types.ts';
import { differences } from '../oracle/differences.ts';
import { penceOf } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { compare, project, projectSome } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

test('without measures there is nothing to save', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const { base, with: withMeasures, saving, measures, ...rest } = compare({ ...scenario, measures: [] });
      expect(withMeasures).toEqual(base);
      expect(base).toEqual(project({ ...scenario, measures: [] }));
      expect(Object.values(saving).every((amount) => amount === 0)).toBe(true);
      expect(measures).toEqual([]);
      expect(rest.payback).toBeNull();
      expect(rest.netPresentValue).toBe(0);
    }),
  );
});

test('a measure that is switched off is a measure that is not there', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const enabled = (scenario.measures ?? []).filter((measure) => measure.enabled !== false);
      expect(project(scenario)).toEqual(project({ ...scenario, measures: enabled }));
      const off = (scenario.measures ?? []).map((measure) => ({ ...measure, enabled: false }));
      expect(project({ ...scenario, measures: off })).toEqual(project({ ...scenario, measures: [] }));
    }),
  );
});

test('any choice of measures is the file with only those', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (scenario, on) => {
      const enabled = (scenario.measures ?? []).filter((measure) => measure.enabled !== false);
      const chosen = enabled.filter((_, position) => on[position]);
      const some = projectSome(scenario, (position) => on[position] ?? false);
      expect(differences(some, project({ ...scenario, measures: chosen }))).toEqual([]);
    }),
  );
});

test('a measure that asks for nothing changes nothing', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, fc.boolean(), (scenario, first) => {
      const id = scenario.placementTypes[0]?.id ?? '';
      const common = { name: 'Nothing', placementType: id, from: scenario.period.from };
      const idle: readonly Measure[] = [
        { ...common, id: 'idle-volume', kind: 'volume', children: 0 },
        { ...common, id: 'idle-percent', kind: 'price', percent: 0 },
        { ...common, id: 'idle-weekly', kind: 'price', weekly: 0 },
        { ...common, id: 'idle-share', kind: 'price', percent: 0.5, share: 0 },
      ];
      const measures = scenario.measures ?? [];
      const added = first ? [...idle, ...measures] : [...measures, ...idle];
      expect(differences(project({ ...scenario, measures: added }), project(scenario))).toEqual([]);
    }),
  );
});

test('shares sum to the saving of each year, and years to totals', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const { base, with: withMeasures, saving, measures, attribution } = compare(scenario);
      expect(attribution).toBe('exact');
      base.years.forEach(({ year, net }, index) => {
        const saved = penceOf(net) - penceOf(withMeasures.years[index]?.net ?? NaN);
        expect(penceOf(saving[year] ?? NaN)).toBe(saved);
        const shares = measures.map((measure) => penceOf(measure.saving[year] ?? NaN));
        if (measures.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBe(saved);
      });
      for (const amounts of [saving, ...measures.map((measure) => measure.saving)]) {
        const { total, ...years } = amounts;
        const sum = Object.values(years).reduce((all, amount) => all + penceOf(amount), 0);
        expect(penceOf(total ?? NaN)).toBe(sum);
      }
    }),
    0.5,
  );
});

test('sampled shares sum to the saving too, and are the same every time', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const measures = Array.from({ length: 13 }, (_, copy) => copy).flatMap((copy) =>
        (scenario.measures ?? []).map((measure) => ({
          ...measure,
          id: `${measure.id}-${copy}`,
          enabled: true,
        })),
      );
      fc.pre(measures.length > 0);
      const crowded = { ...scenario, measures: measures.slice(0, 13) };
      const { saving, measures: shares, attribution } = compare(crowded);
      expect(attribution).toBe('sampled');
      for (const [year, amount] of Object.entries(saving)) {
        const sum = shares.reduce((all, measure) => all + penceOf(measure.saving[year] ?? Number.NaN), 0);
        expect(sum).toBe(penceOf(amount));
      }
      expect(compare(crowded).measures).toEqual(shares);
    }),
    0.03,
  );
});

test('the scenario given is left as it was', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const before = structuredClone(scenario);
      const first = project(scenario);
      expect(scenario).toEqual(before);
      expect(project(scenario)).toEqual(first);
    }),
  );
});
