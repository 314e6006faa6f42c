import type { MixEffect } from '../../../shared/api/forecast.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { afterMixStep } from '../../../shared/forecast-to-mix/mix-step.ts';
import type { Step } from '../../../shared/workspace/edits.ts';
import type { WholeWorkspace } from '../../../shared/workspace/rows.ts';
import { type Calculation, calculate } from '../results/calculations.ts';

/** More would fill the page: a council looks at the base and the few plans it is weighing. */
const MOST_SCENARIOS = 4;

type Row = MixEffect['rows'][number];

/** What a step that puts a forecast into the mix would do to children and outturn, of the base and of scenarios. */
export function mixEffect(step: Step, workspace: WholeWorkspace): MixEffect | null {
  const stepped = afterMixStep(step, workspace);
  const { scenarios } = workspace;
  const chosen = [{ key: null, name: 'Base' }, ...scenarios.slice(0, MOST_SCENARIOS)];
  const rows = chosen.map(({ key, name }): Row => {
    const now = outcome(workspace, key);
    const after = outcome(stepped, key);
    return { key, name, now, after, change: changeOf(now, after) };
  });
  const first = calculate(unpricedAsFree(stepped), null).ready?.basis.plan.years[0];
  return first
    ? { year: formatYear(first.year), rows, others: Math.max(0, scenarios.length - MOST_SCENARIOS) }
    : null;
}

/** Without a price there is no outturn, but children can be counted all the same. */
function outcome(workspace: WholeWorkspace, key: string | null): Row['now'] {
  const priced = yearsOf(calculate(workspace, key));
  const years = priced ?? yearsOf(calculate(unpricedAsFree(workspace), key));
  const first = years?.[0];
  if (!years || !first) return null;
  const childDays = first.placementTypes.reduce((sum, type) => sum + type.childDays, 0);
  return {
    children: childDays / (first.end - first.from),
    outturnPence: priced ? first.outturn : null,
    periodPence: priced ? years.reduce((sum, { outturn }) => sum + outturn, 0) : null,
  };
}

function yearsOf({ ready }: Calculation) {
  return ready?.basis.plan.years ?? null;
}

function changeOf(now: Row['now'], after: Row['after']): Row['change'] {
  if (now?.outturnPence == null || after?.outturnPence == null) return null;
  return {
    outturnPence: after.outturnPence - now.outturnPence,
    periodPence: (after.periodPence ?? 0) - (now.periodPence ?? 0),
  };
}

function unpricedAsFree(workspace: WholeWorkspace): WholeWorkspace {
  return {
    ...workspace,
    placementTypes: workspace.placementTypes.map((row) => ({ ...row, weeklyCost: row.weeklyCost ?? 0 })),
  };
}
