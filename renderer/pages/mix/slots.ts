import type { Entry } from '../../../shared/workspace/rows.ts';
import type { Slot } from './slot-grid.tsx';

/** A slot for each place there can be one, and for each that the file has besides. */
export function slots(
  held: Readonly<Record<string, Entry>>,
  keys: readonly string[],
  label: (key: string) => string,
): readonly Slot[] {
  const all = [...new Set([...keys, ...Object.keys(held)])].sort();
  return all.map((key) => ({
    key,
    label: label(key),
    entry: held[key] ?? null,
  }));
}
