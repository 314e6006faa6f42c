import { randomUUID } from 'node:crypto';
import type { BacktestView } from '../../../shared/api/forecast.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { localDay } from '../../../shared/calendar/local-time.ts';
import {
  type BacktestSubject,
  backtestChanges,
  type KeptBacktest,
} from '../../../shared/workspace/kept-backtest.ts';
import { madeFrom } from '../../../shared/workspace/made-from-return.ts';
import { startBacktest } from '../../jobs/backtest-job.ts';
import type { BacktestResult } from '../../jobs/backtest-task.ts';
import type { ThreadJob } from '../../jobs/thread.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { ServiceHost } from '../host.ts';
import type { KeptReturn } from '../returns/kept-return.ts';

type State = 'running' | 'done' | 'cancelled' | 'failed';
type Run = {
  readonly workspace: OpenWorkspace;
  readonly subject: BacktestSubject;
  readonly job: ThreadJob<BacktestResult | null>;
  state: State;
  message: string;
};

const TOO_SHORT =
  'There is less than a year and three months of returns to compare: a backtest needs two yearly returns or more.';
const BROKEN =
  'The backtest could not be finished because something went wrong in the program. Start it again.';

/** Backtests, each in a thread of its own: those under way, and the last result, which is kept in its file. */
export class Backtests {
  readonly #host: Pick<ServiceHost, 'now' | 'version'>;
  /** Whether a workspace is still the one that is open. */
  readonly #isOpen: (workspace: OpenWorkspace) => boolean;
  readonly #log: (message: string) => void;
  #runs = new Map<string, Run>();
  /** Also of a file that could not keep it: read only, or on a full disk. */
  #last: { readonly workspace: OpenWorkspace; readonly tested: KeptBacktest } | null = null;

  constructor(
    host: Pick<ServiceHost, 'now' | 'version'>,
    isOpen: (workspace: OpenWorkspace) => boolean,
    log: (message: string) => void,
  ) {
    this.#host = host;
    this.#isOpen = isOpen;
    this.#log = log;
  }

  /** Starts one in place of any under way; gives its id. */
  start(workspace: OpenWorkspace, kept: KeptReturn, windowMonths: number | null): string {
    for (const id of this.#runs.keys()) this.cancel(id);
    const subject = this.#subject(kept, windowMonths);
    const job = startBacktest({ rows: kept.row.rows, options: kept.options, windowMonths });
    const run: Run = { workspace, subject, job, state: 'running', message: '' };
    const id = randomUUID();
    this.#runs.set(id, run);
    job.result.then(
      (result) => {
        if (run.state !== 'running') return;
        run.state = result === 'cancelled' ? 'cancelled' : result === null ? 'failed' : 'done';
        if (result === null) run.message = TOO_SHORT;
        else if (result !== 'cancelled') run.message = this.#keep(workspace, subject, result);
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

  view(workspace: OpenWorkspace, kept: KeptReturn, windowMonths: number | null): BacktestView {
    const subject = this.#subject(kept, windowMonths);
    const running = [...this.#runs].find(
      ([, run]) =>
        run.state === 'running' &&
        run.workspace === workspace &&
        backtestChanges(run.subject, subject).length === 0,
    );
    const last = this.last(workspace);
    const changed = last === null ? [] : backtestChanges(last.subject, subject);
    return {
      running: running?.[0] ?? null,
      result: last !== null && changed.length === 0 ? { testedOn: last.testedOn, ...last.figures } : null,
      stale: last !== null && changed.length > 0 ? { testedOn: last.testedOn, changed } : null,
    };
  }

  /** The test made last, of whatever it was; null where there is none. */
  last(workspace: OpenWorkspace): KeptBacktest | null {
    return this.#last?.workspace === workspace ? this.#last.tested : workspace.backtest();
  }

  close(): void {
    for (const id of this.#runs.keys()) this.cancel(id);
    this.#runs = new Map();
    this.#last = null;
  }

  #subject({ row }: KeptReturn, windowMonths: number | null): BacktestSubject {
    return { returned: madeFrom(row), windowMonths, program: this.#host.version };
  }

  /** What to say of a result that could not be kept; empty where it was. */
  #keep(workspace: OpenWorkspace, subject: BacktestSubject, result: BacktestResult): string {
    if (!this.#isOpen(workspace)) return '';
    const tested = {
      testedOn: formatDay(localDay(this.#host.now())),
      subject,
      figures: figuresOf(result),
    };
    this.#last = { workspace, tested };
    const kept = workspace.keepBacktest(tested);
    return kept.ok ? '' : `The result could not be kept in the file. ${kept.failure.message}`;
  }
}

function figuresOf({
  from,
  to,
  settledTo,
  firstOrigin,
  lastOrigin,
  lines,
}: BacktestResult): KeptBacktest['figures'] {
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
