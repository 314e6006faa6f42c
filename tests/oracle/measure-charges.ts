import { addMonths, type Day } from '../../shared/calendar/day.ts';
import { daysInYear, financialYearOf } from '../../shared/calendar/financial-year.ts';
import type { CapitalMeasure, FixedMeasure } from '../../shared/scenario/types.ts';
import { dayOf, fixedUpliftSince, resolve } from './quantities.ts';

/** What a `fixed` measure costs or brings in on one day, in pounds: its share of the year, or the whole one-off. */
export function fixedOn(measure: FixedMeasure, day: Day): number {
  if (measure.oneOff !== undefined) {
    return measure.on !== undefined && day === dayOf(measure.on) ? resolve(measure.oneOff) : 0;
  }
  if (measure.from === undefined) throw new Error(`${measure.id} has no from`);
  const from = dayOf(measure.from);
  if (day < from || (measure.to !== undefined && day > dayOf(measure.to))) return 0;
  const annual = resolve(measure.annual) * fixedUpliftSince(resolve(measure.annualUplift), from, day);
  return annual / daysInYear(financialYearOf(day));
}

/** The capital spent on one day, in pounds. */
export function capitalOn(measure: CapitalMeasure, day: Day): number {
  return day === dayOf(measure.on) ? resolve(measure.amount) : 0;
}

/** The yearly charge of a loan that falls on one day, in pounds: each loan year's charge, evenly over its days. */
export function financingOn(measure: CapitalMeasure, day: Day): number {
  const financing = measure.financing;
  if (financing === undefined || financing.method === 'none') return 0;
  const amount = resolve(measure.amount);
  const rate = resolve(financing.rate);
  const years = financing.years;
  if (years === undefined) throw new Error(`${measure.id} has no years`);
  const from = dayOf(financing.from ?? measure.on);
  for (let loanYear = 0; loanYear < years; loanYear += 1) {
    const first = addMonths(from, 12 * loanYear);
    const next = addMonths(from, 12 * (loanYear + 1));
    if (day < first || day >= next) continue;
    if (financing.method === 'annuity') {
      const annuity = rate === 0 ? amount / years : (amount * rate) / (1 - (1 + rate) ** -years);
      return annuity / (next - first);
    }
    const openingBalance = amount - (amount / years) * loanYear;
    return (amount / years + rate * openingBalance) / (next - first);
  }
  return 0;
}
