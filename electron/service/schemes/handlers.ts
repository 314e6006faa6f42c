import { succeed } from '../../../shared/api/failure.ts';
import type { SavingsView, SchemeOperationName } from '../../../shared/api/schemes.ts';
import type { Handlers } from '../handlers.ts';
import { Calculations } from '../results/calculations.ts';
import { faultsOf } from '../results/cell-faults.ts';
import { type Session, withWorkspace } from '../session.ts';
import { catalogue } from './catalogue.ts';
import { explainScheme } from './explain.ts';
import { savingsView } from './savings-view.ts';

/** What schemes there are, what one explains as it is typed, and how all of them fare. */
export function schemeHandlers(session: Session): Handlers<SchemeOperationName> {
  const calculations = new Calculations();
  return {
    'schemes.catalogue': () => succeed(catalogue()),
    'scheme.explain': ({ row }) =>
      withWorkspace(session, (workspace) =>
        succeed(explainScheme({ ...workspace.content(), placements: workspace.register() }, row)),
      ),
    'savings.read': ({ scenario }) =>
      withWorkspace<SavingsView>(session, (workspace) => {
        const calculation = calculations.of(workspace, scenario);
        if (!calculation.ready) return succeed(faultsOf(calculation));
        return succeed(savingsView(calculation, calculation.ready));
      }),
  };
}
