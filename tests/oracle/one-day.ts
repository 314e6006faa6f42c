/** One night of a scenario, in the order model.md ("A day") gives: mix, register, measures, overflow. */
import type { Day } from '../../shared/calendar/day.ts';
import type { Measure, PlacementType, Scenario } from '../../shared/scenario/types.ts';
import { dayOf, mixOn, rampOn, resolve, upliftSince } from './quantities.ts';

const NONE_LEFT = 1e-9;

/** What a type holds on a night: children, their weekly cost and weekly income, and how its places were used. */
export type TypeOnDay = {
  children: number;
  weeklyCost: number;
  weeklyIncome: number;
  capacity: number;
  demand: number;
  overflow: number;
  /** Excess × (list price where they go − average price here), £ a week. */
  weeklyInsufficiency: number;
};

export type DayResult = {
  readonly types: ReadonlyMap<string, TypeOnDay>;
  readonly capped: readonly string[];
};

/** Measures that count, in file order. */
export function enabledMeasures(scenario: Scenario): readonly Measure[] {
  return (scenario.measures ?? []).filter((measure) => measure.enabled !== false);
}

/** Every type as it stands at the end of one night, with the ids of the measures that found too little. */
export function oneDay(scenario: Scenario, day: Day): DayResult {
  const periodFrom = dayOf(scenario.period.from);
  const measures = enabledMeasures(scenario);
  const capped: string[] = [];
  const types = new Map<string, TypeOnDay>();
  const typeById = new Map(scenario.placementTypes.map((type) => [type.id, type] as const));

  const listPrice = (type: PlacementType) => resolve(type.weeklyCost) * upliftSince(type, periodFrom, day);

  for (const type of scenario.placementTypes) {
    const children = mixOn(type, periodFrom, day);
    types.set(type.id, {
      children,
      weeklyCost: children * listPrice(type),
      weeklyIncome: children * resolve(type.weeklyIncome),
      capacity: 0,
      demand: 0,
      overflow: 0,
      weeklyInsufficiency: 0,
    });
  }

  for (const placement of scenario.placements ?? []) {
    const start = dayOf(placement.start);
    const here = start <= day && (placement.end == null || day < dayOf(placement.end));
    if (!here) continue;
    const holding = held(types, placement.type);
    const base = Math.max(start, periodFrom);
    holding.children += 1;
    holding.weeklyCost +=
      resolve(placement.weeklyCost) * upliftSince(held(typeById, placement.type), base, day);
    holding.weeklyIncome += resolve(placement.weeklyIncome);
  }

  for (const measure of measures) {
    if (measure.kind !== 'volume') continue;
    const quantity = resolve(measure.children) * rampOn(measure, day);
    const type = held(typeById, measure.placementType);
    const holding = held(types, type.id);
    const given =
      measure.weeklyCost === undefined
        ? null
        : resolve(measure.weeklyCost) * upliftSince(type, periodFrom, day);
    if (quantity > 0) join(holding, quantity, given ?? listPrice(type), resolve(type.weeklyIncome));
    if (quantity < 0 && leave(holding, -quantity, given).capped) capped.push(measure.id);
  }

  for (const measure of measures) {
    if (measure.kind !== 'move') continue;
    const asked = resolve(measure.children) * rampOn(measure, day);
    if (asked === 0) continue;
    const source = held(typeById, measure.source);
    const target = held(typeById, measure.target);
    const displaced =
      measure.displacedWeeklyCost === undefined
        ? null
        : resolve(measure.displacedWeeklyCost) * upliftSince(source, periodFrom, day);
    const arriving =
      measure.weeklyCost === undefined
        ? listPrice(target)
        : resolve(measure.weeklyCost) * upliftSince(target, periodFrom, day);
    const left = leave(held(types, source.id), asked, displaced);
    if (left.capped) capped.push(measure.id);
    join(held(types, target.id), left.children, arriving, resolve(target.weeklyIncome));
  }

  for (const measure of measures) {
    if (measure.kind !== 'price') continue;
    if (rampOn(measure, day) === 0) continue;
    const type = held(typeById, measure.placementType);
    const holding = held(types, type.id);
    const share = resolve(measure.share, 1);
    if (measure.percent !== undefined) {
      holding.weeklyCost *= 1 + share * resolve(measure.percent);
    } else {
      const weekly = resolve(measure.weekly) * upliftSince(type, periodFrom, day);
      const after = holding.weeklyCost + share * holding.children * weekly;
      if (-after > 1e-9 * holding.weeklyCost) capped.push(measure.id);
      holding.weeklyCost = Math.max(0, after);
    }
  }

  for (const type of scenario.placementTypes) {
    if (type.capacity === undefined) continue;
    const holding = held(types, type.id);
    holding.capacity = resolve(type.capacity);
    for (const measure of measures) {
      if (measure.kind === 'capacity' && measure.placementType === type.id) {
        holding.capacity += resolve(measure.places) * rampOn(measure, day);
      }
    }
    holding.demand = holding.children;
    const excess = holding.children - holding.capacity;
    if (type.overflowTo === undefined || excess <= 0) continue;
    const there = held(typeById, type.overflowTo);
    const averagePrice = holding.weeklyCost / holding.children;
    holding.overflow = excess;
    holding.weeklyInsufficiency = excess * (listPrice(there) - averagePrice);
    leave(holding, excess, null);
    join(held(types, there.id), excess, listPrice(there), resolve(there.weeklyIncome));
  }

  return { types, capped };
}

function join(holding: TypeOnDay, children: number, price: number, income: number): void {
  holding.children += children;
  holding.weeklyCost += children * price;
  holding.weeklyIncome += children * income;
}

/** Takes children out at a price (null: the average) and at average income, never more of anything than there is. */
function leave(
  holding: TypeOnDay,
  asked: number,
  price: number | null,
): { readonly children: number; readonly capped: boolean } {
  const children = Math.min(asked, holding.children);
  const share = holding.children > 0 ? children / holding.children : 0;
  const cost = price === null ? holding.weeklyCost * share : children * price;
  const tooFewChildren = asked - holding.children > NONE_LEFT;
  const tooLittleCost = price !== null && cost - holding.weeklyCost > 1e-9 * holding.weeklyCost;
  holding.weeklyCost = Math.max(0, holding.weeklyCost - cost);
  holding.weeklyIncome -= holding.weeklyIncome * share;
  holding.children -= children;
  if (holding.children <= NONE_LEFT) {
    holding.children = 0;
    holding.weeklyCost = 0;
    holding.weeklyIncome = 0;
  }
  return { children, capped: tooFewChildren || tooLittleCost };
}

/** The entry of a map that the scenario check has made sure is there. */
function held<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`No placement type ${id}`);
  return value;
}
