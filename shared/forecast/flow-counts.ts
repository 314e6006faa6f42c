/**
 * Counts everything the forecast learns from, from one month-end to the next: who was there and for how long, who
 * left, who moved where, who came. Reading once through the stays fills tables whose size does not depend on the
 * number of children; the forecast reads only these. A child is counted as it stands on month-ends, so a stay
 * between two of them is neither an entry nor a departure: what is forecast are month-ends too.
 */
import type { Day } from '../calendar/day.ts';
import { financialYearOf, yearStart } from '../calendar/financial-year.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';
import { ADULT, AGE_GROUP_COUNT, birthMonth, GROUP_OF_AGE, MONTHS_A_YEAR } from './age-groups.ts';
import { type CareHistory, STAY_CATEGORIES } from './care-history.ts';
import { DWELL_COUNT, dwellOf } from './dwell.ts';
import { ENDED_OTHERWISE } from './stitch/lookups.ts';

/** Children who are not, and who are or were, unaccompanied asylum-seeking. */
export const GROUP_COUNT = 2;
/** Rows of the stock by month of age: the first is for children born since the last month-end. */
export const STOCK_AGES = ADULT + 1;
const AGE_YEARS = 18;
/** Where a period of care began before anything the returns show: longer ago than any class tells apart. */
const LONG_AGO: Month = 0;

export type FlowCounts = {
  /** The day the history is known up to, and the last month-end on or before it. */
  readonly to: Day;
  readonly lastMonth: Month;
  /** Steps from a month-end to the next; the last ends at {@link lastMonth}. */
  readonly steps: number;
  /** Indexes into STAY_CATEGORIES of the categories that occur; all tables are by position in this list. */
  readonly categories: readonly number[];
  /** Children there at the start of a step, and of them who left and who moved: see {@link cellAt}. */
  readonly exposure: Float64Array;
  readonly leavers: Float64Array;
  readonly movers: Float64Array;
  /** Leavers of a step whose day of leaving is not known (closed at a year end because no later return has them). */
  readonly undated: Float64Array;
  /** Moves by step, age group, category left and joined. */
  readonly moves: Float64Array;
  /** Entrants by step, group, year of age and category. */
  readonly entrants: Float64Array;
  /** Entrants by group and month of age. */
  readonly entrantMonths: Float64Array;
  /** Dwell classes a month apart, of those who stay and who move. */
  readonly stayClasses: Float64Array;
  readonly moveClasses: Float64Array;
  /** Children the returns are thought to lack, as a share of those in care; counted in the stock and entrants here. */
  readonly lacking: number;
  /** Children on the day {@link to} by group, month of age at the last month-end + 1, category and dwell class. */
  readonly stock: Float64Array;
};

export function cellsOf(counts: { readonly categories: readonly number[] }): number {
  return GROUP_COUNT * AGE_GROUP_COUNT * counts.categories.length * DWELL_COUNT;
}

const lastDayOf = (month: Month): Day => firstDay(month + 1) - 1;

