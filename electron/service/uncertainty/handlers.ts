import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import type {
  GoalView,
  StressView,
  TwoWayView,
  UncertaintyName,
  UncertaintyView,
} from '../../../shared/api/uncertainty.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import {
  chanceAbove,
  goalSeek,
  inputsOf,
  type Objective,
  reserveFor,
  type Simulation,
  twoWayTable,
} from '../../../shared/model/uncertainty/index.ts';
import { NO_SETTINGS } from '../../../shared/workspace/uncertainty.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { Handlers } from '../handlers.ts';
import { type Calculation, Calculations } from '../results/calculations.ts';
import { faultsOf } from '../results/cell-faults.ts';
import { type Session, withWorkspace } from '../session.ts';
import { Simulations } from './simulations.ts';
import { stressView } from './stress-view.ts';
import { subjectOf } from './subject.ts';
import { uncertaintyView } from './views.ts';

type Ready = NonNullable<Calculation['ready']>;

const NO_RANGES =
  'Nothing in this scenario is a range yet. Type a low, a likely and a high value into a cell, such as 950 / 1,000 / 1,200, then simulate.';
const NO_FIGURE =
  'That figure is not there any more, or the year has no budget to set it against. Choose again.';

export type Uncertainty = {
  readonly handlers: Handlers<UncertaintyName>;
  /** The newest simulation of a scenario (null: the base); null where there is none of the file as it now is. */
  readonly simulated: (workspace: OpenWorkspace, scenario: string | null) => Simulation | null;
  readonly close: () => void;
};

/** Answers how sure the figures are; simulations run in threads of their own. */
export function uncertaintyHandlers(session: Session, log: (message: string) => void): Uncertainty {
  const calculations = new Calculations();
  const simulations = new Simulations(log);

  /** Runs with a scenario that can be calculated, or answers with its faults. */
  const withReady = <View>(
    scenario: string | null,
    body: (ready: Ready, workspace: OpenWorkspace) => Outcome<View>,
  ) =>
    withWorkspace<View | ReturnType<typeof faultsOf>>(session, (workspace) => {
      const calculation = calculations.of(workspace, scenario);
      return calculation.ready ? body(calculation.ready, workspace) : succeed(faultsOf(calculation));
    });

  const handlers: Handlers<UncertaintyName> = {
    'uncertainty.read': ({ scenario, year }) =>
      withReady<UncertaintyView>(scenario, (ready, workspace) =>
        succeed(
          uncertaintyView(
            ready,
            inputsOf(subjectOf(ready)),
            yearIndex(ready, year),
            simulations.newest(workspace, scenario),
            workspace.revision(),
            simulations.runningFor(workspace, scenario),
          ),
        ),
      ),
    'uncertainty.start': ({ scenario, trials, seed }) =>
      withWorkspace(session, (workspace) => {
        const { ready } = calculations.of(workspace, scenario);
        if (!ready)
          return fail(
            'bad-request',
            'The figures cannot be worked out yet. Put right what the page names first.',
          );
        const settings = workspace.content().profile.uncertainty ?? NO_SETTINGS;
        const subject = subjectOf(ready);
        const varies = inputsOf(subject).some(({ low, high }) => high > low);
        const noise = settings.arrivals.length + (settings.endings?.length ?? 0);
        if (!varies && noise === 0) return fail('bad-request', NO_RANGES);
        return succeed({ id: simulations.start(workspace, scenario, subject, { trials, seed, settings }) });
      }),
    'uncertainty.progress': ({ id }) => {
      const progress = simulations.progress(id);
      return progress
        ? succeed(progress)
        : fail('not-found', 'That simulation is not there any more. Start it again.');
    },
    'uncertainty.cancel': ({ id }) => {
      simulations.cancel(id);
      return succeed({});
    },
    'uncertainty.likely': ({ scenario, year }) =>
      withWorkspace(session, (workspace) => {
        const kept = simulations.newest(workspace, scenario);
        const found = kept?.simulation.years.find((each) => year === null || formatYear(each.year) === year);
        if (!kept || !found) return succeed(null);
        const of = found.pressure ?? found.outturn;
        return succeed({
          of: found.pressure ? ('pressure' as const) : ('outturn' as const),
          lowPence: of.percentiles[1] ?? 0,
          highPence: of.percentiles[5] ?? 0,
          stale: kept.revision !== workspace.revision(),
        });
      }),
    'uncertainty.ask': ({ scenario, year, amountPence, confidence }) =>
      withWorkspace(session, (workspace) => {
        const kept = simulations.newest(workspace, scenario);
        const found = kept?.simulation.years.find((each) => year === null || formatYear(each.year) === year);
        if (!found) return fail('not-found', 'Simulate first: there is no result to ask yet.');
        return succeed({
          chance: amountPence === null ? null : chanceAbove(found.sorted, amountPence),
          reservePence:
            confidence === null || found.pressure === null
              ? null
              : reserveFor(found.sorted, found.budget ?? 0, confidence),
        });
      }),
    'uncertainty.goal': ({ scenario, year, input, figure, targetPence }) =>
      withReady<GoalView>(scenario, (ready) => {
        const objective = objectiveOf(ready, figure, year);
        const result = goalSeek(subjectOf(ready), { input, objective, target: targetPence });
        if (!result) return fail('bad-request', NO_FIGURE);
        const point = ({ value, reached }: typeof result.current) => ({ value, pence: reached });
        return succeed({
          state: 'ready' as const,
          name: result.input.name,
          current: result.current.value,
          currentPence: result.current.reached,
          solutions: result.solutions.map(point),
          closest: point(result.closest),
          from: result.from,
          to: result.to,
        });
      }),
    'uncertainty.table': ({ scenario, year, down, across, figure }) =>
      withReady<TwoWayView>(scenario, (ready) => {
        const table = twoWayTable(subjectOf(ready), down, across, objectiveOf(ready, figure, year));
        if (!table) return fail('bad-request', down === across ? 'Choose two different figures.' : NO_FIGURE);
        const side = ({ name, values }: typeof table.down) => ({ name, values: [...values] });
        return succeed({
          state: 'ready' as const,
          down: side(table.down),
          across: side(table.across),
          cells: table.cells.map((row) => [...row]),
        });
      }),
    'uncertainty.stress': ({ year }) =>
      withWorkspace<StressView>(session, (workspace) => succeed(stressView(workspace, calculations, year))),
  };
  const simulated: Uncertainty['simulated'] = (workspace, scenario) => {
    const kept = simulations.newest(workspace, scenario);
    return kept && kept.revision === workspace.revision() ? kept.simulation : null;
  };
  return { handlers, simulated, close: () => simulations.close() };
}

function yearIndex({ basis }: Ready, year: string | null): number {
  return Math.max(
    0,
    basis.plan.years.findIndex((each) => formatYear(each.year) === year),
  );
}

function objectiveOf(ready: Ready, figure: Objective['figure'], year: string | null): Objective {
  // A saving is looked at over the whole period unless a year is asked for.
  if (figure === 'saving' && year === null) return { figure, year: null };
  return { figure, year: ready.basis.plan.years[yearIndex(ready, year)]?.year ?? null };
}
