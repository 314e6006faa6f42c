import type { ListedQuantity } from '../../scenario/quantity-list.ts';
import type { RangeShape } from '../../scenario/types.ts';

/** Something whose value a run can be given: a range of the scenario, or any other quantity asked for. */
export type Input = {
  readonly key: string;
  readonly name: string;
  /** Low and high are the likely value where the range does not give them. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly shape: RangeShape;
};

/** @param current what the quantity comes to in the central case */
export function inputOf({ key, name, quantity }: ListedQuantity, current: number): Input {
  const range = typeof quantity === 'object' ? quantity : { likely: current };
  const { likely, low = likely, high = likely, shape = 'pert' } = range;
  return { key, name, low, likely, high, shape };
}
