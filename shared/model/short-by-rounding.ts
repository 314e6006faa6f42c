/**
 * Measures that ask for more cost than there is by no more than a price rounded to the penny makes up: £77,000 a year in
 * a scheme's form where the mix has £1,476.71 a week. They count as capped (model.md), and nobody need be told.
 */
import type { CompiledMeasure, Group } from './group.ts';
import type { Program } from './project.ts';
import { runGroup } from './run-group.ts';

/** £ a week for each child. */
const ROUNDING = 0.01;

/** Fewer children than this are none (model.md). */
const NO_CHILDREN = 1e-9;

/** Ids of enabled measures that find all the children they ask for, and whose cost is short by a penny a week each. */
export function shortByRounding(program: Program): ReadonlySet<string> {
  const { measures } = program.scenario;
  const positions = program.groups.flatMap((group) => roundedIn(program, group));
  return new Set(positions.flatMap((position) => measures[position]?.id ?? []));
}

/** Children it takes out, and at what price before uplifts; null where it takes none or at the average price. */
function departure({
  measure,
}: CompiledMeasure): { readonly children: number; readonly price: number } | null {
  if (measure.kind === 'move')
    return measure.displacedWeeklyCost === null
      ? null
      : { children: measure.children, price: measure.displacedWeeklyCost };
  if (measure.kind !== 'volume' || measure.children >= 0 || measure.weeklyCost === null) return null;
  return { children: -measure.children, price: measure.weeklyCost };
}

/** Positions of such measures of a group. */
function roundedIn({ scenario, timeline }: Program, group: Group): number[] {
  const byPosition = new Map(group.measures.map((each) => [each.position, each]));
  const short = new Set<number>();
  const more = new Set<number>();
  let children = new Float64Array(group.types.length);
  let cost = new Float64Array(group.types.length);
  runGroup(
    group,
    timeline,
    () => true,
    new Uint8Array(scenario.measures.length),
    (span, stage, state) => {
      const at = stage.kind === 'measure' ? byPosition.get(stage.measure) : undefined;
      const asked = at ? departure(at) : null;
      if (at && asked) {
        const wanted = asked.children * (at.share[span] ?? 0);
        const had = children[at.type] ?? 0;
        const index = group.types[at.type]?.priceIndex[group.year[span] ?? 0] ?? 1;
        const missing = wanted * asked.price * index - (cost[at.type] ?? 0);
        if (missing > 0)
          (missing <= wanted * ROUNDING * index && wanted - had <= NO_CHILDREN ? short : more).add(
            at.position,
          );
      }
      children = Float64Array.from(state.children);
      cost = Float64Array.from(state.cost);
    },
  );
  return [...short].filter((position) => !more.has(position));
}
