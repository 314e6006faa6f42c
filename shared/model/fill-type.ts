import type { ResolvedType } from '../scenario/resolved.ts';
import type { Group, GroupType } from './group.ts';
import { fillMix } from './mix.ts';
import { fillPriceIndex } from './prices.ts';
import { priceRegister } from './register.ts';
import type { Timeline } from './timeline.ts';

/**
 * What stands in each span of a type before any measure acts (steps 1 and 2 of a day), worked out in place from
 * the scenario's type as it is now.
 */
export function fillType(
  into: GroupType,
  type: ResolvedType,
  timeline: Timeline,
  spans: Pick<Group, 'month' | 'year'>,
): void {
  const { listPrice, priceIndex, mix, register, children, cost, income } = into;
  into.capacity = type.capacity;
  into.weeklyIncome = type.weeklyIncome;
  fillPriceIndex(priceIndex, type, timeline);
  for (let year = 0; year < listPrice.length; year += 1)
    listPrice[year] = type.weeklyCost * (priceIndex[year] ?? 1);
  fillMix(mix, type, timeline);
  const { month, year } = spans;
  if (register) priceRegister(register, priceIndex, year);
  for (let span = 0; span < children.length; span += 1) {
    const inMix = mix.children[month[span] ?? 0] ?? 0;
    const price = listPrice[year[span] ?? 0] ?? 0;
    children[span] = inMix + (register?.children[span] ?? 0);
    cost[span] = inMix * price + (register?.cost[span] ?? 0);
    income[span] = inMix * type.weeklyIncome + (register?.income[span] ?? 0);
  }
}
