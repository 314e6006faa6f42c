import type { SimulationPlan, SubjectData } from '../../shared/model/uncertainty/index.ts';

/** What a thread is given: the scenario, and memory it shares with the others. */
export type WorkerTask = {
  readonly subject: SubjectData;
  /** Whether any quantity is a formula. */
  readonly formulas: boolean;
  readonly plan: SimulationPlan;
  /** Net spend by month and trial (Float64), written by all. */
  readonly net: SharedArrayBuffer;
  /** {@link NEXT_BLOCK}, {@link TRIALS_DONE} and {@link STOP} (Int32). */
  readonly control: SharedArrayBuffer;
};

/** Trials a thread takes at a time. */
export const BLOCK = 64;
export const NEXT_BLOCK = 0;
export const TRIALS_DONE = 1;
export const STOP = 2;
export const CONTROL_BYTES = 12;
