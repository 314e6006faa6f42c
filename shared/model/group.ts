/**
 * Nothing changes between changes, so a day is worked out once for each span of days on which everything is the
 * same. Placement types that never exchange a child do not even share their spans: types are put into groups by
 * the moves and overflows between them, and each group is compiled and run by itself.
 */
import type {
  ResolvedCapacity,
  ResolvedMeasure,
  ResolvedMove,
  ResolvedPrice,
  ResolvedScenario,
  ResolvedVolume,
} from '../scenario/resolved.ts';
import { fillType } from './fill-type.ts';
import { createMix, type Mix } from './mix.ts';
import { type RampStep, rampSteps } from './ramp.ts';
import { compileRegister, nightsWithin, type Register } from './register.ts';
import type { Timeline } from './timeline.ts';

/** Measures that act on children, prices or places: the others are lines of their own (lines.ts). */
export type ChildMeasure = ResolvedVolume | ResolvedMove | ResolvedPrice | ResolvedCapacity;

/** A measure as the group runs it. */
export type CompiledMeasure = {
  readonly measure: ChildMeasure;
  /** Position among the scenario's enabled measures. */
  readonly position: number;
  /** Share of the whole in effect in each span: 0 where none is. */
  readonly share: Float64Array;
  /** Index within the group of the type acted on (a move's source) and, for a move, of its target. */
  readonly type: number;
  readonly target: number;
};

export type GroupType = {
  /** Index in the scenario's placement types. */
  readonly index: number;
  /** Places, and £ a week of income: those of the scenario when the type was last filled (fill-type.ts). */
  capacity: number | null;
  weeklyIncome: number;
  /** Index within the group of the type that takes the overflow; null where none does. */
  readonly overflowTo: number | null;
  /** £ a week by year of the timeline. */
  readonly listPrice: Float64Array;
  readonly priceIndex: Float64Array;
  /** Steps 1 and 2 of a day, by span. */
  readonly children: Float64Array;
  readonly cost: Float64Array;
  readonly income: Float64Array;
  readonly mix: Mix;
  /** Null where the type has no placement in the register. */
  readonly register: Register | null;
};

export type Group = {
  readonly types: readonly GroupType[];
  /** In the order of a day: volume, move, price, capacity; in file order within a kind. */
  readonly measures: readonly CompiledMeasure[];
  readonly spans: number;
  readonly nights: Float64Array;
  /** What £ a week come to in pence over each span: k × nights × 100. */
  readonly pence: Float64Array;
  /** Indexes into the timeline by span. */
  readonly month: Int32Array;
  readonly year: Int32Array;
  /** First day of each span, counted from the first day of the period. */
  readonly start: Int32Array;
};

const KIND_ORDER: readonly ChildMeasure['kind'][] = ['volume', 'move', 'price', 'capacity'];

export function isChildMeasure(measure: ResolvedMeasure): measure is ChildMeasure {
  return KIND_ORDER.some((kind) => kind === measure.kind);
}

/** Puts together the types between which children can move, each group in file order. */
export function groupTypes(scenario: ResolvedScenario): number[][] {
  const leader = scenario.types.map((_, index) => index);
  const find = (type: number): number => {
    const up = leader[type] ?? type;
    return up === type ? type : find(up);
  };
  const unite = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) leader[high] = low;
  };
  for (const [index, type] of scenario.types.entries())
    if (type.overflowTo !== null) unite(index, type.overflowTo);
  for (const measure of scenario.measures) if (measure.kind === 'move') unite(measure.source, measure.target);
  const groups = new Map<number, number[]>();
  for (const index of scenario.types.keys()) {
    const of = find(index);
    const group = groups.get(of);
    if (group) group.push(index);
    else groups.set(of, [index]);
  }
  return [...groups.values()];
}

/**
 * Compiles one group: its spans, and what stands in each before any measure acts.
 *
 * @param before the same group as compiled earlier, whose mixes go on, with what chance has done to them
 */
