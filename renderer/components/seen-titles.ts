import { useEffect, useState } from 'react';
import type { ReadyWorking } from '../../shared/api/views.ts';
import type { OpenFigure } from '../state/working.tsx';

/** Titles of the figures already seen, so that the way back can name them. */
export function useSeenTitles(shown: OpenFigure, working: ReadyWorking | null): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const key = JSON.stringify(shown);
  const title = working?.title;
  useEffect(() => {
    if (title === undefined) return;
    setTitles((before) => (before.get(key) === title ? before : new Map(before).set(key, title)));
  }, [key, title]);
  return titles;
}
