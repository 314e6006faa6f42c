import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BacktestLineView, BacktestView } from '../../../shared/api/forecast.ts';
import { Failed } from '../../components/failed.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { dateWords } from '../../date-words.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { backtestProgressQuery, backtestQuery, WORKSPACE_KEY } from '../../state/queries.ts';
import { aheadWords, backtestAnswer, betterRival, KIND_NAMES, percent } from './backtest-words.ts';

/** What the forecast would have said at every past month-end, held to what happened, beside three rivals. */
export function BacktestPanel() {
  const { data, error } = useQuery(backtestQuery);
  const ask = useAsk();
  const client = useQueryClient();
  const [started, setStarted] = useState<string | null>(null);
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const job = started ?? data.running;
  const start = async () => {
    const outcome = await ask('forecast.startBacktest', {});
    if (outcome.ok) setStarted(outcome.value.job);
  };
  return (
    <section aria-labelledby="backtest">
      <h2 id="backtest">How it would have done on your own returns</h2>
      <p className="backtest-words">
        From every past month-end it forecasts again with only what the returns then held, and is held to what
        happened. Beside it, on the same children: the same as today; last year’s drift going on; and the
        public model of children’s services demand, worked out here by its published method.
      </p>
      {data.result ? <Result result={data.result} /> : null}
      {job === null ? (
        <button type="button" className={data.result ? '' : 'main'} onClick={() => void start()}>
          {data.result ? 'Test it again' : 'Test it on the past'}
        </button>
      ) : (
        <Progress
          job={job}
          onEnd={() => {
            void client.invalidateQueries({ queryKey: WORKSPACE_KEY }).then(() => setStarted(null));
          }}
        />
      )}
    </section>
  );
}

function Progress(props: { readonly job: string; readonly onEnd: () => void }) {
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

function Result(props: { readonly result: NonNullable<BacktestView['result']> }) {
  const { lines, firstOrigin, lastOrigin } = props.result;
  const better = betterRival(lines);
  return (
    <>
      <p className="backtest-answer">{backtestAnswer(lines)}</p>
      {better === null ? null : <p>{better}</p>}
      <ScrollRegion label="Backtest against three rivals">
        <table className="figures" aria-labelledby="backtest">
          <caption>
            How far out, forecasting from {dateWords(firstOrigin)} to {dateWords(lastOrigin)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Children</th>
              <th scope="col" className="words">
                Ahead
              </th>
              <th scope="col">Forecasts</th>
              <th scope="col">This</th>
              <th scope="col">Same as today</th>
              <th scope="col">Last year’s drift</th>
              <th scope="col">Public model</th>
              <th scope="col">Within the range</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.of} ${line.months}`} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft">
        How far out: the sum of every miss, over the sum of what happened. The least of a row is bold. The
        public model knows four kinds of placement, so it is compared by these. 80% is what the range is meant
        to hold, in groups of five children or more.
      </p>
    </>
  );
}

function Line({ line }: { readonly line: BacktestLineView }) {
  const { of, months, forecasts, ours, sameAsToday, lastYearsDrift, publicModel, withinRange } = line;
  const all = [ours, sameAsToday, lastYearsDrift, publicModel];
  const least = Math.min(...all.filter((each) => each !== null));
  const names = ['ours', 'today', 'drift', 'public'] as const;
  return (
    <tr>
      <th scope="row">{KIND_NAMES[of]}</th>
      <td className="words">{aheadWords(months)}</td>
      <td>{forecasts}</td>
      {names.map((name, at) => {
        const value = all[at] ?? null;
        return <td key={name}>{value === least ? <strong>{percent(value)}</strong> : percent(value)}</td>;
      })}
      <td>{percent(withinRange)}</td>
    </tr>
  );
}
