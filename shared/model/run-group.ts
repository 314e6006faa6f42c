import { createDayState, type DayState, join, leaveAtAverage } from './day-state.ts';
import type { CompiledMeasure, Group, GroupType } from './group.ts';
import { applyMove, applyPrice, applyVolume } from './steps.ts';
import type { Timeline } from './timeline.ts';

/**
 * Sums over the days of each month for one placement type, before any rounding: money in pence, child-days and
 * place-days as they are.
 */
export type TypeMonths = {
  readonly gross: Float64Array;
  readonly income: Float64Array;
  readonly insufficiency: Float64Array;
  readonly childDays: Float64Array;
  readonly placeDays: Float64Array;
  readonly demandDays: Float64Array;
  readonly overflowDays: Float64Array;
  /** Children over capacity on the last day of the month, whether or not another type takes them. */
  readonly shortAtEnd: Float64Array;
  /** Children on the last day of the month. */
  readonly childrenAtEnd: Float64Array;
};

/** A point in a day at which a working can look at the state. */
export type Stage = { readonly kind: 'start' | 'measure' | 'overflow' | 'end'; readonly measure: number };
export type Observer = (span: number, stage: Stage, state: DayState) => void;

const START: Stage = { kind: 'start', measure: -1 };
const OVERFLOW: Stage = { kind: 'overflow', measure: -1 };
const END: Stage = { kind: 'end', measure: -1 };

