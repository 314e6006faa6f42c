import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, project } from '../../shared/model/index.ts';
import { Rerun } from '../../shared/model/uncertainty/rerun.ts';
import { listQuantities } from '../../shared/scenario/quantity-list.ts';
import { arbitraryScenario } from '../properties/arbitrary-scenario.ts';
import { check, PROPERTY_TIMEOUT } from '../properties/runs.ts';
import { subjectOf } from './subject.ts';

test(
  'a run with other inputs is the projection of a file with those numbers in it, to the penny',
  () => {
    check(
      fc.property(
        arbitraryScenario,
        fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (scenario, factors) => {
          const subject = subjectOf(scenario);
          const keys = listQuantities(subject.scenario)
            .filter(({ quantity }) => typeof quantity === 'number')
            .map(({ key }) => key);
          const rerun = new Rerun(subject, { also: keys });
          const likely = rerun.inputs.map((input) => input.likely);
          expect(monthsOf(rerun, likely)).toEqual(
            project(compile(subject.resolved)).months.map(({ net }) => net),
          );
          // Within every rule: a share may not go above 1.
          const values = likely.map((value, at) => {
            const moved = value * (factors[at % factors.length] ?? 1);
            return rerun.inputs[at]?.key.endsWith('/share') ? Math.min(1, moved) : moved;
          });
          const changed = structuredClone(subject.scenario);
          for (const [at, input] of rerun.inputs.entries()) put(changed, input.key, values[at] ?? 0);
          const expected = project(compile(subjectOf(changed).resolved)).months.map(({ net }) => net);
          expect(monthsOf(rerun, values)).toEqual(expected);
          expect(monthsOf(rerun, likely)).toEqual(
            project(compile(subject.resolved)).months.map(({ net }) => net),
          );
        },
      ),
      0.5,
    );
  },
  PROPERTY_TIMEOUT,
);

function monthsOf(rerun: Rerun, values: readonly number[]): number[] {
  rerun.run(values);
  return [...rerun.netByMonth];
}

/** Writes a number where a key points in a scenario file. */
function put(scenario: object, key: string, value: number): void {
  const listed = listQuantities(scenario as Parameters<typeof listQuantities>[0]).find(
    (each) => each.key === key,
  );
  if (!listed) throw new Error(key);
  const item = (Reflect.get(scenario, listed.section) as object[])[listed.index] ?? {};
  if (listed.entry !== null) Reflect.set(Reflect.get(item, listed.field) as object, listed.entry, value);
  else if (listed.field === 'rate') Reflect.set(Reflect.get(item, 'financing') as object, 'rate', value);
  else Reflect.set(item, listed.field, value);
}
