/** Children in care month by month, and who came, moved and went. */
import type { Day } from '../../calendar/day.ts';
import { firstDay, type Month, monthOf } from '../../calendar/month.ts';
import { OPEN } from '../care-history.ts';
import { eachPart, type FilteredHistory } from './filter.ts';
import { eachMovement } from './movements.ts';

const STOCKS = ['stock', 'inBorough', 'outside'] as const;

/** Counts of children's movements in some time, of those that a filter is about. */
const MOVEMENTS = [
  /** Came into care. */
  'entered',
  /** Left care; the three that follow are of these. */
  'left',
  'turned18',
  /** In no row of the next return, so taken to have left on its first day. */
  'notSentAgain',
  /** Only short breaks followed, which are not counted. */
  'toShortBreaks',
  /** To and from placements that the filter leaves out. */
  'movedIn',
  'movedOut',
  /** Into and out of the age that the filter is about. */
  'agedIn',
  'agedOut',
  /** To another placement, both of them counted; `changedType`: of these, to one of another type. */
  'moved',
  'changedType',
] as const;

export type Movements = Readonly<Record<(typeof MOVEMENTS)[number], number>>;

/**
 * Children at the beginning and the end of some time, and their movements in it:
 * start + entered + movedIn + agedIn − left − movedOut − agedOut = stock.
 */
export type PeriodOfHistory = Movements & {
  /** Before its first day. */
  readonly start: number;
  /** On its last day. */
  readonly stock: number;
};

export type HistoryMonth = PeriodOfHistory & {
  readonly month: Month;
  /** Of those on the last day, placed in the council's area and outside it; the rest are not known. */
  readonly inBorough: number;
  readonly outside: number;
};

type Column = (typeof STOCKS)[number] | (typeof MOVEMENTS)[number];

/** One entry for each month that the history covers from its first day to its last. */
export function monthlyHistory(view: FilteredHistory): HistoryMonth[] {
  const { from, to, stays } = view.history;
  const first = monthOf(from);
  const count = monthOf(to + 1) - first;
  const columns = new Map([...STOCKS, ...MOVEMENTS].map((name) => [name, new Int32Array(count + 1)]));
  const add = (name: Column, at: number, by = 1) => {
    const column = columns.get(name);
    if (column) column[at] = (column[at] ?? 0) + by;
  };

  let before = 0;
  eachPart(view, (stay, { start, end }) => {
    if (start < from && end >= from) before += 1;
    // At month ends: from the month it begins in, until the month before the one it ends in.
    const begins = Math.max(0, monthOf(start) - first);
    const ends = end === OPEN ? count : Math.min(count, monthOf(end) - first);
    if (begins >= ends) return;
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
  });
  eachMovement(view, (kind, day, source, target) => {
    const at = monthOf(day) - first;
    if (day < from || day > to || at >= count) return;
    for (const name of COUNTED_AS[kind]) add(name, at);
    if (kind === 'moved' && stays.type[source] !== stays.type[target]) add('changedType', at);
  });

  const of = (name: Column, at: number) => columns.get(name)?.[at] ?? 0;
  let stock = before;
  let inBorough = 0;
  let outside = 0;
  return Array.from({ length: count }, (_, at) => {
    const start = stock;
    // The first month's column holds everybody who was there when it ended.
    stock = at === 0 ? of('stock', 0) : stock + of('stock', at);
    inBorough += of('inBorough', at);
    outside += of('outside', at);
    return { month: first + at, start, stock, inBorough, outside, ...movements((name) => of(name, at)) };
  });
}

const COUNTED_AS = {
  came: ['entered'],
  'moved-in': ['movedIn'],
  'aged-in': ['agedIn'],
  left: ['left'],
  'turned-18': ['left', 'turned18'],
  'not-sent-again': ['left', 'notSentAgain'],
  'to-short-breaks': ['left', 'toShortBreaks'],
  'moved-out': ['movedOut'],
  'aged-out': ['agedOut'],
  moved: ['moved'],
} as const;

function movements(of: (name: keyof Movements) => number): Movements {
  return {
    entered: of('entered'),
    left: of('left'),
    turned18: of('turned18'),
    notSentAgain: of('notSentAgain'),
    toShortBreaks: of('toShortBreaks'),
    movedIn: of('movedIn'),
    movedOut: of('movedOut'),
    agedIn: of('agedIn'),
    agedOut: of('agedOut'),
    moved: of('moved'),
    changedType: of('changedType'),
  };
}

/** Months that follow on one another, as one time. */
export function together(months: readonly HistoryMonth[]): PeriodOfHistory {
  return {
    start: months[0]?.start ?? 0,
    stock: months.at(-1)?.stock ?? 0,
    ...movements((name) => months.reduce((sum, month) => sum + month[name], 0)),
  };
}

/** The last day of a month. */
export function monthEnd(month: Month): Day {
  return firstDay(month + 1) - 1;
}