function createTypeMonths(months: number): TypeMonths {
  const zeros = () => new Float64Array(months);
  return {
    gross: zeros(),
    income: zeros(),
    insufficiency: zeros(),
    childDays: zeros(),
    placeDays: zeros(),
    demandDays: zeros(),
    overflowDays: zeros(),
    shortAtEnd: zeros(),
    childrenAtEnd: zeros(),
  };
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** Everything a group needs to be run: made once, used again for every run. */
export type GroupRun = {
  readonly group: Group;
  readonly timeline: Timeline;
  /** The measures that count, in the order of a day. */
  readonly measures: readonly CompiledMeasure[];
  /** What the last run gave, in the group's order of types. */
  readonly sums: readonly TypeMonths[];
  readonly state: DayState;
  readonly extraPlaces: Float64Array;
  /** Leaves out the sums of children, which a trial of a simulation has no use for. */
  readonly moneyOnly: boolean;
};

/** @param enabled which of the scenario's measures count */
export function createGroupRun(
  group: Group,
  timeline: Timeline,
  enabled: (position: number) => boolean,
  moneyOnly = false,
): GroupRun {
  return {
    group,
    timeline,
    measures: group.measures.filter((measure) => enabled(measure.position)),
    sums: group.types.map(() => createTypeMonths(timeline.months.length)),
    state: createDayState(group.types.length),
    extraPlaces: new Float64Array(group.types.length),
    moneyOnly,
  };
}

/** Whether the measure can change any money: places cost nothing themselves, only children over them who overflow do. */
export function changesMoney({ measure, type }: CompiledMeasure, group: Group): boolean {
  return measure.kind !== 'capacity' || group.types[type]?.overflowTo != null;
}

/**
 * Runs every span of a group and gives the monthly sums of its types, in the group's order.
 *
 * @param enabled which of the scenario's measures count
 * @param capped for each measure that finds fewer children, or less cost, than it asks for: set to 1 + the index of the
 *   first year in which it does
 */
export function runGroup(
  group: Group,
  timeline: Timeline,
  enabled: (position: number) => boolean,
  capped: Uint8Array,
  observe?: Observer,
): readonly TypeMonths[] {
  const run = createGroupRun(group, timeline, enabled);
  runSpans(run, capped, observe);
  return run.sums;
}

function clear(sums: TypeMonths, moneyOnly: boolean): void {
  sums.gross.fill(0);
  sums.income.fill(0);
  if (moneyOnly) return;
  sums.insufficiency.fill(0);
  sums.childDays.fill(0);
  sums.placeDays.fill(0);
  sums.demandDays.fill(0);
  sums.overflowDays.fill(0);
  sums.shortAtEnd.fill(0);
  sums.childrenAtEnd.fill(0);
}

/** Runs every span into `run.sums`, allocating nothing. */
export function runSpans(run: GroupRun, capped: Uint8Array, observe?: Observer): void {
  const { group, measures, sums, state, extraPlaces, moneyOnly } = run;
  const { children, cost, income } = state;
  const { types } = group;
  if (moneyOnly && measures.length === 0 && group.types.every(({ capacity }) => capacity === null)) {
    for (let type = 0; type < types.length; type += 1) addAsTheyStand(group, types[type], sums[type]);
    return;
  }
  for (const each of sums) clear(each, moneyOnly);
  for (let span = 0; span < group.spans; span += 1) {
    const month = group.month[span] ?? 0;
    const year = group.year[span] ?? 0;
    const nights = group.nights[span] ?? 0;
    const penceFactor = group.pence[span] ?? 0;
    for (let type = 0; type < types.length; type += 1) {
      const from = types[type];
      if (!from) continue;
      children[type] = from.children[span] ?? 0;
      cost[type] = from.cost[span] ?? 0;
      income[type] = from.income[span] ?? 0;
      extraPlaces[type] = 0;
    }
    observe?.(span, START, state);
    for (const at of measures) {
      const share = at.share[span] ?? 0;
      if (share === 0) continue;
      const { measure } = at;
      let short = false;
      if (measure.kind === 'volume') short = applyVolume(state, group.types, at, measure, share, year);
      else if (measure.kind === 'move') short = applyMove(state, group.types, at, measure, share, year);
      else if (measure.kind === 'price') short = applyPrice(state, group.types, at, measure, year);
      else add(extraPlaces, at.type, measure.places * share);
      if (short) capped[at.position] ||= year + 1;
      observe?.(span, { kind: 'measure', measure: at.position }, state);
    }
    for (let type = 0; type < types.length; type += 1) {
      const at = types[type];
      const into = sums[type];
      if (at?.capacity == null || !into) continue;
      settleOverflow(
        group,
        state,
        type,
        at.capacity + (extraPlaces[type] ?? 0),
        into,
        month,
        year,
        nights,
        penceFactor,
        moneyOnly,
      );
    }
    observe?.(span, OVERFLOW, state);
    for (let type = 0; type < types.length; type += 1) {
      const into = sums[type];
      if (!into) continue;
      add(into.gross, month, (cost[type] ?? 0) * penceFactor);
      add(into.income, month, (income[type] ?? 0) * penceFactor);
      if (moneyOnly) continue;
      const present = children[type] ?? 0;
      add(into.childDays, month, present * nights);
      into.childrenAtEnd[month] = present;
    }
    observe?.(span, END, state);
  }
}

/** Money of a type that no measure acts on and that has no places: what stood there before anything acts. */
function addAsTheyStand(group: Group, type: GroupType | undefined, into: TypeMonths | undefined): void {
  if (!type || !into) return;
  const { pence, month } = group;
  const { cost, income } = type;
  const { gross, income: incomes } = into;
  gross.fill(0);
  incomes.fill(0);
  for (let span = 0; span < group.spans; span += 1) {
    const at = month[span] ?? 0;
    const factor = pence[span] ?? 0;
    gross[at] = (gross[at] ?? 0) + (cost[span] ?? 0) * factor;
    incomes[at] = (incomes[at] ?? 0) + (income[span] ?? 0) * factor;
  }
}

/** Demand beyond the places leaves at average price and income and joins the overflow type at its list price. */
function settleOverflow(
  group: Group,
  state: DayState,
  type: number,
  places: number,
  into: TypeMonths,
  month: number,
  year: number,
  nights: number,
  penceFactor: number,
  moneyOnly: boolean,
): void {
  const demand = state.children[type] ?? 0;
  const overflowTo = group.types[type]?.overflowTo ?? null;
  const excess = demand - places;
  if (!moneyOnly) {
    add(into.placeDays, month, places * nights);
    add(into.demandDays, month, demand * nights);
    into.shortAtEnd[month] = Math.max(0, excess);
  }
  if (overflowTo === null || excess <= 0) return;
  const target = group.types[overflowTo];
  const listPrice = target?.listPrice[year] ?? 0;
  const averagePrice = leaveAtAverage(state, type, excess);
  join(state, overflowTo, excess, listPrice, target?.weeklyIncome ?? 0);
  if (moneyOnly) return;
  add(into.overflowDays, month, excess * nights);
  add(into.insufficiency, month, excess * (listPrice - averagePrice) * penceFactor);
}
