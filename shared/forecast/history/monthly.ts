/** Children in care month by month, and who came and went. */
import type { Day } from '../../calendar/day.ts';
import { firstDay, type Month, monthOf } from '../../calendar/month.ts';
import { OPEN } from '../care-history.ts';
import { eachPart, type FilteredHistory, follows } from './filter.ts';

export type HistoryMonth = {
  readonly month: Month;
  /** On the last day of the month. */
  readonly stock: number;
  /** Of these, placed in the council's area and outside it; the rest are not known. */
  readonly inBorough: number;
  readonly outside: number;
  readonly entered: number;
  readonly left: number;
  /** From another placement type, or out of what the filter leaves out. */
  readonly movedIn: number;
  readonly movedOut: number;
};

const COLUMNS = ['stock', 'inBorough', 'outside', 'entered', 'left', 'movedIn', 'movedOut'] as const;
type Column = (typeof COLUMNS)[number];

/** One entry for each month that the history covers from its first day to its last. */
export function monthlyHistory(view: FilteredHistory): HistoryMonth[] {
  const { from, to, stays } = view.history;
  const first = monthOf(from);
  const count = monthOf(to + 1) - first;
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(count + 1)]));
  const add = (name: Column, at: number, by = 1) => {
    const column = columns[name];
    if (column) column[at] = (column[at] ?? 0) + by;
  };
  const ofDay = (day: Day): number | null => (day < from || day > to ? null : monthOf(day) - first);
  const count1 = (name: Column, day: Day) => {
    const at = ofDay(day);
    if (at !== null && at < count) add(name, at);
  };

  eachPart(view, (stay, { start, end }) => {
    // At month ends: from the month it begins in, until the month before the one it ends in.
    const begins = Math.max(0, monthOf(start) - first);
    const ends = end === OPEN ? count : Math.min(count, monthOf(end) - first);
    if (begins < ends) {
      const place = stays.inBorough[stay];
      for (const [name, counts] of [
        ['stock', true],
        ['inBorough', place === 1],
        ['outside', place === 2],
      ] as const)
        if (counts) {
          add(name, begins);
          add(name, ends, -1);
        }
    }
    if (stays.enters[stay] === 1 && start === stays.start[stay]) count1('entered', start);
    if ((stays.reason[stay] ?? 0) !== 0 && end === stays.end[stay]) count1('left', end);
    if (start === stays.start[stay] && follows(view.history, stay) && isMove(view, stay - 1, stay))
      count1('movedIn', start);
    if (end === stays.end[stay] && follows(view.history, stay + 1) && isMove(view, stay, stay + 1))
      count1('movedOut', end);
  });

  let stock = 0;
  let inBorough = 0;
  let outside = 0;
  const of = (name: Column, at: number) => columns[name]?.[at] ?? 0;
  return Array.from({ length: count }, (_, at) => {
    stock += of('stock', at);
    inBorough += of('inBorough', at);
    outside += of('outside', at);
    return {
      month: first + at,
      stock,
      inBorough,
      outside,
      entered: of('entered', at),
      left: of('left', at),
      movedIn: of('movedIn', at),
      movedOut: of('movedOut', at),
    };
  });
}

/** Without a filter on stays a move is to another type; with one, across its border. */
function isMove(view: FilteredHistory, before: number, after: number): boolean {
  const { type } = view.history.stays;
  return view.byStay ? view.ofStay(before) !== view.ofStay(after) : type[before] !== type[after];
}

/** The last day of a month. */
export function monthEnd(month: Month): Day {
  return firstDay(month + 1) - 1;
}