export function compileGroup(
  scenario: ResolvedScenario,
  timeline: Timeline,
  members: readonly number[],
  before?: Group,
): Group {
  const placements = members.map((type) =>
    scenario.placements.filter((placement) => placement.type === type),
  );
  const ramps: { measure: ChildMeasure; position: number; steps: RampStep[] }[] = [];
  for (const [position, measure] of scenario.measures.entries()) {
    if (!isChildMeasure(measure)) continue;
    const acts = measure.kind === 'move' ? measure.source : measure.type;
    if (!members.includes(acts)) continue;
    ramps.push({
      measure,
      position,
      steps: rampSteps(measure, 'months' in measure ? measure.months : 0, timeline.end),
    });
  }

  const cuts = new Uint8Array(timeline.end - timeline.from + 1);
  const cut = (day: number) => {
    if (day > timeline.from && day < timeline.end) cuts[day - timeline.from] = 1;
  };
  for (const month of timeline.months) cuts[month.from - timeline.from] = 1;
  for (const rows of placements) {
    for (const placement of rows) {
      const nights = nightsWithin(placement, timeline);
      if (!nights) continue;
      cut(nights.from);
      cut(nights.end);
    }
  }
  for (const { steps } of ramps) for (const step of steps) cut(step.from);

  const grid = layOutSpans(cuts, timeline);
  const types = members.map((index, at) =>
    compileType(
      scenario,
      timeline,
      members,
      index,
      placements[at] ?? [],
      grid,
      before?.types[at]?.mix ?? createMix(timeline),
    ),
  );
  const measures = ramps
    .map(({ measure, position, steps }) => ({
      measure,
      position,
      share: shareBySpan(steps, grid, timeline),
      type: members.indexOf(measure.kind === 'move' ? measure.source : measure.type),
      target: measure.kind === 'move' ? members.indexOf(measure.target) : -1,
    }))
    .sort(
      (a, b) =>
        KIND_ORDER.indexOf(a.measure.kind) - KIND_ORDER.indexOf(b.measure.kind) || a.position - b.position,
    );
  const { spans, nights, month, year, start } = grid;
  const pence = nights.map((each, span) => (timeline.years[year[span] ?? 0]?.dailyFactor ?? 0) * each * 100);
  return { types, measures, spans, nights, pence, month, year, start };
}

type Grid = Pick<Group, 'spans' | 'nights' | 'month' | 'year' | 'start'> & { readonly spanOfDay: Int32Array };

/** Spans from the days on which something changes; month firsts are among them, so no span crosses a month. */
function layOutSpans(cuts: Uint8Array, timeline: Timeline): Grid {
  const days = timeline.end - timeline.from;
  let spans = 0;
  for (let day = 0; day < days; day += 1) spans += cuts[day] ?? 0;
  const start = new Int32Array(spans);
  const spanOfDay = new Int32Array(days + 1).fill(spans);
  const nights = new Float64Array(spans);
  const month = new Int32Array(spans);
  const year = new Int32Array(spans);
  let span = -1;
  let monthAt = 0;
  for (let day = 0; day < days; day += 1) {
    if (cuts[day] === 1) {
      span += 1;
      start[span] = day;
      while ((timeline.months[monthAt]?.end ?? 0) - timeline.from <= day) monthAt += 1;
      month[span] = monthAt;
      year[span] = timeline.months[monthAt]?.year ?? 0;
    }
    spanOfDay[day] = span;
    nights[span] = (nights[span] ?? 0) + 1;
  }
  return { spans, nights, month, year, start, spanOfDay };
}

function compileType(
  scenario: ResolvedScenario,
  timeline: Timeline,
  members: readonly number[],
  index: number,
  placements: readonly ResolvedScenario['placements'][number][],
  grid: Grid,
  mix: Mix,
): GroupType {
  const type = scenario.types[index];
  if (!type) throw new RangeError(`no placement type ${index}`);
  const compiled: GroupType = {
    index,
    capacity: type.capacity,
    weeklyIncome: type.weeklyIncome,
    overflowTo: type.overflowTo === null ? null : members.indexOf(type.overflowTo),
    listPrice: new Float64Array(timeline.years.length),
    priceIndex: new Float64Array(timeline.years.length),
    children: new Float64Array(grid.spans),
    cost: new Float64Array(grid.spans),
    income: new Float64Array(grid.spans),
    mix,
    register:
      placements.length > 0 ? compileRegister(placements, timeline, grid.spanOfDay, grid.spans) : null,
  };
  fillType(compiled, type, timeline, grid);
  return compiled;
}

function shareBySpan(steps: readonly RampStep[], grid: Grid, timeline: Timeline): Float64Array {
  const share = new Float64Array(grid.spans);
  let at = -1;
  for (let span = 0; span < grid.spans; span += 1) {
    const day = timeline.from + (grid.start[span] ?? 0);
    while ((steps[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= day) at += 1;
    share[span] = steps[at]?.share ?? 0;
  }
  return share;
}
