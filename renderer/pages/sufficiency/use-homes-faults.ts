import { useMemo } from 'react';
import type { SufficiencyView } from '../../../shared/api/sufficiency.ts';
import type { CellFault } from '../../../shared/api/views.ts';
import type { CellProblem } from '../../components/grid/column.ts';

/** What is wrong with the cells of one of this page's tables, by `row key/field`: the forecast goes on without them. */
export function useHomesFaults(
  view: SufficiencyView,
  table: CellFault['table'],
): ReadonlyMap<string, CellProblem> {
  return useMemo(() => {
    const found = new Map<string, CellProblem>();
    for (const fault of view.state === 'faults' ? view.faults : []) {
      if (fault.table !== table || fault.key === null) continue;
      const place = `${fault.key}/${fault.field ?? ''}`;
      if (!found.has(place)) found.set(place, { problem: fault.problem, remedy: fault.remedy });
    }
    return found;
  }, [view, table]);
}

/** What is wrong with one of the page's settings, in a sentence. */
export function settingProblem(view: SufficiencyView, setting: string): string | undefined {
  const fault =
    view.state === 'faults' ? view.faults.find(({ place }) => place === `sufficiency.${setting}`) : undefined;
  return fault ? `This ${fault.problem}: ${fault.remedy}.` : undefined;
}
