import type { ValuesView } from '../../../shared/api/views.ts';
import { formatNumber, formatWholePounds } from '../../../shared/money/format.ts';
import { childrenNow } from '../../../shared/workspace/children-by-month.ts';
import type { Entry, PlacementRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import type { TotalRow } from '../../components/grid/grid-props.ts';

/** The figure an entry stands for: its number, the likely one, or what its formula comes to. */
function entryFigure(entry: Entry, worth: number | undefined): number | undefined {
  if (entry === null) return 0;
  if (typeof entry === 'number') return entry;
  return typeof entry === 'string' ? worth : entry.likely;
}

/** Children in placements of the register on the given day, by placement type. `day` is ISO. */
export function registerByType(rows: readonly PlacementRow[], day: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    // ISO dates stand in the order of the days; a date that cannot be read counts for nothing here.
    const begun = row.start !== '' && row.start <= day;
    if (row.type === null || !begun || (row.end !== null && row.end <= day)) continue;
    counts.set(row.type, (counts.get(row.type) ?? 0) + 1);
  }
  return counts;
}

/**
 * All children and those in care, with what they cost a week, on the position date, ISO; hidden types counted. Where a
 * type goes by the month its children of that month count, as they do in the cost.
 */
export function mixTotals(
  types: readonly PlacementTypeRow[],
  periodFrom: string,
  value: (key: string, field: string) => number | undefined,
  inRegister: ReadonlyMap<string, number>,
  weekly: ValuesView['weekly'],
): readonly TotalRow[] {
  const line = (
    key: string,
    label: string,
    rows: readonly PlacementTypeRow[],
    weeklyPence: number | undefined,
  ): TotalRow => {
    const figures = rows.map((row) => {
      const { entry, field } = childrenNow(row, periodFrom);
      return entryFigure(entry, value(row.key, field));
    });
    const known = figures.every((figure) => figure !== undefined);
    const children = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
    const listed = rows.reduce((sum, row) => sum + (inRegister.get(row.key) ?? 0), 0);
    return {
      key,
      label,
      cells: {
        children: known ? formatNumber(children, 2) : '\u2013',
        inRegister: `+ ${listed}`,
        weeklyCost: weeklyPence === undefined ? '\u2013' : formatWholePounds(weeklyPence),
      },
    };
  };
  return [
    line('all', 'All children; £ a week', types, weekly?.allPence),
    line(
      'in-care',
      'In care; £ a week',
      types.filter((row) => row.lookedAfter),
      weekly?.inCarePence,
    ),
  ];
}
