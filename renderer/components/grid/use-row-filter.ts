import { useCallback, useMemo, useState } from 'react';
import type { KeyedRow } from './column.ts';

/**
 * Shows only some rows of a grid. Which ones is settled when the filter is set, so that a row does not vanish
 * under the hands of whoever is changing it, and new rows are seen.
 *
 * @param wanted the key of a row somebody was sent to, shown whatever the filter
 */
export function useRowFilter<Row extends KeyedRow>(rows: readonly Row[], wanted: string | null) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const apply = useCallback(
    (matches: ((row: Row) => boolean) | null) => {
      setHidden(new Set(matches ? rows.filter((row) => !matches(row)).map((row) => row.key) : []));
    },
    [rows],
  );
  const shown = useMemo(
    () => (hidden.size === 0 ? rows : rows.filter((row) => !hidden.has(row.key) || row.key === wanted)),
    [rows, hidden, wanted],
  );
  return { shown, apply };
}
