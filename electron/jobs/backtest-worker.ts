/** The thread that backtests: forecasts from every past month-end, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { backtest } from '../../shared/forecast/backtest.ts';
import { backtestLines } from '../../shared/forecast/backtest-json.ts';
import { unpackRows } from '../import/return/packed-return.ts';
import type { BacktestResult, BacktestTask } from './backtest-task.ts';
import type { ThreadMessage } from './thread.ts';

const say = (message: ThreadMessage<BacktestResult | null>) => parentPort?.postMessage(message);

function run({ rows: packed, options, windowMonths }: BacktestTask): BacktestResult | null {
  const rows = unpackRows(packed);
  if (rows === null) throw new Error('The return in the file cannot be unpacked');
  const found = backtest(rows, options, windowMonths, (done) => say({ done }));
  const [first] = found?.trials ?? [];
  const last = found?.trials.at(-1);
  if (found === null || !first || !last) return null;
  return {
    from: found.from,
    to: found.to,
    settledTo: found.settledTo,
    firstOrigin: first.from,
    lastOrigin: last.from,
    lines: backtestLines(found),
  };
}

const task: BacktestTask = workerData;
say({ result: run(task) });
