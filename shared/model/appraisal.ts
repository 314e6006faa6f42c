import { addYears } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import { type Pence, roundPence } from '../money/pence.ts';
import type { ResolvedCapital } from '../scenario/resolved.ts';
import { loanCharge } from './lines.ts';
import type { Program } from './project.ts';
import type { Projection } from './projection.ts';

/** Green Book social time preference rate for the first 30 years; a real rate (HM Treasury, 2026). */
export const DISCOUNT_RATE = 0.035;

/** Running position of a plan at the end of a month: saving less capital that no financing spreads. */
export type CumulativeMonth = {
  readonly month: Month;
  readonly saving: Pence;
  readonly capital: Pence;
  readonly cumulative: Pence;
};

/** Month by month of the period: `plan` against `base`, which has the same months. */
export function cumulativeSaving(base: Projection, plan: Projection): CumulativeMonth[] {
  let cumulative = 0;
  return plan.months.map((month, at) => {
    const saving = (base.months[at]?.net ?? 0) - month.net;
    const capital = month.capitalPaidAtOnce - (base.months[at]?.capitalPaidAtOnce ?? 0);
    cumulative += saving - capital;
    return { month: month.month, saving, capital, cumulative };
  });
}

/**
 * The first month, not before the first saving or capital, from which the cumulative position is at or above zero
 * to the end of the period; null if there is none.
 */
export function paybackMonth(base: Projection, plan: Projection): Month | null {
  return monthFromWhichHeld(
    cumulativeSaving(base, plan).map(({ month, saving, cumulative }, at) => ({
      month,
      cumulative,
      begins: saving !== 0 || plan.months[at]?.capital !== (base.months[at]?.capital ?? 0),
    })),
  );
}

/** The first month, not before one that begins, from which the cumulative amount is at or above zero to the end. */
export function monthFromWhichHeld(
  months: readonly { readonly month: Month; readonly cumulative: Pence; readonly begins: boolean }[],
): Month | null {
  const begins = months.findIndex((month) => month.begins);
  if (begins < 0) return null;
  let holdsFrom = months.length;
  while (holdsFrom > begins && (months[holdsFrom - 1]?.cumulative ?? -1) >= 0) holdsFrom -= 1;
  return months[holdsFrom]?.month ?? null;
}

/** Σ (a year's saving − its capital not financed through revenue) ÷ 1.035^t, t = 0 in the first year, rounded once. */
export function netPresentValue(base: Projection, plan: Projection): Pence {
  return roundPence(
    plan.years.reduce((sum, year, t) => {
      const saving = (base.years[t]?.net ?? 0) - year.net;
      const capital = year.capitalPaidAtOnce - (base.years[t]?.capitalPaidAtOnce ?? 0);
      return sum + (saving - capital) / (1 + DISCOUNT_RATE) ** t;
    }, 0),
  );
}

/**
 * Yearly charges for financed capital that fall after the period ends, in whole pence: neither payback nor net
 * present value counts them, so they are said beside both.
 */
export function chargesAfterPeriod({ scenario, timeline }: Program): Pence {
  const loans = scenario.measures.filter((measure): measure is ResolvedCapital => measure.kind === 'capital');
  let pounds = 0;
  for (const loan of loans) {
    for (let k = 0; k < loan.years && loan.method !== 'none'; k += 1) {
      const from = addYears(loan.loanFrom, k);
      const end = addYears(loan.loanFrom, k + 1);
      const after = Math.max(0, end - Math.max(from, timeline.end));
      pounds += (loanCharge(loan, k) * after) / (end - from);
    }
  }
  return roundPence(pounds * 100);
}
