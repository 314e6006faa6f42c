/**
 * A forecast by placement type. A category's children are shared among its types as they are now, leaning a little on
 * the past year, and stay so shared.
 */
import { addMonths, type Day } from '../calendar/day.ts';
import { MONTHS_A_YEAR } from './age-groups.ts';
import type { CareHistory } from './care-history.ts';
import { type Estimate, standardDeviation, TENTH } from './forecast.ts';

/** Children's worth of the past year's shares, added to today's. */
const YEARS_WEIGHT = 5;

/** The mean over a month: its ends move together, so their distances are averaged too. */
export function middle(one: Estimate, other: Estimate): Estimate {
  return {
    expected: (one.expected + other.expected) / 2,
    low: (one.low + other.low) / 2,
    high: (one.high + other.high) / 2,
  };
}

/** A type's part of a category: its part of the variance, and the chance of which type a child comes to. */
export function partOf(estimate: Estimate, share: number): Estimate {
  const expected = estimate.expected * share;
  const variance = (standardDeviation(estimate) * share) ** 2 + estimate.expected * share * (1 - share);
  const reach = TENTH * Math.sqrt(variance);
  return { expected, low: Math.max(0, expected - reach), high: expected + reach };
}

/** Each type's share of its category's children. */
export function sharesByType(history: CareHistory): number[] {
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

/** Children by placement type, added up over days. */
export function countTypes({ stays, placementTypes }: CareHistory, days: readonly Day[]): number[] {
  const counts = placementTypes.map(() => 0);
  for (let stay = 0; stay < stays.child.length; stay += 1)
    for (const day of days) {
      if ((stays.start[stay] ?? 0) > day || (stays.end[stay] ?? 0) <= day) continue;
      const type = stays.type[stay] ?? 0;
      counts[type] = (counts[type] ?? 0) + 1;
    }
  return counts;
}
