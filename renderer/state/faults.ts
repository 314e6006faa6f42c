import { useCallback } from 'react';
import { faultWords } from '../words.ts';
import { useValues } from './choices.tsx';

/** What is wrong with one cell of the file, in a sentence with its remedy; undefined where nothing is. */
export function useProblemOf(table: string, key: string | null): (field: string) => string | undefined {
  const faults = useValues()?.faults;
  return useCallback(
    (field) => {
      const fault = faults?.find(
        (found) => found.table === table && (found.key ?? null) === key && found.field === field,
      );
      return fault ? `This ${faultWords(fault)}` : undefined;
    },
    [faults, table, key],
  );
}
