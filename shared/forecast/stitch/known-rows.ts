/** Which rows of the returns can be known on a day, and what each says then. */
import type { Day } from '../../calendar/day.ts';
import { type FinancialYear, yearEnd, yearStart } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import type { QualityLog } from '../quality/log.ts';
import type { ReturnFile, ReturnRows } from '../return/return-rows.ts';

/** What a file can tell: all its rows, those an extract taken on a day would show, or nothing. */
type Reach = { readonly year: FinancialYear; readonly until: Day; readonly isExtract: boolean } | null;

export type KnownRows = {
  /** Rows of each child: those of child c are `order[first[c]]` to `order[first[c + 1] − 1]`, by start. */
  readonly order: Int32Array;
  readonly first: Int32Array;
  /** DEC as it was known; `OPEN` where it was not. */
  readonly end: Int32Array;
  /** Collection year of each row's file. */
  readonly yearOf: (row: number) => FinancialYear;
  /** Years that are known, in order. */
  readonly years: readonly FinancialYear[];
  readonly from: Day;
  readonly to: Day;
};

/**
 * A return is known from its 31 March. On a day inside its year it is known as an extract taken that day would show
 * it: what had begun, and an end only if it had come. Null where no Episodes file can tell anything.
 */
export function fileReach(file: ReturnFile, asKnownOn: Day | null): Reach {
  const { year, firstYear } = file;
  if (year === null || firstYear === null) return null;
  const until = yearEnd(year);
  if (asKnownOn === null || asKnownOn >= until) return { year, until, isExtract: false };
  if (asKnownOn < yearStart(firstYear)) return null;
  return { year, until: asKnownOn, isExtract: true };
}

export function knownRows(rows: ReturnRows, asKnownOn: Day | null, log: QualityLog | null): KnownRows | null {
  const { episodes, files } = rows;
  const reach = files.map((file) => (file.kind === 'episodes' ? fileReach(file, asKnownOn) : null));
  const told = reach.flatMap((each) => (each === null ? [] : [each]));
  if (told.length === 0) return null;
  const firstYears = files.flatMap(({ kind, firstYear }, at) =>
    kind === 'episodes' && reach[at] && firstYear !== null ? [firstYear] : [],
  );

  const count = episodes.child.length;
  const end = new Int32Array(count);
  const kept = new Uint8Array(count);
  const sizes = new Int32Array(rows.childIds.length + 1);
  for (let row = 0; row < count; row += 1) {
    const file = episodes.file[row] ?? 0;
    const span = reach[file];
    if (!span) continue;
    const start = episodes.start[row] ?? 0;
    const number = episodes.row[row] ?? 0;
    const stated = episodes.end[row] ?? OPEN;
    if (start > span.until) {
      if (!span.isExtract) log?.addDay('start-after-year', file, number, start);
      continue;
    }
    if (stated < start) {
      log?.add('end-before-start', file, number);
      continue;
    }
    if (stated === start) {
      log?.add('same-day', file, number);
      continue;
    }
    const isLate = stated > span.until && stated !== OPEN;
    if (isLate && !span.isExtract) log?.addDay('end-after-year', file, number, stated);
    end[row] = isLate ? OPEN : stated;
    kept[row] = 1;
    const child = episodes.child[row] ?? 0;
    sizes[child + 1] = (sizes[child + 1] ?? 0) + 1;
  }

  for (let child = 1; child < sizes.length; child += 1)
    sizes[child] = (sizes[child] ?? 0) + (sizes[child - 1] ?? 0);
  const yearOfFile = Int32Array.from(reach, (span) => span?.year ?? 0);
  const yearOf = (row: number) => yearOfFile[episodes.file[row] ?? 0] ?? 0;
  return {
    order: byChildAndStart(rows, kept, sizes, end, yearOf),
    first: sizes,
    end,
    yearOf,
    years: [...new Set(told.map(({ year }) => year))].sort((one, other) => one - other),
    from: yearStart(Math.min(...firstYears)),
    to: Math.max(...told.map(({ until }) => until)),
  };
}

/** Sorted by counting into children, then by insertion: the rows of one child are few, and mostly in order. */
function byChildAndStart(
  { episodes }: ReturnRows,
  kept: Uint8Array,
  first: Int32Array,
  end: Int32Array,
  yearOf: (row: number) => FinancialYear,
): Int32Array {
  const { child, start } = episodes;
  const next = first.slice();
  const order = new Int32Array(first[first.length - 1] ?? 0);
  // A later return is the better informed; within one return the row with an end, and the later end, comes last.
  const before = (one: number, other: number) => {
    const starts = (start[one] ?? 0) - (start[other] ?? 0);
    if (starts !== 0) return starts < 0;
    const years = yearOf(one) - yearOf(other);
    if (years !== 0) return years < 0;
    const ends = (end[one] ?? 0) - (end[other] ?? 0);
    if (ends === 0) return one < other;
    return end[one] === OPEN || (end[other] !== OPEN && ends < 0);
  };
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] === 0) continue;
    const of = child[row] ?? 0;
    const from = first[of] ?? 0;
    let at = next[of] ?? 0;
    next[of] = at + 1;
    while (at > from && before(row, order[at - 1] ?? 0)) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = row;
  }
  return order;
}
