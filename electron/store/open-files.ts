import { fileIdentity } from './file-identity.ts';

/**
 * Workspace files this process has open through SQLite, and how many times. Reading such a file any other way
 * would drop SQLite's locks on it when that handle is closed (POSIX advisory locks belong to the process).
 */
const open = new Map<string, number>();

/** Notes that a file is open here; returns what to call when it is closed. */
export function noteOpen(path: string): () => void {
  const identity = fileIdentity(path);
  if (identity === null) return () => {};
  open.set(identity, (open.get(identity) ?? 0) + 1);
  return () => {
    const left = (open.get(identity) ?? 1) - 1;
    if (left > 0) open.set(identity, left);
    else open.delete(identity);
  };
}

export function isOpenHere(path: string): boolean {
  const identity = fileIdentity(path);
  return identity !== null && open.has(identity);
}
