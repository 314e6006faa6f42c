import type { ForecastGroup, ReadyForecast } from '../../shared/api/forecast.ts';
import type { CsvCell, CsvTable } from './csv.ts';

const OF: Readonly<Record<ForecastGroup['of'], string>> = {
  total: 'All children',
  category: 'Category',
  type: 'Placement type',
  ageBand: 'Age',
};

/** Children in care at month ends, as the returns count them and as they are forecast, all and by each group. */
export function forecastTable({ historyMonths, months, groups }: ReadyForecast): CsvTable {
  return {
    name: 'forecast-of-children',
    headings: [
      'By',
      'Group',
      'Month end',
      'Counted',
      'Expected',
      'Low (1 in 10 below)',
      'High (1 in 10 above)',
      'Expected without adjustments',
    ],
    rows: groups.flatMap((group) => {
      const head: readonly CsvCell[] = [OF[group.of], nameOf(group)];
      return [
        ...historyMonths.map((month, at) => [
          ...head,
          month,
          group.history[at] ?? null,
          null,
          null,
          null,
          null,
        ]),
        ...months.map((month, at) => {
          const { expected, low, high } = group.forecast[at] ?? { expected: null, low: null, high: null };
          return [...head, month, null, expected, low, high, group.without?.[at] ?? null];
        }),
      ];
    }),
  };
}

/** Ages in words: a spreadsheet takes "1-4" for the first of April. */
function nameOf({ of, id, name }: ForecastGroup): string {
  if (of === 'total') return 'All children';
  return of === 'ageBand' ? `Age ${id.replace('-', ' to ')}` : (name ?? id.replaceAll('-', ' '));
}
