import {
  type Comparison,
  compare,
  compareTogether,
  compile,
  type PositionBasis,
  positionBasis,
  type SchemeShares,
  shareAmongSchemes,
  shortByRounding,
  type Together,
  type WhoGaveWay,
  whoGaveWay,
} from '../../../shared/model/index.ts';
import type { SchemePlayer, WorkingContext } from '../../../shared/model/workings/index.ts';
import {
  type CompiledScheme,
  type ParsedFile,
  parseFile,
  schemePlayers,
} from '../../../shared/schemes/index.ts';
import type { WholeWorkspace } from '../../../shared/workspace/rows.ts';
import { type ScenarioRows, toScenario } from '../../../shared/workspace/to-scenario.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';

/** One scenario of the open workspace, as far as it can be calculated. */
export type Calculation = {
  readonly workspace: WholeWorkspace;
  readonly rows: ScenarioRows;
  readonly parsed: ParsedFile;
  /** Null where there are faults. */
  readonly ready:
    | (WorkingContext & {
        readonly basis: PositionBasis;
        readonly together: () => Together;
        readonly comparison: () => Comparison;
        /** What the assumptions come to. */
        readonly assumptions: ReadonlyMap<string, number>;
        /** Those that are on. */
        readonly compiled: readonly CompiledScheme[];
        readonly players: readonly SchemePlayer[];
        readonly shares: () => SchemeShares;
        readonly gaveWay: () => WhoGaveWay;
        /** Measures whose cost is short by rounding only: not worth telling anybody. */
        readonly rounded: () => ReadonlySet<string>;
      })
    | null;
};

/**
 * What has been worked out for a workspace since it last changed, so that a page's questions about one revision
 * are answered from one calculation.
 */
export class Calculations {
  private workspace: OpenWorkspace | null = null;
  private revision = -1;
  private whole: WholeWorkspace | null = null;
  private known = new Map<string | null, Calculation>();

  /** @param scenario key of the scenario, null for the base */
  of(workspace: OpenWorkspace, scenario: string | null): Calculation {
    const revision = workspace.revision();
    if (this.workspace !== workspace || this.revision !== revision) {
      this.workspace = workspace;
      this.revision = revision;
      this.whole = null;
      this.known = new Map();
    }
    this.whole ??= { ...workspace.content(), placements: workspace.register() };
    const seen = this.known.get(scenario);
    if (seen) return seen;
    const calculation = calculate(this.whole, scenario);
    this.known.set(scenario, calculation);
    return calculation;
  }
}

/** @param key of the scenario, null for the base */
export function calculate(workspace: WholeWorkspace, key: string | null): Calculation {
  const { scenario, rows } = toScenario(workspace, key, { measuresOff: 'left-out', forecastOnly: true });
  const parsed = parseFile(scenario);
  if (!parsed.ok) return { workspace, rows, parsed, ready: null };
  const program = compile(parsed.resolved);
  const players = schemePlayers(parsed.own.measures ?? [], parsed.schemes);
  const shares = once(() => shareAmongSchemes(program, players));
  return {
    workspace,
    rows,
    parsed,
    ready: {
      scenario: parsed.scenario,
      basis: positionBasis(program),
      together: once(() => compareTogether(program)),
      comparison: once(() => compare(program)),
      assumptions: parsed.assumptions,
      compiled: parsed.schemes,
      players,
      shares,
      gaveWay: once(() => whoGaveWay(program)),
      rounded: once(() => shortByRounding(program)),
      ...(parsed.schemes.length > 0 && { schemes: { players, shares } }),
    },
  };
}

/** What `make` gives, worked out when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
