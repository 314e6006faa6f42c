import { compile, project } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { type Sufficiency, sufficiency } from '../../shared/sufficiency/index.ts';

/** The sufficiency figures of a sound scenario. */
export function figuresOf(raw: unknown): Sufficiency {
  const parsed = parseScenario(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const program = compile(parsed.resolved);
  return sufficiency({ scenario: parsed.scenario, program, projection: project(program) });
}
