import { fstatSync, statSync } from 'node:fs';

/** Which file is at a path, whatever its name: device and file number; null when nothing is there. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** Which file an open handle is on. While the handle is open, no other file is given its number. */
export function handleIdentity(handle: number): string {
  const found = fstatSync(handle, { bigint: true });
  return `${found.dev}:${found.ino}`;
}
