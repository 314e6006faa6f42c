import { addMonths, type Day, parseDay } from '../../shared/calendar/day.ts';
import {
  financialYearOf,
  formatYear,
  type WeeksPerYear,
  yearStart,
} from '../../shared/calendar/financial-year.ts';
import { firstDay, monthOf, parseMonth } from '../../shared/calendar/month.ts';
import type { PlacementType, Quantity, Scenario } from '../../shared/scenario/types.ts';

/** A number, or the likely value of a range; `absent` where the field is left out. Formulas must be resolved first. */
export function resolve(quantity: Quantity | undefined, absent = 0): number {
  if (quantity === undefined) return absent;
  if (typeof quantity === 'string') throw new Error(`The oracle does not evaluate formulas: ${quantity}`);
  return typeof quantity === 'number' ? quantity : quantity.likely;
}

/** The day of an ISO date that the scenario check has already let through. */
export function dayOf(date: string): Day {
  const day = parseDay(date);
  if (day === null) throw new Error(`Not a date: ${date}`);
  return day;
}

/** The weeks a year is charged for, with the default filled in. */
export function weeksOf(scenario: Scenario): WeeksPerYear {
  return scenario.weeksPerYear ?? 'exact';
}

/** How much of a ramped quantity has arrived on a day, 0 to 1. `to` is the last day of the effect. */
export function rampOn(
  measure: { readonly from: string; readonly to?: string | undefined; readonly months?: number | undefined },
  day: Day,
): number {
  const from = dayOf(measure.from);
  if (day < from) return 0;
  if (measure.to !== undefined && day > dayOf(measure.to)) return 0;
  const months = measure.months ?? 0;
  if (months === 0) return 1;
  let arrived = 0;
  for (let anniversary = 0; anniversary < months; anniversary += 1) {
    if (addMonths(from, anniversary) <= day) arrived += 1;
  }
  return arrived / months;
}

/** What a price of the type on `base` has been multiplied by when `day` comes: once on each 1 April between. */
export function upliftSince(type: PlacementType, base: Day, day: Day): number {
  let factor = 1;
  for (let year = financialYearOf(base); year <= financialYearOf(day); year += 1) {
    if (yearStart(year) > base) {
      factor *= 1 + resolve(type.uplifts?.[formatYear(year)] ?? type.annualUplift);
    }
  }
  return factor;
}

/** The same for the amount of a `fixed` measure, whose base is its own `from`. */
export function fixedUpliftSince(annualUplift: number, base: Day, day: Day): number {
  let factor = 1;
  for (let year = financialYearOf(base); year <= financialYearOf(day); year += 1) {
    if (yearStart(year) > base) factor *= 1 + annualUplift;
  }
  return factor;
}

/** Children of the mix on a day: the latest entry of the profile that has been reached, or growth of both kinds. */
export function mixOn(type: PlacementType, periodFrom: Day, day: Day): number {
  let latest: { readonly month: number; readonly children: number } | null = null;
  for (const [text, quantity] of Object.entries(type.childrenByMonth ?? {})) {
    const month = parseMonth(text);
    if (month === null) throw new Error(`Not a month: ${text}`);
    const ignored = month < monthOf(periodFrom);
    const reached = month <= monthOf(day);
    if (!ignored && reached && (latest === null || month > latest.month)) {
      latest = { month, children: resolve(quantity) };
    }
  }
  if (latest !== null) return latest.children;
  let firstsPassed = 0;
  for (let month = monthOf(periodFrom); month <= monthOf(day); month += 1) {
    if (firstDay(month) > periodFrom) firstsPassed += 1;
  }
  const growth = (1 + resolve(type.annualGrowth)) ** (firstsPassed / 12);
  return Math.max(0, resolve(type.children) * growth + resolve(type.netChangePerMonth) * firstsPassed);
}
