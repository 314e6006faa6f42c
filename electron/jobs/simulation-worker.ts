/** A thread that runs trials, taking the next block whenever it is free, until there are none or it is told to stop. */
import { workerData } from 'node:worker_threads';
import type { Subject } from '../../shared/model/uncertainty/subject.ts';
import { Trials } from '../../shared/model/uncertainty/trials.ts';
import { BLOCK, NEXT_BLOCK, STOP, TRIALS_DONE, type WorkerTask } from './simulation-task.ts';

function runBlocks(subject: Subject, { plan, net, control }: WorkerTask): void {
  const flags = new Int32Array(control);
  const into = new Float64Array(net);
  const trials = new Trials(subject, plan);
  for (;;) {
    const from = Atomics.add(flags, NEXT_BLOCK, 1) * BLOCK;
    if (from >= plan.trials) return;
    const end = Math.min(plan.trials, from + BLOCK);
    for (let trial = from; trial < end; trial += 1) {
      if (Atomics.load(flags, STOP) !== 0) return;
      trials.run(trial, into);
      Atomics.add(flags, TRIALS_DONE, 1);
    }
  }
}

const noFormulas: Subject['readFormula'] = () => ({ ok: false, problem: 'there are no formulas' });
const task: WorkerTask = workerData;
const readFormula = task.formulas
  ? (await import('../../shared/scenario/formula.ts')).readFormula
  : noFormulas;
runBlocks({ ...task.subject, readFormula }, task);
