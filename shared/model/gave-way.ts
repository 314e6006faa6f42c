/**
 * Who gave way: where measures want more children than there are, which of them got fewer, how many fewer, and which
 * took those children first (measures act in file order within a kind, volume before move); and where they move more
 * children into a placement type than it has places, how many each put there.
 */
import type { CompiledMeasure, Group } from './group.ts';
import type { Program } from './project.ts';
import { runGroup } from './run-group.ts';

/** Another measure, and child-days it had of the same placement type on the days on which one went short. */
export type TookFirst = { readonly id: string; readonly childDays: number };

/** A measure that found fewer children than it asked for, on some day. */
export type GaveWay = {
  readonly id: string;
  readonly placementType: string;
  /** Child-days asked for and had, over the whole period. */
  readonly askedFor: number;
  readonly had: number;
  /** Most children it went without on one day, and how many it asked for on that day. */
  readonly mostShort: number;
  readonly askedThen: number;
  /** In the order in which they act; empty where there were simply too few children. */
  readonly to: readonly TookFirst[];
};

/** A placement type into which measures move more children than it has places, on some day. */
export type Crowded = {
  readonly placementType: string;
  /** Child-days beyond its places. */
  readonly childDays: number;
  /** Child-days each measure put there on those days. */
  readonly by: readonly TookFirst[];
};

export type WhoGaveWay = { readonly measures: readonly GaveWay[]; readonly places: readonly Crowded[] };

/** @param enabled which of the scenario's enabled measures count; all when left out */
export function whoGaveWay(
  program: Program,
  enabled: (position: number) => boolean = () => true,
): WhoGaveWay {
  const tallies = program.groups.map((group) => tally(program, group, enabled));
  const order = new Map(program.scenario.measures.map(({ id }, at) => [id, at]));
  return {
    measures: tallies
      .flatMap(({ measures }) => measures)
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    places: tallies.flatMap(({ places }) => places),
  };
}

/** Fewer children than this are none (model.md). */
const NO_CHILDREN = 1e-9;

/** Children a measure wants to take out of a type on a day: those of a move, and of a volume below zero. */
function wanted({ measure }: CompiledMeasure, share: number): number {
  if (measure.kind === 'move') return measure.children * share;
  return measure.kind === 'volume' ? Math.max(0, -measure.children * share) : 0;
}

type Short = {
  askedFor: number;
  had: number;
  mostShort: number;
  askedThen: number;
  readonly to: Map<number, number>;
};

function tally(program: Program, group: Group, enabled: (position: number) => boolean): WhoGaveWay {
  const { scenario, timeline } = program;
  const byPosition = new Map(group.measures.map((measure) => [measure.position, measure]));
  const shorts = new Map<number, Short>();
  const crowded = group.types.map(() => ({ childDays: 0, by: new Map<number, number>() }));
  let before = new Float64Array(group.types.length);
  let taken: { readonly position: number; readonly type: number; readonly children: number }[] = [];
  let put: { readonly position: number; readonly type: number; readonly children: number }[] = [];
  let places = new Float64Array(group.types.length);
  runGroup(group, timeline, enabled, new Uint8Array(scenario.measures.length), (span, stage, state) => {
    const nights = group.nights[span] ?? 0;
    if (stage.kind === 'start') {
      taken = [];
      put = [];
      places = Float64Array.from(group.types, ({ capacity }) => capacity ?? Number.POSITIVE_INFINITY);
    }
    const at = stage.kind === 'measure' ? byPosition.get(stage.measure) : undefined;
    if (at) {
      const { position, measure } = at;
      const share = at.share[span] ?? 0;
      const asks = wanted(at, share);
      const had = (before[at.type] ?? 0) - (state.children[at.type] ?? 0);
      if (measure.kind === 'capacity') places[at.type] = (places[at.type] ?? 0) + measure.places * share;
      if (measure.kind === 'move') put.push({ position, type: at.target, children: had });
      if (asks > 0) {
        const short = shorts.get(position) ?? {
          askedFor: 0,
          had: 0,
          mostShort: 0,
          askedThen: 0,
          to: new Map(),
        };
        shorts.set(position, short);
        short.askedFor += asks * nights;
        short.had += had * nights;
        if (asks - had > short.mostShort) {
          short.mostShort = asks - had;
          short.askedThen = asks;
        }
        if (asks - had > NO_CHILDREN)
          for (const each of taken)
            if (each.type === at.type) increase(short.to, each.position, each.children * nights);
        taken.push({ position, type: at.type, children: had });
      }
    }
    // Overflow has not been settled while measures act: what stands here at the last of them is the demand.
    if (stage.kind === 'overflow') {
      for (const [type, tallied] of crowded.entries()) {
        const over = (before[type] ?? 0) - (places[type] ?? 0);
        const into = put.filter((each) => each.type === type && each.children > NO_CHILDREN);
        if (over <= NO_CHILDREN || into.length === 0) continue;
        tallied.childDays += over * nights;
        for (const each of into) increase(tallied.by, each.position, each.children * nights);
      }
    }
    before = Float64Array.from(state.children);
  });
  const name = (position: number) => scenario.measures[position]?.id ?? '';
  const typeName = (type: number) => scenario.types[group.types[type]?.index ?? -1]?.id ?? '';
  const listed = (sums: ReadonlyMap<number, number>): TookFirst[] =>
    [...sums].map(([position, childDays]) => ({ id: name(position), childDays }));
  return {
    measures: [...shorts].flatMap(([position, short]) =>
      short.mostShort <= NO_CHILDREN
        ? []
        : [
            {
              id: name(position),
              placementType: typeName(byPosition.get(position)?.type ?? -1),
              askedFor: short.askedFor,
              had: short.had,
              mostShort: short.mostShort,
              askedThen: short.askedThen,
              to: listed(short.to),
            },
          ],
    ),
    places: crowded.flatMap(({ childDays, by }, type) =>
      by.size === 0 ? [] : [{ placementType: typeName(type), childDays, by: listed(by) }],
    ),
  };
}

function increase(sums: Map<number, number>, key: number, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
