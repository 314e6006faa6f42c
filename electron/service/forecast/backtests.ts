import { randomUUID } from 'node:crypto';
import type { BacktestView } from '../../../shared/api/forecast.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { type BacktestJob, startBacktest } from '../../jobs/backtest-job.ts';
import type { BacktestResult } from '../../jobs/backtest-task.ts';
import type { KeptReturn } from '../returns/kept-return.ts';

type State = 'running' | 'done' | 'cancelled' | 'failed';
type Run = { readonly subject: Subject; readonly job: BacktestJob; state: State; message: string };
/** What a backtest is of: the return as it is read now, and the window. */
type Subject = { readonly history: KeptReturn['history']; readonly windowMonths: number | null };

const TOO_SHORT =
  'There is less than a year and three months of returns to compare: a backtest needs two yearly returns or more.';
const BROKEN =
  'The backtest could not be finished because something went wrong in the program. Start it again.';

/** Backtests, each in a thread of its own: those under way, and the newest result. */
export class Backtests {
  readonly #log: (message: string) => void;
  #runs = new Map<string, Run>();
  #newest: { readonly subject: Subject; readonly result: BacktestResult } | null = null;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  /** Starts one in place of any under way; gives its id. */
  start(kept: KeptReturn, windowMonths: number | null): string {
    for (const id of this.#runs.keys()) this.cancel(id);
    const subject = { history: kept.history, windowMonths };
    const job = startBacktest({ rows: kept.row.rows, options: kept.options, windowMonths });
    const run: Run = { subject, job, state: 'running', message: '' };
    const id = randomUUID();
    this.#runs.set(id, run);
    job.result.then(
      (result) => {
        if (run.state !== 'running') return;
        run.state = result === 'cancelled' ? 'cancelled' : result === null ? 'failed' : 'done';
        if (result === null) run.message = TOO_SHORT;
        else if (result !== 'cancelled') this.#newest = { subject, result };
      },
      (error: unknown) => {
        if (run.state !== 'running') return;
        run.state = 'failed';
        run.message = BROKEN;
        this.#log(`A backtest failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      },
    );
    return id;
  }

  /** Null for one that is not known. */
  progress(id: string): { readonly state: State; readonly done: number; readonly message: string } | null {
    const run = this.#runs.get(id);
    return run ? { state: run.state, done: run.job.done(), message: run.message } : null;
  }

  cancel(id: string): void {
    const run = this.#runs.get(id);
    if (run?.state !== 'running') return;
    run.state = 'cancelled';
    run.job.cancel();
  }

  view(kept: KeptReturn, windowMonths: number | null): BacktestView {
    const isOfThis = ({ subject }: { readonly subject: Subject }) =>
      subject.history === kept.history && subject.windowMonths === windowMonths;
    const running = [...this.#runs].find(([, run]) => run.state === 'running' && isOfThis(run));
    const newest = this.#newest;
    return {
      running: running?.[0] ?? null,
      result: newest !== null && isOfThis(newest) ? resultView(newest.result) : null,
    };
  }

  close(): void {
    for (const id of this.#runs.keys()) this.cancel(id);
    this.#runs = new Map();
    this.#newest = null;
  }
}

function resultView({
  from,
  to,
  settledTo,
  firstOrigin,
  lastOrigin,
  lines,
}: BacktestResult): NonNullable<BacktestView['result']> {
  return {
    from: formatDay(from),
    to: formatDay(to),
    settledTo: formatDay(settledTo),
    firstOrigin: formatDay(firstOrigin),
    lastOrigin: formatDay(lastOrigin),
    lines: lines.map(({ of, months, forecasts, error, withinRange }) => ({
      of,
      months,
      forecasts,
      ours: error.ours,
      sameAsToday: error.sameAsToday,
      lastYearsDrift: error.lastYearsDrift,
      publicModel: error.publicModel,
      withinRange,
    })),
  };
}
