import { useCallback, useRef } from 'react';

/**
 * Saves as fast as saving goes: while one save is under way the newest value waits, and those before it are
 * passed over. Resolves once nothing is left to save.
 */
export function useLatestSave<Value>(
  save: (value: Value) => Promise<unknown>,
): (value: Value) => Promise<void> {
  const waiting = useRef<{ readonly value: Value } | null>(null);
  const busy = useRef(false);
  return useCallback(
    async (value: Value) => {
      waiting.current = { value };
      if (busy.current) return;
      busy.current = true;
      while (waiting.current) {
        const next: { readonly value: Value } = waiting.current;
        waiting.current = null;
        await save(next.value);
      }
      busy.current = false;
    },
    [save],
  );
}
