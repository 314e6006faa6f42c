import type { BacktestLineView, BacktestView } from '../../../shared/api/forecast.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { Failed } from '../../components/failed.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { dateWords } from '../../date-words.ts';
import { BacktestProgress } from './backtest-progress.tsx';
import {
  aheadWords,
  backtestAnswer,
  betterRival,
  KIND_NAMES,
  percent,
  rivalsAnswer,
  staleWords,
  TEST_AGAIN,
  TEST_IT,
  testedUpTo,
} from './backtest-words.ts';
import type { BacktestRun } from './use-backtest.ts';

/** What the forecast would have said at every past month-end, held to what happened, beside three rivals. */
export function BacktestPanel(props: { readonly backtest: BacktestRun }) {
  const { view, error, job, start, onEnd } = props.backtest;
  const once = useOneAtATime();
  if (error) return <Failed error={error} />;
  if (!view) return null;
  return (
    <section aria-labelledby="backtest">
      <h2 id="backtest">How it would have done on your own returns</h2>
      <p className="backtest-words">
        From every past month-end it forecasts again with only what the returns then held, and is held to what
        happened. Beside it, on the same children: the same as today; last year’s drift going on; and the
        public model of children’s services demand, worked out here by its published method.
      </p>
      {view.result ? <Result result={view.result} /> : null}
      {view.stale ? <p className="backtest-words">{staleWords(view.stale)}</p> : null}
      {job === null ? (
        <button type="button" className={view.result ? '' : 'main'} onClick={() => once(start)}>
          {view.result || view.stale ? TEST_AGAIN : TEST_IT}
        </button>
      ) : (
        <BacktestProgress job={job} onEnd={onEnd} />
      )}
    </section>
  );
}

function Result(props: { readonly result: NonNullable<BacktestView['result']> }) {
  const { result } = props;
  const { testedOn, lines, firstOrigin, lastOrigin } = result;
  const better = betterRival(lines);
  return (
    <>
      <p className="backtest-answer">{backtestAnswer(lines)}</p>
      <p className="backtest-words">{rivalsAnswer(lines)}</p>
      <p className="backtest-words">
        Tested on {dateWords(testedOn)}. {testedUpTo(result)}
      </p>
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
              <th scope="col">This forecast</th>
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
      <td>{formatNumber(forecasts)}</td>
      {names.map((name, at) => {
        const value = all[at] ?? null;
        return <td key={name}>{value === least ? <strong>{percent(value)}</strong> : percent(value)}</td>;
      })}
      <td>{percent(withinRange)}</td>
    </tr>
  );
}
