/**
 * The steps of a day (model.md, "A day") as formulas: children N, cost W (£ a week) and income I (£ a week) of each
 * placement type, changed by one measure after another and then by overflow.
 */
import {
  add,
  choose,
  compare,
  divide,
  type Expression,
  max,
  min,
  multiply,
  num,
  product,
  subtract,
} from './expression.ts';

export type State = { readonly n: Expression; readonly w: Expression; readonly i: Expression };

const ZERO = num(0);
/** Fewer children than this are none: when the last child leaves, all its cost and income leave too. */
const NO_CHILDREN = num(1e-9);

/** Children still there after `taken` have left. */
export function leftBehind(state: State, taken: Expression): Expression {
  const left = subtract(state.n, taken);
  return choose(compare(left, '<=', NO_CHILDREN), ZERO, left);
}

/** Cost and income after `taken` have left, at `price` each (null: at the average); `left` is who stays. */
export function costLeft(
  state: State,
  taken: Expression,
  price: Expression | null,
  left: Expression,
): Expression {
  const each = price ?? divide(state.w, state.n);
  return choose(compare(left, '=', ZERO), ZERO, max(ZERO, subtract(state.w, multiply(taken, each))));
}

export function incomeLeft(state: State, taken: Expression, left: Expression): Expression {
  const out = multiply(taken, divide(state.i, state.n));
  return choose(compare(left, '=', ZERO), ZERO, max(ZERO, subtract(state.i, out)));
}

/** How many of `wanted` there are to take. */
export function takeable(state: State, wanted: Expression): Expression {
  return min(max(wanted, ZERO), state.n);
}

/** `children` join at `price` and `income` £ a week each. */
export function joined(state: State, children: Expression, price: Expression, income: Expression): State {
  return {
    n: add(state.n, children),
    w: add(state.w, multiply(children, price)),
    i: add(state.i, multiply(children, income)),
  };
}

/** A price measure: a percentage, or £ a week for each child, on a share of them. */
export function repriced(
  state: State,
  inEffect: Expression,
  share: Expression,
  change: { readonly percent: Expression } | { readonly weekly: Expression },
): Expression {
  const changed =
    'percent' in change
      ? multiply(state.w, add(num(1), product(share, change.percent, inEffect)))
      : add(state.w, product(share, state.n, change.weekly, inEffect));
  return max(ZERO, changed);
}
