/** How the number of children in care comes about, year by year: who is there, who comes, who goes. */
import type { YearChange } from '../../../shared/api/forecast.ts';
import { addMonths } from '../../../shared/calendar/day.ts';
import { financialYearOf, formatYear } from '../../../shared/calendar/financial-year.ts';
import { MONTHS_A_YEAR } from '../../../shared/forecast/age-groups.ts';
import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import type { Forecast, MonthFlows } from '../../../shared/forecast/forecast.ts';
import { flowsBetween } from '../../../shared/forecast/history/year-flows.ts';
import { stockOn } from '../../../shared/forecast/stock.ts';

/** Each financial year forecast, or the part of it that is: a year starts where the one before it ends. */
export function yearChanges({ start, months }: Forecast): YearChange[] {
  let before = start.total;
  return [...Map.groupBy(months, ({ on }) => financialYearOf(on))].map(([year, here]) => {
    const sum = (of: (flows: MonthFlows) => number) => here.reduce((all, { flows }) => all + of(flows), 0);
    const change = {
      year: formatYear(year),
      months: here.length,
      start: before,
      entrants: sum(({ entrants }) => entrants),
      leavers: sum(({ leavers }) => leavers),
      turning18: sum(({ turning18 }) => turning18),
      end: here.at(-1)?.total.expected ?? before,
    };
    before = change.end;
    return change;
  });
}

/** The twelve months up to the last day known, as counted; null where the returns do not cover a year. */
export function pastYear(history: CareHistory): YearChange | null {
  const first = addMonths(history.to + 1, -MONTHS_A_YEAR);
  if (first < history.from) return null;
  return {
    year: formatYear(financialYearOf(history.to)),
    months: MONTHS_A_YEAR,
    start: stockOn(history, first - 1).total,
    ...flowsBetween(history, first, history.to),
    end: stockOn(history, history.to).total,
  };
}
