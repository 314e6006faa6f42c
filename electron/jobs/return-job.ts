import type { ReadReturn, ReturnTask } from './return-task.ts';
import { startJob, type ThreadJob } from './thread.ts';

export function startReadingReturn(task: ReturnTask): ThreadJob<ReadReturn> {
  return startJob('return-worker', task);
}
