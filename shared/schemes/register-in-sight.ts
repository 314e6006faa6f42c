/** The register as a form may know it: who is in a placement on the first night of the forecast, at what price and income. */
import { type Day, parseDay } from '../calendar/day.ts';
import type { Quantities } from '../scenario/quantities.ts';
import { PLACEMENT_RULES } from '../scenario/rules.ts';
import { quantity } from '../scenario/schema.ts';
import { isObject } from './read-fields.ts';
import { add, divide, multiply, plain, type Term } from './term.ts';

/** Placements of one type. */
export type Registered = {
  readonly children: number;
  /** £ a week for all of them together. */
  readonly cost: number;
  /** £ a week that comes in for all of them together. */
  readonly income: number;
};

/** By the id of the placement type; a type nobody is registered in is not there. A row with a fault is left out. */
export function registeredOn(
  placements: readonly unknown[],
  night: Day,
  quantities: Quantities,
): ReadonlyMap<string, Registered> {
  const found = new Map<string, Registered>();
  for (const row of placements) {
    if (!isObject(row) || !isThere(row, night)) continue;
    const { type, weeklyCost, weeklyIncome = 0 } = row;
    const worth = (entry: unknown, field: keyof typeof PLACEMENT_RULES) => {
      const { success, data } = quantity.safeParse(entry);
      return success ? quantities.evaluate([], data, PLACEMENT_RULES[field]) : null;
    };
    const cost = worth(weeklyCost, 'weeklyCost');
    const income = worth(weeklyIncome, 'weeklyIncome');
    if (typeof type !== 'string' || cost === null || income === null) continue;
    const before = found.get(type);
    found.set(type, {
      children: (before?.children ?? 0) + 1,
      cost: (before?.cost ?? 0) + cost,
      income: (before?.income ?? 0) + income,
    });
  }
  return found;
}

/** A placement is charged for the nights from its start to the one before its end. */
function isThere({ start, end }: Readonly<Record<string, unknown>>, night: Day): boolean {
  const first = typeof start === 'string' ? parseDay(start) : null;
  const left = typeof end === 'string' ? parseDay(end) : null;
  return first !== null && first <= night && (left === null || left > night);
}

/**
 * £ a week on average over the mix and the register; null where the mix has a list price that only the engine knows.
 * @param mix children in the mix, at the list price
 */
export function averageTerm(mix: Term, price: Term | null, register: Registered | undefined): Term | null {
  if (!register) return price;
  const [children, cost] = [plain(register.children), plain(register.cost)];
  if (mix.plain && mix.value === 0) return divide(cost, children);
  return price && divide(add(multiply(mix, price), cost), add(mix, children));
}
