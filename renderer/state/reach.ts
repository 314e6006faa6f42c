import { useSyncExternalStore } from 'react';
import type { Call } from '../../shared/api/client.ts';
import { call as callService, UNREACHABLE } from '../api.ts';

let reached = true;
const listeners = new Set<() => void>();

/** Asks for one operation, and remembers whether there was anybody to ask. */
export const call: Call = async (name, input) => {
  const outcome = await callService(name, input);
  const answered = outcome !== UNREACHABLE;
  if (answered !== reached) {
    reached = answered;
    for (const listener of listeners) listener();
  }
  return outcome;
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False from the first call that finds the program gone until one that is answered. */
export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => reached);
}
