import type { ResolvedScenario, ResolvedType } from '../../scenario/resolved.ts';
import { fillType } from '../fill-type.ts';
import { compileGroup, type Group, type GroupType } from '../group.ts';
import { addUpRegister } from '../register.ts';
import { createGroupRun, type GroupRun, runSpans } from '../run-group.ts';
import type { Timeline } from '../timeline.ts';
import { addCells } from './add-cells.ts';

/** Part of a scenario that is worked out by itself: its net spend by month, and whether that still stands. */
export type Part = { readonly net: Float64Array; stale: boolean };

export type TypePart = { at: GroupType; readonly type: ResolvedType; filled: boolean; priced: boolean };

export type GroupPart = Part & {
  run: GroupRun;
  readonly types: readonly TypePart[];
  /** Whether its spans still begin where something changes: not so once a placement ends on another day. */
  cut: boolean;
};

/** A group as it was compiled, yet to be run. */
export function createGroupPart(
  group: Group,
  scenario: ResolvedScenario,
  timeline: Timeline,
  withMeasures: boolean,
): GroupPart {
  return {
    net: new Float64Array(timeline.months.length),
    stale: true,
    cut: true,
    run: createGroupRun(group, timeline, () => withMeasures, true),
    types: group.types.flatMap((at) => {
      const type = scenario.types[at.index];
      return type ? [{ at, type, filled: true, priced: true }] : [];
    }),
  };
}

/** Works out again what is stale of a group, and leaves its net spend in `part.net`. */
export function workOutGroup(part: GroupPart, scenario: ResolvedScenario, capped: Uint8Array): void {
  if (!part.stale) return;
  const { timeline } = part.run;
  if (!part.cut) cutAnew(part, scenario);
  for (const each of part.types) {
    if (each.filled) continue;
    if (!each.priced && each.at.register) addUpRegister(each.at.register);
    fillType(each.at, each.type, timeline, part.run.group);
    each.filled = true;
    each.priced = true;
  }
  runSpans(part.run, capped);
  part.net.fill(0);
  for (const sums of part.run.sums) {
    addCells(sums.gross, timeline, part.net, 1);
    addCells(sums.income, timeline, part.net, -1);
  }
  part.stale = false;
}

/** Compiles a group anew, with its types, measures and register as they now are. */
function cutAnew(part: GroupPart, scenario: ResolvedScenario): void {
  const { run } = part;
  const members = run.group.types.map(({ index }) => index);
  const group = compileGroup(scenario, run.timeline, members, run.group);
  const counts = new Set(run.measures.map(({ position }) => position));
  part.run = { ...run, group, measures: group.measures.filter(({ position }) => counts.has(position)) };
  for (const [at, each] of part.types.entries()) {
    each.at = group.types[at] ?? each.at;
    each.filled = true;
    each.priced = true;
  }
  part.cut = true;
}
