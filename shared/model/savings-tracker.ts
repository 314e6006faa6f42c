/** What a list of savings comes to: what is aimed at, forecast, counted on, delivered and at risk. Whole pence. */
import { type Pence, roundPence } from '../money/pence.ts';

/** What is known of one saving; null where nobody has said, or nothing is forecast because it is off. */
export type TrackedSaving = {
  readonly target: Pence | null;
  /** Net, over the period. */
  readonly forecast: Pence | null;
  /** Share of the forecast to count on, 0 to 1; null counts the whole. */
  readonly weight: number | null;
  readonly delivered: Pence | null;
};

export type TrackedAmounts = {
  readonly target: Pence | null;
  readonly forecast: Pence | null;
  readonly weighted: Pence | null;
  readonly delivered: Pence | null;
  readonly atRisk: Pence | null;
};

/**
 * weighted = forecast × weight, rounded once; at risk = target − the greater of the weighted forecast and what is
 * delivered, never below zero; nothing is at risk where nothing is aimed at.
 */
export function trackSaving({ target, forecast, weight, delivered }: TrackedSaving): TrackedAmounts {
  const weighted = forecast === null ? null : roundPence(forecast * (weight ?? 1));
  const sure = Math.max(weighted ?? 0, delivered ?? 0);
  return {
    target,
    forecast,
    weighted,
    delivered,
    atRisk: target === null ? null : Math.max(0, target - sure),
  };
}

/** Sums of what is known; null where nothing is. */
export function trackedTotal(rows: readonly TrackedAmounts[]): TrackedAmounts {
  const sum = (field: keyof TrackedAmounts): Pence | null => {
    const known = rows.flatMap((row) => row[field] ?? []);
    return known.length === 0 ? null : known.reduce((all, amount) => all + amount, 0);
  };
  return {
    target: sum('target'),
    forecast: sum('forecast'),
    weighted: sum('weighted'),
    delivered: sum('delivered'),
    atRisk: sum('atRisk'),
  };
}
