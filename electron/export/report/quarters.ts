import { financialYearOfMonth, formatYear, periodOf } from '../../../shared/calendar/financial-year.ts';
import type { MonthFigures } from '../../../shared/model/index.ts';

const MONTHS_IN_QUARTER = 3;

export type Quarter = { readonly label: string; readonly months: readonly MonthFigures[] };

export function quartersOf(months: readonly MonthFigures[]): Quarter[] {
  const byLabel = Map.groupBy(months, ({ month }) => {
    const quarter = Math.ceil(periodOf(month) / MONTHS_IN_QUARTER);
    return `${formatYear(financialYearOfMonth(month))} Q${quarter}`;
  });
  return [...byLabel].map(([label, each]) => ({ label, months: each }));
}
