/**
 * A forecast as a scenario takes it: children by month for each placement type, as ranges. A category's children are
 * shared among its types as they are now, leaning a little on the past year, and stay so shared.
 */
import { addMonths, type Day } from '../calendar/day.ts';
import { formatMonth, monthOf } from '../calendar/month.ts';
import type { Category, Range } from '../scenario/types.ts';
import { MONTHS_A_YEAR } from './age-groups.ts';
import { type CareHistory, STAY_CATEGORIES } from './care-history.ts';
import { type Estimate, type Forecast, standardDeviation, TENTH } from './forecast.ts';

export type TypeForecast = {
  /** Of the placement map. */
  readonly type: string;
  readonly name: string;
  readonly category: Category;
  /**
   * The `childrenByMonth` of a scenario's placement type: the mean of the month's two ends, since a scenario holds one
   * number for a whole month. `low` and `high` are the ends of a PERT range whose middle four fifths is the forecast's.
   */
  readonly childrenByMonth: Readonly<Record<string, Range>>;
};

/** Children's worth of the past year's shares, added to today's. */
const YEARS_WEIGHT = 5;
/** Distance of the 10% and 90% points of a symmetric PERT from its middle ÷ the distance of its ends (Beta(3, 3)). */
const PERT_TENTH = 0.5068;

/** @param history what the forecast was made from; types nobody is in or has lately been in are left out */
export function forecastByType(history: CareHistory, { from, months }: Forecast): TypeForecast[] {
  const shares = sharesByType(history);
  const start = startOf(history, from);
  return history.placementTypes.flatMap(({ id, name, category }, type) => {
    const share = shares[type] ?? 0;
    if (share === 0) return [];
    const at = STAY_CATEGORIES.indexOf(category);
    let before: Estimate = certain(start[at] ?? 0);
    const entries = months.map(({ on, categories }) => {
      const end = categories[at] ?? certain(0);
      const range = rangeOf(middle(before, end), share);
      before = end;
      return [formatMonth(monthOf(on)), range] as const;
    });
    return [{ type: id, name, category, childrenByMonth: Object.fromEntries(entries) }];
  });
}

function certain(children: number): Estimate {
  return { expected: children, low: children, high: children };
}

/** The mean over a month: its ends move together, so their distances are averaged too. */
function middle(one: Estimate, other: Estimate): Estimate {
  return {
    expected: (one.expected + other.expected) / 2,
    low: (one.low + other.low) / 2,
    high: (one.high + other.high) / 2,
  };
}

/** A type's part of a category: its part of the variance, and the chance of which type a child comes to. */
function rangeOf(estimate: Estimate, share: number): Range {
  const likely = estimate.expected * share;
  const variance = (standardDeviation(estimate) * share) ** 2 + estimate.expected * share * (1 - share);
  const reach = (TENTH * Math.sqrt(variance)) / PERT_TENTH;
  return { low: Math.max(0, likely - reach), likely, high: likely + reach, shape: 'pert' };
}

/** Each type's share of its category's children. */
function sharesByType(history: CareHistory): number[] {
  const now = countTypes(history, [history.to]);
  const year = countTypes(
    history,
    Array.from({ length: MONTHS_A_YEAR }, (_, back) => addMonths(history.to, -back)),
  );
  const within = (counts: readonly number[], type: number) => {
    const of = history.placementTypes[type]?.category;
    return counts.reduce(
      (sum, count, other) => sum + (history.placementTypes[other]?.category === of ? count : 0),
      0,
    );
  };
  return history.placementTypes.map((_, type) => {
    const inYear = within(year, type);
    const lately = inYear > 0 ? (year[type] ?? 0) / inYear : 0;
    return ((now[type] ?? 0) + YEARS_WEIGHT * lately) / (within(now, type) + (inYear > 0 ? YEARS_WEIGHT : 1));
  });
}

function countTypes({ stays, placementTypes }: CareHistory, days: readonly Day[]): number[] {
  const counts = placementTypes.map(() => 0);
  for (let stay = 0; stay < stays.child.length; stay += 1)
    for (const day of days) {
      if ((stays.start[stay] ?? 0) > day || (stays.end[stay] ?? 0) <= day) continue;
      const type = stays.type[stay] ?? 0;
      counts[type] = (counts[type] ?? 0) + 1;
    }
  return counts;
}

/** Children by category on the day forecast from, as far as it is known. */
function startOf({ stays, to }: CareHistory, from: Day): number[] {
  const day = Math.min(from, to);
  const counts = STAY_CATEGORIES.map(() => 0);
  for (let stay = 0; stay < stays.child.length; stay += 1) {
    if ((stays.start[stay] ?? 0) > day || (stays.end[stay] ?? 0) <= day) continue;
    const category = stays.category[stay] ?? 0;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}
