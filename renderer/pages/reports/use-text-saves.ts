import { useRef } from 'react';
import type { Step } from '../../../shared/workspace/edits.ts';
import { useChange } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';

export type TextSaves = {
  /** @param find what to do, from what the file holds by then; null where there is nothing to do */
  readonly save: (find: () => Promise<Step | null>) => void;
  /** Resolves once all is saved, with whether it could be. */
  readonly settled: () => Promise<boolean>;
};

/** Saves edited texts one after another: what each does to the file is found out once those before it are saved. */
export function useTextSaves(): TextSaves {
  const change = useChange();
  const say = useSay();
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const saved = async (find: () => Promise<Step | null>, before: boolean) => {
    try {
      const step = await find();
      return step === null ? before : (await change(step)).ok;
    } catch (error) {
      say('failed', error instanceof Error ? error.message : 'The text could not be saved. Try again.');
      return false;
    }
  };
  return {
    save: (find) => {
      saving.current = saving.current.then((before) => saved(find, before));
    },
    settled: async () => {
      const sound = await saving.current;
      saving.current = Promise.resolve(true);
      return sound;
    },
  };
}
