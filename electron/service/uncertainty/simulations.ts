import { randomUUID } from 'node:crypto';
import type { Simulation, SimulationPlan, Subject } from '../../../shared/model/uncertainty/index.ts';
import { type SimulationJob, startSimulation, usefulThreads } from '../../jobs/simulation-job.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';

export type Kept = { readonly revision: number; readonly simulation: Simulation };
type State = 'running' | 'done' | 'cancelled' | 'failed';
type Run = {
  readonly scenario: string | null;
  readonly job: SimulationJob;
  readonly trials: number;
  state: State;
};

/** The simulations of the open workspace: those under way, and the newest result of each scenario. */
export class Simulations {
  private readonly log: (message: string) => void;
  private workspace: OpenWorkspace | null = null;
  private runs = new Map<string, Run>();
  private kept = new Map<string | null, Kept>();

  constructor(log: (message: string) => void) {
    this.log = log;
  }

  /** Starts one in place of any under way for the scenario; gives its id. */
  start(workspace: OpenWorkspace, scenario: string | null, subject: Subject, plan: SimulationPlan): string {
    this.settle(workspace);
    const before = this.runningFor(workspace, scenario);
    if (before !== null) this.cancel(before);
    const id = randomUUID();
    const revision = workspace.revision();
    const job = startSimulation(subject, plan, usefulThreads());
    const run: Run = { scenario, job, trials: plan.trials, state: 'running' };
    this.runs.set(id, run);
    const { kept } = this;
    job.result.then(
      (simulation) => {
        if (run.state !== 'running') return;
        run.state = simulation ? 'done' : 'cancelled';
        if (simulation) kept.set(scenario, { revision, simulation });
      },
      (error: unknown) => {
        run.state = 'failed';
        this.log(`A simulation failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      },
    );
    return id;
  }

  /** Null for one that is not known (any more). */
  progress(id: string): { readonly state: State; readonly done: number; readonly trials: number } | null {
    const run = this.runs.get(id);
    return run ? { state: run.state, done: Math.min(run.trials, run.job.done()), trials: run.trials } : null;
  }

  cancel(id: string): void {
    const run = this.runs.get(id);
    if (run?.state !== 'running') return;
    run.state = 'cancelled';
    run.job.cancel();
  }

  runningFor(workspace: OpenWorkspace, scenario: string | null): string | null {
    this.settle(workspace);
    for (const [id, run] of this.runs) if (run.scenario === scenario && run.state === 'running') return id;
    return null;
  }

  newest(workspace: OpenWorkspace, scenario: string | null): Kept | null {
    this.settle(workspace);
    return this.kept.get(scenario) ?? null;
  }

  close(): void {
    for (const id of this.runs.keys()) this.cancel(id);
    this.runs = new Map();
    this.kept = new Map();
  }

  /** What belongs to a file that is no longer open is of no use to the one that is. */
  private settle(workspace: OpenWorkspace): void {
    if (this.workspace === workspace) return;
    this.close();
    this.workspace = workspace;
  }
}
