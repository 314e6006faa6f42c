import { useCallback, useMemo, useRef } from 'react';
import type { CellFault } from '../../../shared/api/views.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { useChange } from '../../state/change.ts';
import { useValues } from '../../state/choices.tsx';
import { useRoute } from '../../state/route.ts';
import type { GridChange, RowChange } from './change.ts';
import type { CellProblem, KeyedRow } from './column.ts';
import { type EditMaker, inOrder, keyedEdits, type Placing } from './keyed-edits.ts';

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

/**
 * Saves what was done in a grid of a table's rows, some of which it may not show, as one step; false when it could not be
 * saved, which has then been said.
 * @param all the rows of the table as the file has them
 */
export function useSaveRows<Row extends KeyedRow>(
  make: EditMaker<Row, Edit>,
  all: readonly Row[],
): (change: GridChange<Row>, after: readonly Row[]) => Promise<boolean> {
  const change = useChange();
  // A place counts the rows that earlier steps put there, though the file has not answered those yet.
  const onTheirWay = useRef(new Set<readonly Placing[]>());
  return useCallback(
    async ({ name, rows }: GridChange<Row>, after: readonly Row[]) => {
      const keys = () =>
        inOrder(
          all.map(({ key }) => key),
          [...onTheirWay.current].flat(),
        );
      const { edits, placings } = keyedEdits(make, rows, after, keys);
      if (edits.length === 0) return true;
      onTheirWay.current.add(placings);
      try {
        return (await change({ name, edits: [...edits] })).ok;
      } finally {
        onTheirWay.current.delete(placings);
      }
    },
    [change, make, all],
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
