import { Worker } from 'node:worker_threads';
import type { BacktestMessage, BacktestResult, BacktestTask } from './backtest-task.ts';

/** A backtest under way in a thread of its own. */
export type BacktestJob = {
  /** How far it has come, 0 to 1. */
  readonly done: () => number;
  /** Ends the thread at once; the result is then `cancelled`. */
  readonly cancel: () => void;
  /** Null where the returns are too short to compare anything. Rejects when the thread fails, which is a bug. */
  readonly result: Promise<BacktestResult | null | 'cancelled'>;
};

export function startBacktest(task: BacktestTask): BacktestJob {
  const worker = new Worker(new URL(workerFile(), import.meta.url), { workerData: task });
  let done = 0;
  let cancelled = false;
  const result = new Promise<BacktestResult | null | 'cancelled'>((resolve, reject) => {
    worker.on('message', (message: BacktestMessage) => {
      if ('done' in message) done = message.done;
      else resolve(message.result);
    });
    worker.once('error', reject);
    worker.once('exit', () =>
      cancelled ? resolve('cancelled') : reject(new Error('The thread ended without a result')),
    );
  });
  const cancel = () => {
    cancelled = true;
    void worker.terminate();
  };
  return { done: () => done, cancel, result };
}

/** Beside this file as it stands, beside the program when bundled. */
function workerFile(): string {
  return import.meta.url.endsWith('.ts') ? './backtest-worker.ts' : './backtest-worker.js';
}
