import type { StressView } from '../../../shared/api/uncertainty.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { compile, project } from '../../../shared/model/index.ts';
import type { Pence } from '../../../shared/money/pence.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import { underStress } from '../../../shared/scenario/stress.ts';
import { NO_SETTINGS } from '../../../shared/workspace/uncertainty.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { Calculations } from '../results/calculations.ts';
import { faultsOf } from '../results/cell-faults.ts';

/** Every stress test put to the base and to every scenario; the first scenario with faults answers for all. */
export function stressView(
  workspace: OpenWorkspace,
  calculations: Calculations,
  year: string | null,
): StressView {
  const { profile, scenarios } = workspace.content();
  const tests = profile.uncertainty?.stressTests ?? NO_SETTINGS.stressTests;
  const columns: { name: string; outturnPence: Pence; under: (test: (typeof tests)[number]) => Pence }[] = [];
  for (const { key, name } of [{ key: null, name: 'Base' }, ...scenarios]) {
    const calculation = calculations.of(workspace, key);
    const { ready } = calculation;
    if (!ready) return faultsOf(calculation);
    const at = Math.max(
      0,
      ready.basis.plan.years.findIndex((each) => formatYear(each.year) === year),
    );
    const outturnPence = ready.basis.plan.years[at]?.outturn ?? 0;
    columns.push({
      name: name === '' ? 'A scenario without a name' : name,
      outturnPence,
      under: (test) => {
        const parsed = parseScenario(underStress(ready.scenario, test));
        return parsed.ok ? (project(compile(parsed.resolved)).years[at]?.outturn ?? 0) : outturnPence;
      },
    });
  }
  return {
    state: 'ready',
    scenarios: columns.map(({ name, outturnPence }) => ({ name, outturnPence })),
    tests: tests.map((test) => ({
      name: test.name,
      cells: columns.map(({ outturnPence, under }) => {
        const stressed = under(test);
        return { outturnPence: stressed, changePence: stressed - outturnPence };
      }),
    })),
  };
}
