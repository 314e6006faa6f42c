import { useEffect, useRef, useState } from 'react';
import type { ListRow } from './form-values.ts';

/** The rows of a list while they are edited: what has been saved, and at the end rows that are still empty. */
export function useOwnRows(
  saved: readonly ListRow[],
  save: (rows: readonly ListRow[]) => Promise<unknown>,
): {
  readonly rows: readonly ListRow[];
  readonly set: (rows: readonly ListRow[]) => void;
} {
  const [rows, setRows] = useState(saved);
  const latest = useRef(saved);
  const saving = useRef(0);
  const shown = JSON.stringify(saved);

  // What arrives while a later change is on its way is older than what is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is saved matters.
  useEffect(() => {
    if (saving.current > 0 || JSON.stringify(filled(latest.current)) === shown) return;
    latest.current = saved;
    setRows(saved);
  }, [shown]);

  const set = (next: readonly ListRow[]) => {
    const changed = JSON.stringify(filled(next)) !== JSON.stringify(filled(latest.current));
    latest.current = next;
    setRows(next);
    if (!changed) return;
    saving.current += 1;
    void save(filled(next)).finally(() => {
      saving.current -= 1;
    });
  };
  return { rows, set };
}

/** Without empty rows at the end: a row that has just been added is nothing yet. */
function filled(rows: readonly ListRow[]): readonly ListRow[] {
  const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
  return rows.slice(0, last + 1);
}
