import { type Pence, poundsToPence } from '../money/pence.ts';
import type { Program } from './project.ts';

/** What a week costs as things stand on the first day: mix and register, before measures and overflow. */
export type WeeklyCost = { readonly id: string; readonly gross: Pence; readonly income: Pence };

/** By placement type, in the order of the file. */
export function weeklyCostOnFirstDay({ scenario, groups }: Program): WeeklyCost[] {
  const costs: WeeklyCost[] = [];
  for (const group of groups) {
    for (const type of group.types) {
      costs[type.index] = {
        id: scenario.types[type.index]?.id ?? '',
        gross: poundsToPence(type.cost[0] ?? 0),
        income: poundsToPence(type.income[0] ?? 0),
      };
    }
  }
  return costs;
}
