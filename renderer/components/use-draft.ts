import { useEffect, useRef, useState } from 'react';
import { useReplays } from '../state/replays.ts';

/** Text being typed over a value that is saved once typing ends. */
export type Draft = {
  /** What the field shows: what is typed, else what is saved. */
  readonly shown: string;
  readonly isTyped: boolean;
  readonly type: (text: string) => void;
  /** Hands the text over, once, if it differs from what is saved. */
  readonly commit: () => void;
  /** Goes back to what is saved. */
  readonly drop: () => void;
};

/**
 * Keeps what is being typed apart from what is saved. What arrives meanwhile (the answer to an earlier save, an
 * undo) replaces a draft that has been handed over, never one that somebody is still typing. An undo of it may leave what
 * is saved as it was all along.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const replays = useReplays();
  // Dropping a draft and losing the focus can come in one go: the second must not see the old draft.
  const typed = useRef<string | null>(null);
  const isAwaited = useRef(false);

  const type = (text: string | null) => {
    typed.current = text;
    setDraft(text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is saved matters, or that it was taken back.
  useEffect(() => {
    isAwaited.current = false;
    if (typed.current === null) setDraft(null);
  }, [value, replays]);

  const commit = () => {
    const text = typed.current;
    if (text === null) return;
    // What is shown stays until the file answers, but is not handed over again.
    typed.current = null;
    // What was saved may be on its way to become what was handed over before: then it is typed anew.
    if (text === value && !isAwaited.current) {
      setDraft(null);
      return;
    }
    isAwaited.current = true;
    onCommit(text);
  };
  return { shown: draft ?? value, isTyped: draft !== null, type, commit, drop: () => type(null) };
}
