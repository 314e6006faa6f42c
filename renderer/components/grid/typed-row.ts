import { useEffect, useRef } from 'react';
import type { KeyedRow } from './column.ts';
import type { Editing } from './grid-props.ts';

/** What is being typed, with the key of the row it is typed in; null for the blank row at the end. */
export type HeldText = Editing & { readonly row: string | null };

/** The place of a row that is there no longer. */
export const ROW_GONE = -1;

/** How long a row may be away before it has gone: one that was just added is away while the file answers. */
const AWAY_MS = 300;

/** Where the row of what is being typed stands now. */
export function rowOf({ row }: HeldText, rows: readonly KeyedRow[]): number {
  return row === null ? rows.length : rows.findIndex(({ key }) => key === row);
}

/** Tells once the row being typed in has gone for good. */
export function useRowGone(gone: boolean, tell: () => void): void {
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (!gone) return;
    const timer = setTimeout(() => latest.current(), AWAY_MS);
    return () => clearTimeout(timer);
  }, [gone]);
}
