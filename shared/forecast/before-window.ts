/**
 * What the children in care when the window opens say of arrivals before it. They are those who came over the years
 * before and stayed, so that a council whose arrivals have grown by 3% a year opens its window with fewer children
 * than its present arrivals would have left there: a look back of years that no return covers. How long children stay
 * is taken from the window's own rates of leaving (a life table, by month of age on entry and months in care).
 */
import { ADULT, AGE_GROUP_COUNT, GROUP_OF_AGE } from './age-groups.ts';
import { DWELL_COUNT, dwellOf } from './dwell.ts';
import { cellsOf, type FlowCounts, GROUP_COUNT } from './flow-counts.ts';

export type BeforeWindow = {
  /** In care on the month-end that the window opens with. */
  readonly children: number;
  /** Children expected among them had the level always been 1, by whole months since they came. */
  readonly expected: Float64Array;
  /** Standard deviation of that expectation as a share of it. */
  readonly doubt: number;
};

/** Time in care by months and by dwell class, whatever the placement: the class of a settled one. */
const SETTLED = 6;
const TIME_OF_MONTHS = Uint8Array.from({ length: ADULT }, (_, months) => dwellOf(months, SETTLED));
const TIME_OF_CLASS = [0, 1, 2, 3, 5, 5, 7, 7] as const;
/** Children of an age and time in care lean on all ages' rate by so many months. */
const LEAN_MONTHS = 5;
/**
 * Variance of the expectation × departures seen: pure chance in the rates of leaving would be 1, and the ages of those
 * who came go up and down in waves besides (found on synthetic councils whose arrivals stand still).
 */
const DOUBT_OF_DEPARTURES = 1.5;

export type Leaving = {
  /** Child-months and the share leaving in one, by the cells of the counts. */
  readonly exposure: Float64Array;
  readonly rates: Float64Array;
};

/**
 * @param monthly entrants a month at level 1 @param profile their shares by month of age and category
 * @param first step that the window opens with
 * @returns null where the returns lack children, or nobody was there, left or came
 */
export function beforeWindow(
  counts: FlowCounts,
  leaving: Leaving,
  group: number,
  monthly: number,
  profile: Float64Array,
  first: number,
): BeforeWindow | null {
  if (counts.lacking > 0 || first >= counts.steps) return null;
  const size = cellsOf(counts) / GROUP_COUNT;
  const from = first * GROUP_COUNT * size + group * size;
  let children = 0;
  for (let cell = 0; cell < size; cell += 1) children += counts.exposure[from + cell] ?? 0;
  const { rates, departures } = byAgeAndTime(leaving, group * size, size);
  if (children === 0 || departures === 0 || monthly === 0) return null;
  const C = counts.categories.length;
  const expected = new Float64Array(ADULT);
  for (let entry = 0; entry < ADULT; entry += 1) {
    let staying = 0;
    for (let category = 0; category < C; category += 1)
      staying += monthly * (profile[entry * C + category] ?? 0);
    if (staying === 0) continue;
    // Who turns 18 within the month is not counted among the children either.
    for (let months = 0; entry + months + 1 < ADULT; months += 1) {
      expected[months] = (expected[months] ?? 0) + staying;
      const age = GROUP_OF_AGE[entry + months] ?? 0;
      staying *= 1 - (rates[age * DWELL_COUNT + (TIME_OF_MONTHS[months] ?? 0)] ?? 0);
    }
  }
  return { children, expected, doubt: Math.sqrt(DOUBT_OF_DEPARTURES / departures) };
}

/** Share leaving in a month by age group and time in care, all placements together. */
function byAgeAndTime({ exposure, rates }: Leaving, from: number, size: number) {
  const there = new Float64Array(AGE_GROUP_COUNT * DWELL_COUNT);
  const leave = new Float64Array(AGE_GROUP_COUNT * DWELL_COUNT);
  const thereAnyAge = new Float64Array(DWELL_COUNT);
  const leaveAnyAge = new Float64Array(DWELL_COUNT);
  const add = (table: Float64Array, at: number, value: number) => {
    table[at] = (table[at] ?? 0) + value;
  };
  const perAge = size / AGE_GROUP_COUNT;
  for (let cell = 0; cell < size; cell += 1) {
    const time = TIME_OF_CLASS[cell % DWELL_COUNT] ?? 0;
    const at = Math.floor(cell / perAge) * DWELL_COUNT + time;
    const months = exposure[from + cell] ?? 0;
    const leavers = months * (rates[from + cell] ?? 0);
    add(there, at, months);
    add(leave, at, leavers);
    add(thereAnyAge, time, months);
    add(leaveAnyAge, time, leavers);
  }
  const shares = leave.map((leavers, at) => {
    const time = at % DWELL_COUNT;
    const anyAge = (leaveAnyAge[time] ?? 0) / Math.max(1, thereAnyAge[time] ?? 0);
    return (leavers + LEAN_MONTHS * anyAge) / ((there[at] ?? 0) + LEAN_MONTHS);
  });
  return { rates: shares, departures: leaveAnyAge.reduce((all, each) => all + each, 0) };
}
