import type { Pence } from '../../money/pence.ts';
import { keepWithin, listQuantities } from '../../scenario/quantity-list.ts';
import { withEveryMonth } from './every-month.ts';
import { evaluator, type Objective } from './objective.ts';
import { Rerun } from './rerun.ts';
import type { Subject } from './subject.ts';

/** A figure for every pair of values of two inputs, the rest at likely. */
export type TwoWayTable = {
  readonly down: { readonly key: string; readonly name: string; readonly values: readonly number[] };
  readonly across: { readonly key: string; readonly name: string; readonly values: readonly number[] };
  /** Row by row. */
  readonly cells: readonly (readonly Pence[])[];
};

const STEPS = 5;
/** An input without a range is taken this share either side of its value. */
const EITHER_SIDE = 0.2;

/** Null where an input is unknown, both are the same, or there is no such figure. */
export function twoWayTable(
  given: Subject,
  wantedDown: string,
  wantedAcross: string,
  objective: Objective,
): TwoWayTable | null {
  const first = withEveryMonth(given, wantedDown);
  const { subject, key: across } = withEveryMonth(first.subject, wantedAcross);
  const down = first.key;
  const evaluate = down === across ? null : evaluator(subject, [down, across], objective);
  const rows = valuesOf(subject, down);
  const columns = valuesOf(subject, across);
  if (!evaluate || !rows || !columns) return null;
  return {
    down: rows,
    across: columns,
    cells: rows.values.map((a) => columns.values.map((b) => evaluate([a, b]))),
  };
}

/** Five values from low to high, the likely one in the middle. */
function valuesOf(subject: Subject, key: string): TwoWayTable['down'] | null {
  const input = new Rerun(subject, { also: [key] }).inputs.find((each) => each.key === key);
  const listed = listQuantities(subject.scenario).find((each) => each.key === key);
  if (!input || !listed) return null;
  const { likely } = input;
  const reach = likely === 0 ? 1 : Math.abs(likely) * EITHER_SIDE;
  const isRange = input.high > input.low;
  const low = isRange ? input.low : keepWithin(likely - reach, listed.rule);
  const high = isRange ? input.high : keepWithin(likely + reach, listed.rule);
  const half = (STEPS - 1) / 2;
  const values = Array.from({ length: STEPS }, (_, at) =>
    at <= half ? low + ((likely - low) * at) / half : likely + ((high - likely) * (at - half)) / half,
  );
  return { key, name: input.name, values: [...new Set(values)] };
}
