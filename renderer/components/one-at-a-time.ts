import { useCallback, useRef } from 'react';

/** Does what a button asks for once, however often it is pressed before it is done: a double-click is one wish. */
export function useOneAtATime(): (act: () => Promise<unknown>) => void {
  const busy = useRef(false);
  return useCallback((act) => {
    if (busy.current) return;
    busy.current = true;
    void act().finally(() => {
      busy.current = false;
    });
  }, []);
}
