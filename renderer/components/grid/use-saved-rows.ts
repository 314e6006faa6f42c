import { useCallback, useMemo, useRef, useState } from 'react';
import { changed, type GridChange } from './change.ts';
import type { KeyedRow } from './column.ts';

type Pending<Row> = { readonly id: number; readonly change: GridChange<Row> };

/**
 * Rows as the user has them: what the file holds with the changes still being saved on top, so that a cell shows
 * its new value at once. A change that fails is taken off again (the page has said why).
 *
 * @param save resolves once the rows have been refreshed; changes are handed to it one after the other
 */
export function useSavedRows<Row extends KeyedRow>(
  saved: readonly Row[],
  save: (change: GridChange<Row>, after: readonly Row[]) => Promise<boolean>,
): { readonly rows: readonly Row[]; readonly commit: (change: GridChange<Row>) => Promise<boolean> } {
  const [pending, setPending] = useState<readonly Pending<Row>[]>([]);
  const nextId = useRef(0);
  // A later change may build on a row that an earlier one adds: they must reach the file in order.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const rows = useMemo(
    () => pending.reduce<readonly Row[]>((held, one) => changed(held, one.change.rows), saved),
    [saved, pending],
  );
  const commit = useCallback(
    (change: GridChange<Row>) => {
      nextId.current += 1;
      const id = nextId.current;
      const after = changed(rows, change.rows);
      setPending((before) => [...before, { id, change }]);
      const done = queue.current.then(async () => {
        try {
          return await save(change, after);
        } finally {
          setPending((before) => before.filter((one) => one.id !== id));
        }
      });
      queue.current = done.catch(() => false);
      return done;
    },
    [save, rows],
  );

  return { rows, commit };
}
