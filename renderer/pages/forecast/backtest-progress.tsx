import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { backtestProgressQuery } from '../../state/queries.ts';

/** How far a backtest under way has come, and what stops it. */
export function BacktestProgress(props: { readonly job: string; readonly onEnd: () => void }) {
  const { job, onEnd } = props;
  const ask = useAsk();
  const say = useSay();
  const { data, error } = useQuery(backtestProgressQuery(job));
  const state = error ? 'failed' : data?.state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of this backtest matters.
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    if (state === 'failed')
      say('failed', data?.message || 'The backtest could not be finished. Start it again.');
    // Done, but a full disk or a file that is read only could not keep it.
    else if (data?.message) say('failed', data.message);
    onEnd();
  }, [state]);

  return (
    <div className="row-of-controls" role="status">
      Testing
      <progress aria-label="Month-ends tested" max={1} value={data?.done ?? 0} />
      <button type="button" onClick={() => void ask('forecast.cancelBacktest', { job })}>
        Cancel
      </button>
    </div>
  );
}
