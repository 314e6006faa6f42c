import { fail, succeed } from '../../../shared/api/failure.ts';
import type { ComparisonView, FigureRef, PositionView, WorkingView } from '../../../shared/api/views.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { type Working, workingOf } from '../../../shared/model/workings/index.ts';
import { sufficiencyWorking } from '../../../shared/sufficiency/index.ts';
import type { Handlers } from '../handlers.ts';
import { type Session, withWorkspace } from '../session.ts';
import { sufficiencyOf } from '../sufficiency/figures.ts';
import { type Calculation, Calculations } from './calculations.ts';
import { faultsOf } from './cell-faults.ts';
import { comparisonView } from './comparison-view.ts';
import { positionView } from './position-view.ts';
import { valuesView } from './values-view.ts';

type ResultNames = 'values.read' | 'position.read' | 'comparison.read' | 'working.read';

/** Answers everything that needs the engine. */
export function resultHandlers(session: Session): Handlers<ResultNames> {
  const calculations = new Calculations();
  return {
    'values.read': ({ scenario }) =>
      withWorkspace(session, (workspace) => succeed(valuesView(calculations.of(workspace, scenario)))),
    'position.read': ({ scenario, year }) =>
      withWorkspace<PositionView>(session, (workspace) => {
        const calculation = calculations.of(workspace, scenario);
        if (!calculation.ready) return succeed(faultsOf(calculation));
        const { years } = calculation.ready.basis.plan;
        const at = years.findIndex((each) => formatYear(each.year) === year);
        return succeed(positionView(calculation, calculation.ready, scenario, Math.max(0, at)));
      }),
    'comparison.read': ({ scenarios }) =>
      withWorkspace<ComparisonView>(session, (workspace) => {
        const columns: Parameters<typeof comparisonView>[0][number][] = [];
        for (const key of [null, ...scenarios]) {
          const calculation = calculations.of(workspace, key);
          if (!calculation.ready) return succeed(faultsOf(calculation));
          const name =
            key === null ? 'Base' : calculation.workspace.scenarios.find((row) => row.key === key)?.name;
          if (name === undefined)
            return fail('not-found', 'One of the scenarios is not there any more. Choose again.');
          columns.push({ key, name, ready: calculation.ready });
        }
        return succeed(comparisonView(columns));
      }),
    'working.read': ({ scenario, figure }) =>
      withWorkspace<WorkingView>(session, (workspace) => {
        const calculation = calculations.of(workspace, scenario);
        if (!calculation.ready) return succeed(faultsOf(calculation));
        const working = workingFor(calculation, calculation.ready, scenario, figure);
        if (!working)
          return fail(
            'not-found',
            'That figure is not there any more: something it was made from has changed.',
          );
        const rows = working.rows.map(({ cells, figure: part }) => ({ cells: [...cells], figure: part }));
        const { formula, columns, total } = working;
        return succeed({
          state: 'ready' as const,
          ...working,
          formula: [...formula],
          columns: [...columns],
          rows,
          total: total ? [...total] : null,
        });
      }),
  };
}

/** Figures of homes are the sufficiency figures'; all others the engine's. */
function workingFor(
  calculation: Calculation,
  ready: NonNullable<Calculation['ready']>,
  scenario: string | null,
  figure: FigureRef,
): Working | null {
  switch (figure.kind) {
    case 'homes-gap':
    case 'in-borough':
    case 'care-rate': {
      const found = sufficiencyOf(calculation, scenario);
      return found.ok ? sufficiencyWorking(found.figures, figure) : null;
    }
    // Screens name a placement by its row's key; the engine by its reference.
    case 'placement': {
      const row = calculation.workspace.placements.find(({ key }) => key === figure.placement);
      return workingOf(ready, { ...figure, placement: row?.ref ?? '' });
    }
    default:
      return workingOf(ready, figure);
  }
}
