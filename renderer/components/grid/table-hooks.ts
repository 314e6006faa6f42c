import { useCallback, useMemo } from 'react';
import type { CellFault } from '../../../shared/api/views.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { useChange } from '../../state/change.ts';
import { useValues } from '../../state/choices.tsx';
import { useRoute } from '../../state/route.ts';
import type { GridChange, RowChange } from './change.ts';
import type { CellProblem, KeyedRow } from './column.ts';

/** Saves what was done in a grid as one step; false when it could not be saved, which has then been said. */
export function useSaveChange<Row extends KeyedRow>(
  toEdits: (changes: readonly RowChange<Row>[], after: readonly Row[]) => readonly Edit[],
): (change: GridChange<Row>, after: readonly Row[]) => Promise<boolean> {
  const change = useChange();
  return useCallback(
    async ({ name, rows }: GridChange<Row>, after: readonly Row[]) => {
      const edits = [...toEdits(rows, after)];
      if (edits.length === 0) return true;
      return (await change({ name, edits })).ok;
    },
    [change, toEdits],
  );
}

/** What the calculation found wrong with the cells of one table, by `row key/field`. */
export function useTableFaults(table: CellFault['table']): ReadonlyMap<string, CellProblem> {
  const faults = useValues()?.faults;
  return useMemo(() => {
    const found = new Map<string, CellProblem>();
    for (const fault of faults ?? []) {
      if (fault.table !== table || fault.key === null) continue;
      const { problem, remedy } = fault;
      const place = `${fault.key}/${fault.field ?? ''}`;
      if (!found.has(place)) found.set(place, { problem, remedy });
    }
    return found;
  }, [faults, table]);
}

/** What the formulas and ranges of one table come to. */
export function useCellValues(table: string): (key: string, field: string) => number | undefined {
  const cells = useValues()?.cells;
  return useCallback((key, field) => cells?.[`${table}/${key}/${field}`], [cells, table]);
}

/** The cell of this table the user was sent to, if any. */
export function useCellToGo(table: string) {
  const { table: wanted, row, field, visit } = useRoute();
  return useMemo(
    () => (row === null || (wanted !== null && wanted !== table) ? null : { key: row, field, visit }),
    [wanted, table, row, field, visit],
  );
}
