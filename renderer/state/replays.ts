import { useSyncExternalStore } from 'react';

let replays = 0;
const listeners = new Set<() => void>();

/** Tells of an Undo or Redo that is done, once the page has read what the file holds by then. */
export function tellReplayed(): void {
  replays += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number after every Undo and Redo: what was handed over before it is shown no longer. */
export function useReplays(): number {
  return useSyncExternalStore(subscribe, () => replays);
}
