import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { BacktestProgress } from './backtest-progress.tsx';
import { MEANT, rangesHeld, staleWords, TEST_AGAIN, TEST_IT, UNTESTED } from './backtest-words.ts';
import type { BacktestRun } from './use-backtest.ts';

/** A backtest needs a year before a month-end and a quarter after it. */
const LEAST_MONTHS = 15;

type TrustLineProps = {
  readonly backtest: BacktestRun;
  /** Months the returns cover, and months ahead that the headline looks. */
  readonly covered: number;
  readonly ahead: number;
  /** Whether the backtest can be started from here; not where it is on the page anyway. */
  readonly offers: boolean;
};

/** Beside the headline: how often its range has held on this council’s own past, or that nobody knows yet. */
export function TrustLine({ backtest, covered, ahead, offers }: TrustLineProps) {
  const { view, job, start, onEnd } = backtest;
  const once = useOneAtATime();
  if (view === null) return null;
  if (view.result) {
    const { said, warning } = rangesHeld(view.result.lines, ahead);
    return (
      <p className="trust-line">
        {said}
        {warning === '' ? null : <strong className="plan-warning"> {warning}</strong>}
      </p>
    );
  }
  if (covered < LEAST_MONTHS)
    return (
      <p className="trust-line">
        {MEANT} Your returns cover {covered} months, too few to test whether such ranges have held.
      </p>
    );
  return (
    <div className="trust-line row-of-controls">
      <span>{view.stale ? `${MEANT} ${staleWords(view.stale)}` : UNTESTED}</span>
      {!offers ? null : job === null ? (
        <button type="button" onClick={() => once(start)}>
          {view.stale ? TEST_AGAIN : TEST_IT}
        </button>
      ) : (
        <BacktestProgress job={job} onEnd={onEnd} />
      )}
    </div>
  );
}
