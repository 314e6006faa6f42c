import type { UncertaintySettings } from '../../scenario/uncertainty-settings.ts';
import { Draws } from './draws.ts';
import { type ChanceEnding, chanceEndings } from './endings.ts';
import { poissonQuantile } from './poisson.ts';
import { Rerun } from './rerun.ts';
import type { Subject } from './subject.ts';
import { streamOf, uniform } from './threefry.ts';

export type SimulationPlan = {
  /** How many, from 1. */
  readonly trials: number;
  /** 32 bits. */
  readonly seed: number;
  readonly settings: Pick<UncertaintySettings, 'correlations' | 'arrivals' | 'endings'>;
};

type ChanceType = {
  readonly type: number;
  readonly stream: number;
  readonly perMonth: number;
  readonly chance: Float64Array;
  /** Children expected in each month in the central case. */
  readonly expected: Float64Array;
};

/** Runs trials by number, in any order, each the same whenever and wherever it is run. */
export class Trials {
  readonly rerun: Rerun;
  readonly draws: Draws;
  private readonly plan: SimulationPlan;
  private readonly values: Float64Array;
  private readonly chanceTypes: readonly ChanceType[];
  private readonly endings: readonly ChanceEnding[];

  constructor(subject: Subject, plan: SimulationPlan) {
    this.plan = plan;
    this.rerun = new Rerun(subject);
    this.draws = new Draws(this.rerun.inputs, plan.seed, plan.settings.correlations);
    this.values = new Float64Array(this.rerun.inputs.length);
    this.endings = chanceEndings(subject.resolved, plan.settings.endings ?? [], plan.seed >>> 0);
    this.chanceTypes = plan.settings.arrivals.flatMap(({ placementType, perMonth }): ChanceType[] => {
      const type = subject.resolved.types.findIndex(({ id }) => id === placementType);
      if (type < 0 || perMonth <= 0) return [];
      const stream = streamOf(`arrivals/${placementType}`);
      const expected = this.rerun.mixOf(type).slice();
      return [{ type, stream, perMonth, chance: this.rerun.chanceOf(type), expected }];
    });
  }

  get months(): number {
    return this.rerun.netByMonth.length;
  }

  /**
   * Runs one trial and writes its net spend by month (pence).
   * @param into month by month, the trials of each together: `into[month × trials + trial]`
   */
  run(trial: number, into: Float64Array): void {
    const { rerun, values } = this;
    this.draws.shares(trial, values);
    this.draws.toValues(values);
    for (const type of this.chanceTypes) this.drawArrivals(type, trial);
    for (const { placement, drawn } of this.endings) rerun.setEnd(placement, drawn(trial));
    rerun.run(values);
    for (let month = 0; month < rerun.netByMonth.length; month += 1)
      into[month * this.plan.trials + trial] = rerun.netByMonth[month] ?? 0;
  }

  /**
   * Arrivals of each month after the first are Poisson; those above (or below) the average stay as long as others
   * do, so that of the difference the share perMonth ÷ children leaves every month.
   */
  private drawArrivals({ type, stream, perMonth, chance, expected }: ChanceType, trial: number): void {
    let difference = 0;
    for (let month = 1; month < chance.length; month += 1) {
      const staying = 1 - Math.min(1, perMonth / Math.max(perMonth, expected[month] ?? 0));
      const arrived = poissonQuantile(perMonth, uniform(this.plan.seed, stream, trial, month));
      difference = difference * staying + arrived - perMonth;
      chance[month] = difference;
    }
    this.rerun.stir(type);
  }
}
