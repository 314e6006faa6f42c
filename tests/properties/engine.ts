/** The engine as the properties ask it: a scenario in, the JSON document of the command line out. */
import {
  type ComparisonJson,
  compare as compareProgram,
  comparisonJson,
  compile,
  type Program,
  type ProjectionJson,
  projectionJson,
  project as projectProgram,
  varianceBridge,
  type YearBridge,
} from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/types.ts';

export function project(scenario: Scenario): ProjectionJson {
  return projectionJson(projectProgram(programOf(scenario)));
}

/** Some of the scenario's enabled measures only, chosen by their position among them. */
export function projectSome(scenario: Scenario, enabled: (position: number) => boolean): ProjectionJson {
  return projectionJson(projectProgram(programOf(scenario), enabled));
}

export function compare(scenario: Scenario): ComparisonJson {
  return comparisonJson(compareProgram(programOf(scenario)));
}

export function bridge(before: Scenario, after: Scenario): readonly YearBridge[] {
  return varianceBridge(projectProgram(programOf(before)), projectProgram(programOf(after)));
}

function programOf(scenario: Scenario): Program {
  const parsed = parseScenario(structuredClone(scenario));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return compile(parsed.resolved);
}
