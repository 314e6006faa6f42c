import { useCallback, useMemo, useRef, useState } from 'react';
import { changed, type GridChange } from './change.ts';
import type { KeyedRow } from './column.ts';

type Pending<Row> = { readonly id: number; readonly change: GridChange<Row> };

/**
 * Rows as the user has them: what the file holds with the changes still being saved on top, so that a cell shows
 * its new value at once. A change that fails is taken off again (the page has said why).
 *
 * @param save resolves once the rows have been refreshed; called at once, so it must keep the order of changes
 */
export function useSavedRows<Row extends KeyedRow>(
  saved: readonly Row[],
  save: (change: GridChange<Row>, after: readonly Row[]) => Promise<boolean>,
): { readonly rows: readonly Row[]; readonly commit: (change: GridChange<Row>) => Promise<boolean> } {
  const [pending, setPending] = useState<readonly Pending<Row>[]>([]);
  const nextId = useRef(0);

  const rows = useMemo(
    () => pending.reduce<readonly Row[]>((held, one) => changed(held, one.change.rows), saved),
    [saved, pending],
  );
  const commit = useCallback(
    async (change: GridChange<Row>) => {
      nextId.current += 1;
      const id = nextId.current;
      const after = changed(rows, change.rows);
      setPending((before) => [...before, { id, change }]);
      try {
        return await save(change, after);
      } finally {
        setPending((before) => before.filter((one) => one.id !== id));
      }
    },
    [save, rows],
  );

  return { rows, commit };
}
