import { everyMonthOf, type Input } from '../../../shared/model/uncertainty/index.ts';
import type { Scenario } from '../../../shared/scenario/types.ts';

type Offered = Pick<Input, 'key' | 'name' | 'likely'>;

const BY_NUMBER = ['children', 'netChangePerMonth', 'annualGrowth'];

/**
 * The figures that may be varied, in the order of the file: the children of a type that goes by the month as one figure
 * and not month by month, and none that counts for nothing because of it.
 */
export function offeredFigures(scenario: Scenario, inputs: readonly Input[]): Offered[] {
  const byMonth = everyMonthOf(scenario);
  const first = scenario.period.from.slice(0, 7);
  const idle = new Set(
    scenario.placementTypes
      .filter(({ childrenByMonth }) => childrenByMonth?.[first] !== undefined)
      .flatMap(({ id }) => BY_NUMBER.map((field) => `placementTypes/${id}/${field}`)),
  );
  const offered: Offered[] = [];
  const done = new Set<string>();
  for (const input of inputs) {
    const whole = byMonth.find(({ key }) => input.key.startsWith(`${key}/`));
    if (!whole && !idle.has(input.key)) offered.push(input);
    if (!whole || done.has(whole.key)) continue;
    done.add(whole.key);
    offered.push({ key: whole.key, name: whole.name, likely: 1 });
  }
  return offered;
}
