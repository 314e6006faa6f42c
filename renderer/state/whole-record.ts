import { useEffect } from 'react';
import { useWorkspace } from './workspace.tsx';

/** Something that the file keeps whole, though it is filled in field by field, and what was asked for last of it. */
export type WholeRecord<Value> = {
  /** What is on its way to the file, of which opening of it; null where nothing is. */
  onItsWay: { readonly value: Value; readonly opening: string } | null;
};

export function wholeRecord<Value>(): WholeRecord<Value> {
  return { onItsWay: null };
}

/**
 * Changes a record from what was asked for last, saved or not: the second of two fields filled in quickly would otherwise
 * undo the first, which the file has not answered yet.
 * @param saved what the file holds
 * @returns saves what `next` makes of the newest value, and hands on what saving answers
 */
export function useChangeWhole<Value>(
  record: WholeRecord<Value>,
  saved: Value,
): <Answer>(next: (newest: Value) => Value, save: (value: Value) => Promise<Answer>) => Promise<Answer> {
  const { opening } = useWorkspace();
  useEffect(() => {
    // The file has it: what becomes of it from here on, by Undo too, the file says.
    if (JSON.stringify(record.onItsWay?.value) === JSON.stringify(saved)) record.onItsWay = null;
  }, [record, saved]);
  return async (next, save) => {
    const newest = record.onItsWay?.opening === opening ? record.onItsWay.value : saved;
    const mine = { value: next(newest), opening };
    record.onItsWay = mine;
    try {
      return await save(mine.value);
    } finally {
      if (record.onItsWay === mine) record.onItsWay = null;
    }
  };
}
