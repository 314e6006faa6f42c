import { parseFile } from '../../../shared/schemes/index.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { toScenario } from '../../../shared/workspace/to-scenario.ts';

/** What the assumptions of a file come to, by what formulas call them; those that cannot be worked out are absent. */
export function assumptionValues(content: WorkspaceContent): ReadonlyMap<string, number> {
  const { scenario } = toScenario({ ...content, placements: [] }, null, {
    measuresOff: 'left-out',
    forecastOnly: true,
  });
  return parseFile(scenario).assumptions;
}
