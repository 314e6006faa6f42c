import { useSyncExternalStore } from 'react';
import type { Call } from '../../shared/api/client.ts';
import type { OperationName } from '../../shared/api/operations.ts';
import { call as callService, UNREACHABLE } from '../api.ts';

let reached = true;
const listeners = new Set<() => void>();

/** What writes to the open file, each building on what was written before it. */
const WRITES: ReadonlySet<OperationName> = new Set([
  'workspace.change',
  'workspace.undo',
  'workspace.redo',
  'import.accept',
]);
/** Settles once everything that was asked to be written so far has been answered. */
let written: Promise<unknown> = Promise.resolve();

/**
 * Asks for one operation, and remembers whether there was anybody to ask. Writes reach the file one after the
 * other, in the order they were asked for, however fast they come: an undo must find the change it takes back.
 * Whatever else is asked for waits for them too, so that no answer leaves out what was typed before it.
 */
export const call: Call = (name, input) => {
  const outcome = written.then(() => reach(name, input));
  if (WRITES.has(name)) written = outcome;
  return outcome;
};

const reach: Call = async (name, input) => {
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
