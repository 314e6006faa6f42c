/** Threads that long work runs in. */
import { Worker } from 'node:worker_threads';

/** Work under way in a thread of its own. */
export type ThreadJob<Result> = {
  /** How far it has come, 0 to 1. */
  readonly done: () => number;
  /** Ends the thread at once; the result is then `cancelled`. */
  readonly cancel: () => void;
  /** Rejects when the thread fails, which is a bug. */
  readonly result: Promise<Result | 'cancelled'>;
};

/** What such a thread says, time and again, then once. */
export type ThreadMessage<Result> = { readonly done: number } | { readonly result: Result };

/** @param program the name of the thread's program, without what it ends in */
export function startThread(program: string, workerData: unknown): Worker {
  // Beside this file as it stands, beside the program when bundled.
  const file = `./${program}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`;
  return new Worker(new URL(file, import.meta.url), { workerData });
}

/** Runs a program that says how far it has come and, at its end, what came of it. */
export function startJob<Result>(program: string, task: object): ThreadJob<Result> {
  const worker = startThread(program, task);
  let done = 0;
  let cancelled = false;
  const result = new Promise<Result | 'cancelled'>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage<Result>) => {
      if ('done' in message) {
        done = message.done;
        return;
      }
      done = 1;
      resolve(message.result);
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
