/**
 * The three numbers a day holds for each placement type of a group: children N, total weekly cost W (£) and total
 * weekly income I (£). Measures and overflow change them in place.
 */
export type DayState = {
  readonly children: Float64Array;
  readonly cost: Float64Array;
  readonly income: Float64Array;
};

/** Fewer children than this are none: when the last child leaves, all its cost and income leave too. */
const NO_CHILDREN = 1e-9;
/** How far over what there is (relative for £) still counts as all of it. */
const TOLERANCE = 1e-9;

export function createDayState(types: number): DayState {
  return {
    children: new Float64Array(types),
    cost: new Float64Array(types),
    income: new Float64Array(types),
  };
}

/** What a departure took, and whether it asked for more than there was. */
export type Departure = { taken: number; capped: boolean };

/**
 * Takes `wanted` children out of a type at `unitCost` £ a week each (null: at the average price) and at average
 * income. Takes what there is where that is less, in children or in cost.
 */
export function leave(
  state: DayState,
  type: number,
  wanted: number,
  unitCost: number | null,
  departure: Departure,
): void {
  const children = state.children[type] ?? 0;
  const cost = state.cost[type] ?? 0;
  const income = state.income[type] ?? 0;
  const taken = Math.min(wanted, children);
  departure.taken = taken;
  departure.capped = wanted - children > NO_CHILDREN;
  if (taken <= 0) return;
  const costOut = unitCost === null ? taken * (cost / children) : taken * unitCost;
  if (unitCost !== null && costOut - cost > TOLERANCE * Math.max(1, cost)) departure.capped = true;
  const left = children - taken;
  if (left <= NO_CHILDREN) {
    state.children[type] = 0;
    state.cost[type] = 0;
    state.income[type] = 0;
    return;
  }
  state.children[type] = left;
  state.cost[type] = Math.max(0, cost - costOut);
  state.income[type] = Math.max(0, income - taken * (income / children));
}

/** Adds children to a type at £ a week each. */
export function join(
  state: DayState,
  type: number,
  children: number,
  weeklyCost: number,
  weeklyIncome: number,
): void {
  state.children[type] = (state.children[type] ?? 0) + children;
  state.cost[type] = (state.cost[type] ?? 0) + children * weeklyCost;
  state.income[type] = (state.income[type] ?? 0) + children * weeklyIncome;
}

/**
 * Changes the total weekly cost of a type, never to below zero. Gives whether more would have had to come off
 * than there was.
 */
export function changeCost(state: DayState, type: number, changed: number): boolean {
  const cost = state.cost[type] ?? 0;
  state.cost[type] = Math.max(0, changed);
  return -changed > TOLERANCE * Math.max(1, cost);
}

const overflowing: Departure = { taken: 0, capped: false };

/** Overflow's departure: `excess` children leave at average price and income. Gives the average price. */
export function leaveAtAverage(state: DayState, type: number, excess: number): number {
  const children = state.children[type] ?? 0;
  const average = children > 0 ? (state.cost[type] ?? 0) / children : 0;
  leave(state, type, excess, null, overflowing);
  return average;
}
