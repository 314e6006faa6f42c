import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { returnProgressQuery, WORKSPACE_KEY } from '../../state/queries.ts';
import { readWords } from './found-words.ts';
import type { Fault } from './use-bring-in.ts';

type ReadingProps = {
  readonly job: string;
  /** What lay in the folder and can hold no table. */
  readonly passedOver: readonly string[];
  /** Null where it went well or was cancelled. */
  readonly onEnd: (fault: Fault | null) => void;
};

/** How far the reading of a return has come, with the way to stop it. */
export function Reading({ job, passedOver, onEnd }: ReadingProps) {
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const { data, error } = useQuery(returnProgressQuery(job));
  const state = error ? 'failed' : data?.state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of this reading matters.
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    const notUsed = data?.notUsed ?? [];
    const fault =
      state === 'failed'
        ? { message: data?.message || 'The files could not be read. Choose them again.', notUsed }
        : null;
    if (state === 'done') say('done', readWords(passedOver, notUsed));
    void client.invalidateQueries({ queryKey: WORKSPACE_KEY }).then(() => onEnd(fault));
  }, [state]);

  return (
    <div className="row-of-controls" role="status">
      Reading the return
      <progress aria-label="Reading the return" max={1} value={data?.done ?? 0} />
      <button type="button" onClick={() => void ask('return.cancel', { job })}>
        Cancel
      </button>
    </div>
  );
}
