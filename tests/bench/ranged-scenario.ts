import type { PlacementType, Quantity, Scenario } from '../../shared/scenario/types.ts';
import { type Size, sizedScenario } from './sized-scenario.ts';

const SHAPES = ['pert', 'triangular', 'uniform'] as const;

function ranged(quantity: Quantity | undefined, at: number): Quantity | undefined {
  if (typeof quantity !== 'number') return quantity;
  const [low, high] = [quantity * 0.85, quantity * 1.25];
  return { low, likely: quantity, high, shape: SHAPES[at % SHAPES.length] ?? 'pert' };
}

/** {@link sizedScenario} with the children, price and uplift of every type a range: each trial touches everything. */
export function rangedScenario(size: Size): Scenario {
  const scenario = sizedScenario(size);
  return {
    ...scenario,
    placementTypes: scenario.placementTypes.map(
      (type, at): PlacementType => ({
        ...type,
        children: ranged(type.children, at),
        weeklyCost: ranged(type.weeklyCost, at + 1) ?? 0,
        annualUplift: ranged(type.annualUplift, at + 2),
      }),
    ),
  };
}
