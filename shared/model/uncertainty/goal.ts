import type { Pence } from '../../money/pence.ts';
import { keepWithin, type ListedQuantity, listQuantities } from '../../scenario/quantity-list.ts';
import { withEveryMonth } from './every-month.ts';
import { evaluator, type Objective } from './objective.ts';
import { Rerun } from './rerun.ts';
import type { Subject } from './subject.ts';

export type Goal = {
  /** Key of any quantity of the scenario, or of all the children by month of a placement type. */
  readonly input: string;
  readonly objective: Objective;
  /** What the figure is to be. */
  readonly target: Pence;
  /** Where to look; chosen from the input where left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

type Point = { readonly value: number; readonly reached: Pence };

export type GoalResult = {
  readonly input: ListedQuantity;
  readonly current: Point;
  readonly from: number;
  readonly to: number;
  /** Where the target is met, nearest to the current value first; empty where it is not met between from and to. */
  readonly solutions: readonly Point[];
  /** The value looked at that comes closest. */
  readonly closest: Point;
};

/** How many steps the search between `from` and `to` looks at before closing in. */
const LOOKS = 64;
const HALVINGS = 60;
/** A rate is looked for this far either side of its present value. */
const RATE_REACH = 0.5;

/**
 * The value of one input at which a figure is what it is wanted to be, the rest at likely. Null where there is no
 * such input, year or figure.
 */
export function goalSeek(given: Subject, asked: Goal): GoalResult | null {
  const { subject, key, reach } = withEveryMonth(given, asked.input);
  const goal = { ...asked, input: key, from: asked.from ?? reach?.from, to: asked.to ?? reach?.to };
  const input = listQuantities(subject.scenario).find(({ key }) => key === goal.input);
  const evaluate = evaluator(subject, [goal.input], goal.objective);
  const present = new Rerun(subject, { also: [goal.input] }).inputs.find(({ key }) => key === goal.input);
  if (!input || !evaluate || !present) return null;
  const at = (value: number): Point => ({ value, reached: evaluate([value]) });
  const [from, to] = bounds(input, present, goal);
  const current = at(present.likely);
  const looks = Array.from({ length: LOOKS + 1 }, (_, step) => from + ((to - from) * step) / LOOKS);
  if (present.likely > from && present.likely < to) looks.push(present.likely);
  const points = looks.sort((a, b) => a - b).map(at);
  const solutions: Point[] = [];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    const off = point.reached - goal.target;
    if (off === 0) solutions.push(point);
    else if (next && off * (next.reached - goal.target) < 0)
      solutions.push(closeIn(at, point, next, goal.target));
  }
  const distance = ({ reached }: Point) => Math.abs(reached - goal.target);
  const all = [...points, ...solutions];
  return {
    input,
    current,
    from,
    to,
    solutions: solutions.sort(
      (a, b) => Math.abs(a.value - present.likely) - Math.abs(b.value - present.likely),
    ),
    closest: all.reduce((best, point) => (distance(point) < distance(best) ? point : best), current),
  };
}

function closeIn(at: (value: number) => Point, a: Point, b: Point, target: Pence): Point {
  let low = a;
  let high = b;
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = at((low.value + high.value) / 2);
    if (middle.reached === target) return middle;
    if (middle.reached < target === low.reached < target) low = middle;
    else high = middle;
  }
  return Math.abs(low.reached - target) <= Math.abs(high.reached - target) ? low : high;
}

function bounds(
  { rule }: ListedQuantity,
  { low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number },
  goal: Goal,
): readonly [number, number] {
  const isRate = rule.above !== undefined || (Math.abs(likely) < 1 && likely !== 0);
  const reach = isRate ? RATE_REACH : Math.max(10, 3 * Math.abs(likely));
  const from = goal.from ?? keepWithin(Math.min(low, likely - reach), rule);
  const to = goal.to ?? keepWithin(Math.max(high, likely + reach), rule);
  return [from, to];
}
