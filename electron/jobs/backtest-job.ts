import type { BacktestResult, BacktestTask } from './backtest-task.ts';
import { startJob, type ThreadJob } from './thread.ts';

/** Its result is null where the returns are too short to compare anything. */
export function startBacktest(task: BacktestTask): ThreadJob<BacktestResult | null> {
  return startJob('backtest-worker', task);
}
