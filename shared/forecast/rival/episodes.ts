/**
 * The public demand model's own way of reading the return (cs-demand-model), so that a council can check our claim
 * against it: it is kept apart from our own stitching, and its faults are kept.
 */
import type { Day } from '../../calendar/day.ts';
import { OPEN } from '../care-history.ts';
import { isKnown, type ReturnRows } from '../return/return-rows.ts';

export const RIVAL_CATEGORIES = ['Fostering', 'Residential', 'Supported', 'Other'] as const;
export type RivalCategory = (typeof RIVAL_CATEGORIES)[number];

/** Index that stands for "not in care" before or after an episode. */
export const NOT_IN_CARE = RIVAL_CATEGORIES.length;

/** Years of age at which each bin begins, and where the last ends. */
export const RIVAL_BINS = [-1, 1, 5, 10, 16, 30] as const;
export const BIN_COUNT = RIVAL_BINS.length - 1;

/** Days in a year, as the public model has it. */
const DAYS_IN_YEAR = 365.24;

const CATEGORY_OF: Readonly<Record<string, RivalCategory>> = {
  U1: 'Fostering',
  U2: 'Fostering',
  U3: 'Fostering',
  U4: 'Fostering',
  U5: 'Fostering',
  U6: 'Fostering',
  K2: 'Residential',
  R1: 'Residential',
  H5: 'Supported',
  P2: 'Supported',
};

export type RivalEpisodes = {
  readonly start: readonly Day[];
  readonly end: readonly Day[];
  readonly bin: readonly number[];
  readonly category: readonly number[];
  /** The category of the child's adjacent episode where the dates touch, else {@link NOT_IN_CARE}. */
  readonly before: readonly number[];
  readonly after: readonly number[];
};

type Row = { readonly child: number; readonly start: Day; end: Day; readonly row: number };

export function rivalEpisodes(rows: ReturnRows): RivalEpisodes {
  const { episodes, words } = rows;
  const births = firstBirths(rows);
  const categories = words.place.map((place) => RIVAL_CATEGORIES.indexOf(CATEGORY_OF[place] ?? 'Other'));
  const kept = keptRows(rows, births);
  const binOf = kept.map(({ child, start }) => ageBin((start - (births.get(child) ?? 0)) / DAYS_IN_YEAR));
  const categoryOf = kept.map(({ row }) => categories[episodes.place[row] ?? 0] ?? NOT_IN_CARE);
  const beside = (at: number, other: number): number => {
    const here = kept[at];
    const there = kept[other];
    if (!here || !there || here.child !== there.child) return NOT_IN_CARE;
    const touches = other < at ? there.end === here.start : here.end === there.start;
    return touches ? (categoryOf[other] ?? NOT_IN_CARE) : NOT_IN_CARE;
  };
  const inBins = kept.flatMap((_, at) => ((binOf[at] ?? -1) < 0 ? [] : [at]));
  return {
    start: inBins.map((at) => kept[at]?.start ?? 0),
    end: inBins.map((at) => kept[at]?.end ?? OPEN),
    bin: inBins.map((at) => binOf[at] ?? 0),
    category: inBins.map((at) => categoryOf[at] ?? 0),
    before: inBins.map((at) => beside(at, at - 1)),
    after: inBins.map((at) => beside(at, at + 1)),
  };
}

/** One header row for each child: the first, in the order of the years. */
function firstBirths({ people, files }: ReturnRows): Map<number, Day> {
  const rows = [...people.child.keys()]
    .filter((row) => files[people.file[row] ?? 0]?.kind === 'header')
    .sort((one, other) => yearOf(files, people.file[one]) - yearOf(files, people.file[other]) || one - other);
  const births = new Map<number, Day>();
  for (const row of rows) {
    const child = people.child[row] ?? 0;
    const birth = people.birth[row] ?? 0;
    if (!births.has(child) && isKnown(birth)) births.set(child, birth);
  }
  return births;
}

function yearOf(files: ReturnRows['files'], file: number | undefined): number {
  return files[file ?? 0]?.year ?? 0;
}

/**
 * Sorted by child, start and end (blank first); the last for each child and start, then the first for each child
 * and end; a blank or overlapping end is cut at the next start.
 */
function keptRows({ episodes, files }: ReturnRows, births: ReadonlyMap<number, Day>): Row[] {
  const blankFirst = (end: Day) => (end === OPEN ? -OPEN : end);
  const sorted: Row[] = [...episodes.child.keys()]
    .map((row) => ({
      child: episodes.child[row] ?? 0,
      start: episodes.start[row] ?? 0,
      end: episodes.end[row] ?? OPEN,
      row,
    }))
    .filter(({ child }) => births.has(child))
    .sort(
      (one, other) =>
        one.child - other.child ||
        one.start - other.start ||
        blankFirst(one.end) - blankFirst(other.end) ||
        yearOf(files, episodes.file[one.row]) - yearOf(files, episodes.file[other.row]) ||
        one.row - other.row,
    );
  const lastOfStart = sorted.filter(
    ({ child, start }, at) => sorted[at + 1]?.child !== child || sorted[at + 1]?.start !== start,
  );
  const ends = new Set<string>();
  const firstOfEnd = lastOfStart.filter(({ child, end }) => {
    const key = `${child}/${end}`;
    if (ends.has(key)) return false;
    ends.add(key);
    return true;
  });
  for (const [at, row] of firstOfEnd.entries()) {
    const next = firstOfEnd[at + 1];
    if (next?.child === row.child && row.end > next.start) row.end = next.start;
  }
  return firstOfEnd;
}

/** Index of the bin, or −1 outside all of them. */
function ageBin(age: number): number {
  for (let bin = 0; bin < BIN_COUNT; bin += 1)
    if (age >= (RIVAL_BINS[bin] ?? 0) && age < (RIVAL_BINS[bin + 1] ?? 0)) return bin;
  return -1;
}
