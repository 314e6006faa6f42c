import { Worker } from 'node:worker_threads';
import type { ReadReturn, ReturnMessage, ReturnTask } from './return-task.ts';

/** The reading of a return under way in a thread of its own. */
export type ReturnJob = {
  /** How far it has come, 0 to 1. */
  readonly done: () => number;
  /** Ends the thread at once; the result is then null. */
  readonly cancel: () => void;
  /** Null when it was cancelled. Rejects when the thread fails, which is a bug. */
  readonly result: Promise<ReadReturn | null>;
};

export function startReadingReturn(task: ReturnTask): ReturnJob {
  const worker = new Worker(new URL(workerFile(), import.meta.url), { workerData: task });
  let done = 0;
  let cancelled = false;
  const result = new Promise<ReadReturn | null>((resolve, reject) => {
    worker.on('message', (message: ReturnMessage) => {
      if ('done' in message) {
        done = message.done;
        return;
      }
      done = 1;
      resolve(message.result);
    });
    worker.once('error', reject);
    worker.once('exit', () =>
      cancelled ? resolve(null) : reject(new Error('The thread ended without a result')),
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
  return import.meta.url.endsWith('.ts') ? './return-worker.ts' : './return-worker.js';
}
