import type { Day } from '../calendar/day.ts';
import {
  type FinancialYear,
  financialYearOf,
  financialYearOfMonth,
  type WeeksPerYear,
  weeklyToDaily,
} from '../calendar/financial-year.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';

/** A stretch of the period: from its first day up to, not including, `end`. */
export type Stretch = { readonly from: Day; readonly end: Day };

/** Nights of a stretch that are in the days from `from` up to, not including, `end`. */
export function nightsShared(stretch: Stretch, from: Day, end: Day): number {
  return Math.max(0, Math.min(stretch.end, end) - Math.max(stretch.from, from));
}

export type TimelineMonth = Stretch & {
  readonly month: Month;
  /** Index of its financial year in the timeline. */
  readonly year: number;
};

export type TimelineYear = Stretch & {
  readonly year: FinancialYear;
  /** Indexes of its months: first, and one past the last. */
  readonly firstMonth: number;
  readonly endMonth: number;
  /** k: what a weekly price is multiplied by for one night. */
  readonly dailyFactor: number;
};

/** The period cut into its calendar months and financial years; first and last may be part ones. */
export type Timeline = Stretch & {
  readonly months: readonly TimelineMonth[];
  readonly years: readonly TimelineYear[];
};

/** The timeline of the days `from` to `to`, both included. */
export function buildTimeline(from: Day, to: Day, weeksPerYear: WeeksPerYear): Timeline {
  const end = to + 1;
  const firstYear = financialYearOf(from);
  const months: TimelineMonth[] = [];
  for (let month = monthOf(from); firstDay(month) < end; month += 1) {
    months.push({
      month,
      year: financialYearOfMonth(month) - firstYear,
      from: Math.max(from, firstDay(month)),
      end: Math.min(end, firstDay(month + 1)),
    });
  }
  const years: TimelineYear[] = [];
  for (const [index, month] of months.entries()) {
    const last = years[month.year];
    if (last) {
      years[month.year] = { ...last, end: month.end, endMonth: index + 1 };
    } else {
      const year = firstYear + month.year;
      const dailyFactor = weeklyToDaily(weeksPerYear, year);
      years.push({
        year,
        from: month.from,
        end: month.end,
        firstMonth: index,
        endMonth: index + 1,
        dailyFactor,
      });
    }
  }
  return { from, end, months, years };
}
