import type { Pence } from '../money/pence.ts';

/** Pence by year of the timeline, and their sum. */
export type YearAmounts = { readonly byYear: readonly Pence[]; readonly total: Pence };

/** @param byYear pence, for each year of the timeline */
export function withTotal(byYear: readonly Pence[]): YearAmounts {
  return { byYear, total: byYear.reduce((sum, amount) => sum + amount, 0) };
}
