import { useState } from 'react';
import { useWorkspace } from '../../state/workspace.tsx';

export const CHANGED_SINCE = 'The file or the year has changed since: ask again.';

/** What an answer about a year is worked out from: another once the file or the year is another. */
export function useMadeOf(year: string): string {
  return `${year} ${useWorkspace().revision}`;
}

/**
 * An answer that holds for what it was worked out from only.
 * @param from what it would be worked out from now
 * @param otherwise what is said instead once that has changed
 */
export function useAnswer(from: unknown, otherwise = ''): readonly [string, (words: string) => void] {
  const [given, setGiven] = useState<{ readonly from: unknown; readonly words: string } | null>(null);
  const shown = given === null ? '' : given.from === from ? given.words : otherwise;
  return [shown, (words) => setGiven({ from, words })];
}
