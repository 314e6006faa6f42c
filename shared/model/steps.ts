/** Step 3 of a day, one function for each kind of measure that acts on children, prices or places. */
import type { ResolvedMove, ResolvedPrice, ResolvedVolume } from '../scenario/resolved.ts';
import { changeCost, type DayState, type Departure, join, leave } from './day-state.ts';
import type { CompiledMeasure, GroupType } from './group.ts';

const departure: Departure = { taken: 0, capped: false };

/** A price of the measure in £ a week in that year, by the uplifts of the type it belongs to; null stays null. */
function uplifted(price: number | null, type: GroupType | undefined, year: number): number | null {
  return price === null ? null : price * (type?.priceIndex[year] ?? 1);
}

/** More children at the measure's price or the list price; fewer at the measure's price or the average. */
export function applyVolume(
  state: DayState,
  types: readonly GroupType[],
  at: CompiledMeasure,
  measure: ResolvedVolume,
  share: number,
  year: number,
): boolean {
  const type = types[at.type];
  const children = measure.children * share;
  const price = uplifted(measure.weeklyCost, type, year);
  if (children >= 0) {
    join(state, at.type, children, price ?? type?.listPrice[year] ?? 0, type?.weeklyIncome ?? 0);
    return false;
  }
  leave(state, at.type, -children, price, departure);
  return departure.capped;
}

/** Out of the source at the displaced or average price; into the target at the measure's or its list price. */
export function applyMove(
  state: DayState,
  types: readonly GroupType[],
  at: CompiledMeasure,
  measure: ResolvedMove,
  share: number,
  year: number,
): boolean {
  const target = types[at.target];
  leave(
    state,
    at.type,
    measure.children * share,
    uplifted(measure.displacedWeeklyCost, types[at.type], year),
    departure,
  );
  const price = uplifted(measure.weeklyCost, target, year) ?? target?.listPrice[year] ?? 0;
  if (departure.taken > 0) join(state, at.target, departure.taken, price, target?.weeklyIncome ?? 0);
  return departure.capped;
}

/** A percentage or £ a week on the price of a share of the children. */
export function applyPrice(
  state: DayState,
  types: readonly GroupType[],
  at: CompiledMeasure,
  measure: ResolvedPrice,
  year: number,
): boolean {
  const cost = state.cost[at.type] ?? 0;
  if (measure.percent !== null)
    return changeCost(state, at.type, cost * (1 + measure.share * measure.percent));
  const weekly = uplifted(measure.weekly, types[at.type], year) ?? 0;
  return changeCost(state, at.type, cost + measure.share * (state.children[at.type] ?? 0) * weekly);
}
