import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../../shared/scenario/types.ts';
import { type BridgePart, bridgeParts } from '../oracle/bridge.ts';
import { projectByDay } from '../oracle/day-loop.ts';
import { penceOf } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { bridge } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';
import { twiceTheChildren, twiceThePrices } from './scaled-scenario.ts';

/**
 * A part is its exact value rounded down or up, so less than a penny from it; the little more is for the binary
 * fractions of a sum of products of pounds and child-days.
 */
const PART_PENCE = 1 + 1e-4;

/** Ways a second projection comes about, from a little different to altogether. */
const changes: readonly ((scenario: Scenario, other: Scenario) => Scenario)[] = [
  (scenario) => scenario,
  (scenario) => ({ ...scenario, measures: [] }),
  twiceTheChildren,
  twiceThePrices,
  (scenario, other) => ({
    ...other,
    period: scenario.period,
    budgets: [],
    actuals: [],
    measures: (other.measures ?? []).map((measure) => ({ ...measure, id: `other-${measure.id}` })),
  }),
];

test('the parts of the bridge sum to the change in net, each within a penny of its definition', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  const change = fc.constantFrom(...changes);
  check(
    fc.property(
      arbitraryScenario,
      arbitraryScenario,
      change,
      fc.boolean(),
      (first, second, changed, back) => {
        const both = [first, changed(first, second)] as const;
        const [before, after] = back ? ([both[1], both[0]] as const) : both;
        const years = bridge(before, after);
        const from = projectByDay(before).years;
        const to = projectByDay(after).years;
        expect(years).toHaveLength(from.length);
        years.forEach((year, index) => {
          const [yearBefore, yearAfter] = [from[index], to[index]];
          if (!yearBefore || !yearAfter) throw new Error('A bridge without its year');
          const parts: readonly BridgePart[] = [
            { id: 'volume', pence: year.volume },
            { id: 'mix', pence: year.mix },
            { id: 'price', pence: year.price },
            { id: 'income', pence: year.income },
            ...year.measures.map(({ id, change: pence }) => ({ id, pence })),
          ];
          const changeInNet = penceOf(yearAfter.net) - penceOf(yearBefore.net);
          expect(year.change).toBe(changeInNet);
          expect(parts.reduce((sum, part) => sum + part.pence, 0)).toBe(changeInNet);

          const exact = new Map(bridgeParts(yearBefore, yearAfter).map(({ id, pence }) => [id, pence]));
          expect(parts.map(({ id }) => id).sort()).toEqual([...exact.keys()].sort());
          for (const { id, pence } of parts) {
            expect(Number.isInteger(pence)).toBe(true);
            expect(Math.abs(pence - (exact.get(id) ?? Number.NaN)), id).toBeLessThanOrEqual(PART_PENCE);
          }
        });
      },
    ),
  );
});
