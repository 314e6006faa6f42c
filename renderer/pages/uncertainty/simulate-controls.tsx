import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatNumber } from '../../../shared/money/format.ts';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { progressQuery, WORKSPACE_KEY } from '../../state/queries.ts';

const TRIALS = [1000, 10_000, 50_000] as const;
const SEED = 1;

type SimulateControlsProps = {
  readonly scenario: string | null;
  readonly running: string | null;
  readonly again: boolean;
  readonly disabled: boolean;
};

/** Starts a simulation, shows how far it has come and stops it. Everything else can be used meanwhile. */
export function SimulateControls(props: SimulateControlsProps) {
  const { scenario, running, again, disabled } = props;
  const ask = useAsk();
  const client = useQueryClient();
  const once = useOneAtATime();
  const [trials, setTrials] = useState<number>(10_000);
  const [started, setStarted] = useState<string | null>(null);
  const id = started ?? running;
  const refresh = () => client.invalidateQueries({ queryKey: WORKSPACE_KEY });

  const start = async () => {
    const outcome = await ask('uncertainty.start', { scenario, trials, seed: SEED });
    if (outcome.ok) setStarted(outcome.value.id);
  };
  const end = () => {
    setStarted(null);
    void refresh();
  };
  return (
    <div className="row-of-controls simulate-controls">
      {id === null ? (
        <button type="button" className="main" disabled={disabled} onClick={() => once(start)}>
          {again ? 'Simulate again' : 'Simulate'}
        </button>
      ) : (
        <Progress id={id} onEnd={end} />
      )}
      <label className="row-of-controls soft">
        Trials
        <select
          value={trials}
          disabled={id !== null}
          onChange={(event) => setTrials(Number(event.target.value))}
        >
          {TRIALS.map((count) => (
            <option key={count} value={count}>
              {formatNumber(count)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Progress(props: { readonly id: string; readonly onEnd: () => void }) {
  const { id, onEnd } = props;
  const ask = useAsk();
  const say = useSay();
  const { data, error } = useQuery(progressQuery(id));
  const state = error ? 'failed' : data?.state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of this simulation matters.
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    if (state === 'failed') say('failed', 'The simulation could not be finished. Start it again.');
    onEnd();
  }, [state]);

  return (
    <>
      <button type="button" onClick={() => void ask('uncertainty.cancel', { id })}>
        Cancel
      </button>
      <progress aria-label="Trials simulated" max={data?.trials ?? 1} value={data?.done ?? 0} />
    </>
  );
}
