import { useEffect, useRef, useState } from 'react';
import { useReplays } from '../../../state/replays.ts';
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
  const replays = useReplays();
  const saving = useRef({ since: replays, count: 0 });
  const shown = JSON.stringify(saved);

  // What arrives while a later change is on its way is older than what is shown. An Undo is done after all that was on
  // its way, and may leave what is saved as it was all along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is saved matters, or an Undo.
  useEffect(() => {
    if (saving.current.since !== replays) saving.current = { since: replays, count: 0 };
    if (saving.current.count > 0 || JSON.stringify(filled(latest.current)) === shown) return;
    latest.current = saved;
    setRows(saved);
  }, [shown, replays]);

  const set = (next: readonly ListRow[]) => {
    const changed = JSON.stringify(filled(next)) !== JSON.stringify(filled(latest.current));
    latest.current = next;
    setRows(next);
    if (!changed) return;
    const since = saving.current;
    since.count += 1;
    void save(filled(next)).finally(() => {
      since.count -= 1;
    });
  };
  return { rows, set };
}

/** Without empty rows at the end: a row that has just been added is nothing yet. */
function filled(rows: readonly ListRow[]): readonly ListRow[] {
  const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
  return rows.slice(0, last + 1);
}
