import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { parseFile } from '../../shared/schemes/index.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import type { ScenarioJson } from '../../shared/workspace/scenario-json.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import type { OpenWorkspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import type { Downloads } from './downloads.ts';
import { safeFileName, WORKSPACE_EXTENSION } from './file-names.ts';
import type { Handlers } from './handlers.ts';
import type { ServiceHost } from './host.ts';
import { saving, type Wanted } from './saving.ts';
import { withWorkspace } from './session.ts';

/** Saving a copy of the workspace and the scenario file of one scenario: by dialog, or as a download. */
export function copyHandlers(
  host: ServiceHost,
  desk: Desk,
  downloads: Downloads,
): Handlers<'file.saveCopy' | 'file.saveScenario'> {
  const save = saving(host, desk, downloads);
  return {
    'file.saveCopy': async () => {
      const wanted = withWorkspace(desk, (workspace) =>
        succeed<Wanted>({
          from: workspace,
          name: `${basename(workspace.path, WORKSPACE_EXTENSION)} copy${WORKSPACE_EXTENSION}`,
          kind: 'workspace',
          type: 'application/vnd.sqlite3',
          write: (path) => workspace.copyTo(path),
        }),
      );
      return wanted.ok ? save(wanted.value) : wanted;
    },
    'file.saveScenario': async ({ scenario }) => {
      const wanted = withWorkspace(desk, (workspace) => scenarioFile(workspace, scenario));
      return wanted.ok ? save(wanted.value) : wanted;
    },
  };
}

function scenarioFile(workspace: OpenWorkspace, key: string | null): Outcome<Wanted> {
  const content = workspace.content();
  const found = content.scenarios.find((each) => each.key === key);
  if (key !== null && !found) {
    return fail('not-found', 'This scenario is no longer there. Choose another one.');
  }
  const scenario = finishedScenario({ ...content, placements: workspace.register() }, key);
  const title = `${content.profile.council} ${found?.name ?? 'base'}`;
  return succeed({
    from: workspace,
    name: `${safeFileName(title)}.json`,
    kind: 'scenario',
    type: 'application/json',
    write: (path) => {
      writeFileSync(path, `${JSON.stringify(scenario, null, 2)}\n`, { flag: 'wx' });
      return succeed(null);
    },
  });
}

/**
 * The scenario without schemes that are off and not yet whole: a file with one in it could not be opened again. They
 * stay in the workspace.
 */
function finishedScenario(whole: WholeWorkspace, key: string | null): ScenarioJson {
  const { scenario, rows } = toScenario(whole, key);
  if (rows.schemes.length === 0) return scenario;
  const parsed = parseFile(scenario);
  const on = new Set(whole.scenarios.find((row) => row.key === key)?.schemes ?? []);
  const unfinished = new Set(
    (parsed.ok ? [] : parsed.faults).flatMap(({ place }) => {
      const scheme = rows.schemes[Number(/^schemes\[(\d+)\]/.exec(place)?.[1] ?? -1)];
      return scheme === undefined || on.has(scheme) ? [] : [scheme];
    }),
  );
  if (unfinished.size === 0) return scenario;
  return toScenario({ ...whole, schemes: whole.schemes.filter((row) => !unfinished.has(row.key)) }, key)
    .scenario;
}
