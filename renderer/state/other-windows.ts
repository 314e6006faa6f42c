import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { WORKSPACE_KEY } from './queries.ts';

/** Between the windows of this program that a browser has open, as tabs may be; null until the file is shown. */
let others: BroadcastChannel | null = null;

/** Has every other window read what it shows again: the file has changed. */
export function tellOtherWindows(): void {
  others?.postMessage('changed');
}

/** Reads all that is shown again whenever another window has changed the file. */
export function useOtherWindows(): void {
  const client = useQueryClient();
  useEffect(() => {
    const opened = new BroadcastChannel('placement-modeller');
    opened.onmessage = () => void client.invalidateQueries({ queryKey: WORKSPACE_KEY });
    others = opened;
    return () => {
      opened.close();
      others = null;
    };
  }, [client]);
}