/** @param to a day on or before the history's last: what happened later is not looked at */
export function countFlows(history: CareHistory, to: Day = history.to): FlowCounts {
  const { children, stays } = history;
  const lastMonth = lastDayOf(monthOf(to)) === to ? monthOf(to) : monthOf(to) - 1;
  const firstMonth = monthOf(history.from - 1);
  const steps = Math.max(0, lastMonth - firstMonth);
  const categories = categoriesOf(history);
  const position = new Int8Array(STAY_CATEGORIES.length);
  categories.forEach((category, at) => {
    position[category] = at;
  });
  const C = categories.length;
  const cells = cellsOf({ categories });
  const exposure = new Float64Array(steps * cells);
  const leavers = new Float64Array(steps * cells);
  const movers = new Float64Array(steps * cells);
  const undated = new Float64Array(steps);
  const moves = new Float64Array(steps * AGE_GROUP_COUNT * C * C);
  const entrants = new Float64Array(steps * GROUP_COUNT * AGE_YEARS * C);
  const entrantMonths = new Float64Array(GROUP_COUNT * ADULT);
  const stayClasses = new Float64Array(DWELL_COUNT * DWELL_COUNT);
  const moveClasses = new Float64Array(DWELL_COUNT * DWELL_COUNT);
  const stock = new Float64Array(GROUP_COUNT * STOCK_AGES * C * DWELL_COUNT);
  const ends = Int32Array.from({ length: steps + 1 }, (_, at) => lastDayOf(firstMonth + at));

  const weights = weightsOf(history);
  const latestYear = monthOf(yearStart(financialYearOf(to))) - firstMonth - 1;

  const total = stays.child.length;
  let child = -1;
  let careMonth = 0;
  // The child's last month-end seen: its index, and the cell and place it was in.
  let seen = -2;
  let seenCell = 0;
  let seenCategory = 0;
  let seenDwell = 0;
  let seenStay = -1;
  let seenCare = 0;
  let seenGroup = 0;
  let seenReason = 0;

  const leave = () => {
    if (seen < 0 || seen >= steps) return;
    const isUndated = history.reasons[seenReason] === ENDED_OTHERWISE.notSentAgain;
    if (isUndated && !isComplete(history)) return;
    const at = seen * cells + seenCell;
    leavers[at] = (leavers[at] ?? 0) + (seen < latestYear ? weights.leftBefore : 1);
    exposure[at] = (exposure[at] ?? 0) + 1;
    if (isUndated) undated[seen] = (undated[seen] ?? 0) + 1;
  };

  for (let row = 0; row < total; row += 1) {
    const start = stays.start[row] ?? 0;
    const end = stays.end[row] ?? 0;
    const who = stays.child[row] ?? 0;
    if (who !== child) {
      if (seenIsOpen(seen)) leave();
      child = who;
      seen = -2;
      careMonth = stays.enters[row] === 1 ? monthOf(start) : LONG_AGO;
    } else if (stays.enters[row] === 1) careMonth = monthOf(start);
    if (start > to || end < history.from) continue;
    const birth = birthMonth(children.birth[who] ?? 0);
    const group = (children.uascUntil[who] ?? 0) > 0 ? 1 : 0;
    const category = position[stays.category[row] ?? 0] ?? 0;
    const placed = monthOf(start);
    let at = Math.max(0, placed - firstMonth);
    if ((ends[at] ?? 0) < start) at += 1;
    for (; at <= steps && (ends[at] ?? 0) < end; at += 1) {
      const month = firstMonth + at;
      const age = month - birth;
      if (age >= ADULT) break;
      const years = Math.max(0, age);
      const dwell = dwellOf(month - careMonth, month - placed);
      const ageGroup = GROUP_OF_AGE[years] ?? 0;
      const goesOn = seen === at - 1 && seenCare === careMonth;
      if (goesOn) {
        const cell = seen * cells + seenCell;
        exposure[cell] = (exposure[cell] ?? 0) + 1;
        const turn = seenDwell * DWELL_COUNT + dwell;
        if (seenStay === row) stayClasses[turn] = (stayClasses[turn] ?? 0) + 1;
        else {
          movers[cell] = (movers[cell] ?? 0) + 1;
          moveClasses[turn] = (moveClasses[turn] ?? 0) + 1;
          const flow = ((seen * AGE_GROUP_COUNT + seenGroup) * C + seenCategory) * C + category;
          moves[flow] = (moves[flow] ?? 0) + 1;
        }
      } else {
        if (seenIsOpen(seen)) leave();
        if (at > 0) {
          const flow =
            (((at - 1) * GROUP_COUNT + group) * AGE_YEARS + Math.floor(years / MONTHS_A_YEAR)) * C + category;
          entrants[flow] = (entrants[flow] ?? 0) + (at - 1 < latestYear ? 1 : weights.latest);
          const month = group * ADULT + years;
          entrantMonths[month] = (entrantMonths[month] ?? 0) + 1;
        }
      }
      // Who turns 18 before the next month-end is not at risk of anything else.
      seen = age + 1 >= ADULT ? -2 : at;
      seenCell = ((group * AGE_GROUP_COUNT + ageGroup) * C + category) * DWELL_COUNT + dwell;
      seenCategory = category;
      seenDwell = dwell;
      seenStay = row;
      seenCare = careMonth;
      seenGroup = ageGroup;
      seenReason = stays.reason[row] ?? 0;
    }
    seenReason = stays.reason[row] ?? 0;
    if (start <= to && end > to) {
      const age = lastMonth - birth;
      if (age < ADULT) {
        const dwell = dwellOf(lastMonth - careMonth, lastMonth - placed);
        const rowAge = Math.max(-1, age) + 1;
        const cell = ((group * STOCK_AGES + rowAge) * C + category) * DWELL_COUNT + dwell;
        stock[cell] = (stock[cell] ?? 0) + weights.latest;
      }
      seen = -2;
    }
  }
  if (seenIsOpen(seen)) leave();
  return {
    to,
    lastMonth,
    steps,
    categories,
    exposure,
    leavers,
    movers,
    undated,
    moves,
    entrants,
    entrantMonths,
    stayClasses,
    moveClasses,
    lacking: isComplete(history) ? 0 : 1 - history.coverage.latest,
    stock,
  };
}

function seenIsOpen(seen: number): boolean {
  return seen >= 0;
}

/** Below this the returns lack children to an extent that matters: a child not sent again has not surely left. */
const COMPLETE = 0.98;

/** Whether each return has, all but for slips, everybody the next one says it should. */
export function isComplete({ coverage }: CareHistory): boolean {
  return coverage.earlier >= COMPLETE;
}

/**
 * How many children one seen stands for where returns lack some. Of those in care lately, and those who came then,
 * only the latest return can tell; of those who left before, only a return of their time, while those still there
 * have shown up in a later one by now.
 */
function weightsOf(history: CareHistory): { readonly latest: number; readonly leftBefore: number } {
  const { earlier, latest } = history.coverage;
  return isComplete(history) ? { latest: 1, leftBefore: 1 } : { latest: 1 / latest, leftBefore: 1 / earlier };
}

function categoriesOf(history: CareHistory): number[] {
  const present = new Uint8Array(STAY_CATEGORIES.length);
  for (const category of history.stays.category) present[category] = 1;
  const found = [...present.keys()].filter((category) => present[category] === 1);
  return found.length > 0 ? found : [STAY_CATEGORIES.length - 1];
}
