import { availableParallelism } from 'node:os';
import { buildTimeline } from '../../shared/model/timeline.ts';
import {
  type Simulation,
  type SimulationPlan,
  type Subject,
  summarise,
} from '../../shared/model/uncertainty/index.ts';
import { listQuantities } from '../../shared/scenario/quantity-list.ts';
import { CONTROL_BYTES, STOP, TRIALS_DONE, type WorkerTask } from './simulation-task.ts';
import { startThread } from './thread.ts';

/** A simulation under way in threads of its own. */
export type SimulationJob = {
  /** Trials run so far. */
  readonly done: () => number;
  /** Ends the threads at once; the result is then null. */
  readonly cancel: () => void;
  /** Null when it was cancelled. Rejects when a thread fails, which is a bug. */
  readonly result: Promise<Simulation | null>;
};

/** As many threads as help: one for each core, at most eight. */
export function usefulThreads(): number {
  return Math.max(1, Math.min(8, availableParallelism()));
}

/** Starts a simulation. The result is the same for any number of threads. */
export function startSimulation(subject: Subject, plan: SimulationPlan, threads: number): SimulationJob {
  const { from, to, weeksPerYear } = subject.resolved;
  const months = buildTimeline(from, to, weeksPerYear).months.length;
  const net = new SharedArrayBuffer(months * plan.trials * Float64Array.BYTES_PER_ELEMENT);
  const control = new SharedArrayBuffer(CONTROL_BYTES);
  const flags = new Int32Array(control);
  const { scenario, resolved, assumptions } = subject;
  const formulas = listQuantities(scenario).some(({ quantity }) => typeof quantity === 'string');
  const task: WorkerTask = { subject: { scenario, resolved, assumptions }, formulas, plan, net, control };
  const workers = Array.from({ length: threads }, () => startThread('simulation-worker', task));
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
    Atomics.store(flags, STOP, 1);
    for (const worker of workers) void worker.terminate();
  };
  const ended = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.once('error', reject);
        worker.once('exit', () => resolve());
      }),
  );
  const result = Promise.all(ended).then(
    () => (cancelled ? null : summarise(subject, plan, new Float64Array(net))),
    (error: unknown) => {
      cancel();
      throw error;
    },
  );
  return { done: () => Atomics.load(flags, TRIALS_DONE), cancel, result };
}
