import type { Pence } from '../../money/pence.ts';
import { project } from '../project.ts';
import type { Input } from './input.ts';
import { Rerun } from './rerun.ts';
import type { Subject } from './subject.ts';

/** What one range does alone: outturn by year of the timeline at its low and at its high, the rest at likely. */
export type TornadoBar = {
  readonly input: Input;
  readonly low: readonly Pence[];
  readonly high: readonly Pence[];
};

/** Every range of the scenario, in file order. */
export function tornado(subject: Subject): TornadoBar[] {
  const rerun = new Rerun(subject);
  const outturns = yearTotals(rerun, subject);
  const values = Float64Array.from(rerun.inputs, ({ likely }) => likely);
  return rerun.inputs.map((input, at) => {
    const outturnAt = (value: number) => {
      values[at] = value;
      rerun.run(values);
      return outturns();
    };
    const bar = { input, low: outturnAt(input.low), high: outturnAt(input.high) };
    values[at] = input.likely;
    return bar;
  });
}

/** Gives the outturns, by year of the timeline, of a scenario's last run. */
export function yearTotals(rerun: Rerun, { resolved }: Subject): () => Pence[] {
  const { years } = rerun.program.timeline;
  return () =>
    years.map(({ year, firstMonth, endMonth }) => {
      let sum = resolved.actuals.get(year) ?? 0;
      for (let month = firstMonth; month < endMonth; month += 1) sum += rerun.netByMonth[month] ?? 0;
      return sum;
    });
}

/** The central case: outturn and pressure by year, worked out and not drawn. */
export function centralYears(rerun: Rerun) {
  return project(rerun.program).years.map(({ year, outturn, budget, pressure, actuals }) => ({
    year,
    outturn,
    budget,
    pressure,
    actuals,
  }));
}
