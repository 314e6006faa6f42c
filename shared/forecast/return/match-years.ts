/** Header, UASC and DoLo files bear no dates of the year: they are of the year whose children they name. */
import type { FinancialYear } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import type { EpisodeColumns, PersonColumns, ReturnFile } from './return-rows.ts';

/**
 * The year of each file. Header: the year whose Episodes name most nearly the same children. UASC and DoLo: the
 * same, among the children that any such file names. Two files of one kind take different years where they can.
 */
export function matchYears(
  read: readonly ReturnFile[],
  episodes: EpisodeColumns,
  people: PersonColumns,
): ReturnFile[] {
  const files = withRepeatsLater(read, episodes);
  const limit = childCount(episodes, people);
  const byYear = childrenByYear(files, episodes, limit);
  const byFile = childrenByFile(files, people, limit);
  const found = new Map<ReturnFile, FinancialYear | null>();
  for (const kind of ['header', 'uasc', 'dolo'] as const) {
    const named = files.flatMap((file, at) =>
      file.kind === kind ? [{ file, children: byFile[at] ?? noChildren(limit) }] : [],
    );
    const anywhere = noChildren(limit);
    for (const { children } of named)
      for (let child = 0; child < limit; child += 1) if (children.has[child] === 1) include(anywhere, child);
    const expected = [...byYear].map(
      ([year, all]) => [year, kind === 'header' ? all : intersection(all, anywhere)] as const,
    );
    const pairs = named.flatMap(({ file, children }) =>
      expected.map(([year, all]) => ({ file, year, score: likeness(children, all) })),
    );
    pairs.sort((one, other) => other.score - one.score || one.year - other.year);
    const taken = new Set<FinancialYear>();
    const give = (may: (year: FinancialYear) => boolean) => {
      for (const { file, year, score } of pairs) {
        if (score === 0 || found.has(file) || !may(year)) continue;
        found.set(file, year);
        taken.add(year);
      }
    };
    give((year) => !taken.has(year));
    give(() => true);
  }
  return files.map((file) => {
    const year = file.year ?? found.get(file) ?? null;
    return { ...file, year, firstYear: file.firstYear ?? year };
  });
}

/**
 * A small return may hold nothing but episodes that were open the year before and still are: no date of its own tells
 * its year. Where every row of a file without an end stands in another file of the same year, it is of the next year
 * that no file has.
 */
function withRepeatsLater(files: readonly ReturnFile[], episodes: EpisodeColumns): ReturnFile[] {
  const found = [...files];
  const years = () => found.flatMap(({ kind, year }) => (kind === 'episodes' && year !== null ? [year] : []));
  for (const [at, file] of files.entries()) {
    const { year } = file;
    if (file.kind !== 'episodes' || year === null || years().filter((each) => each === year).length < 2)
      continue;
    const isTwin = (other: number) =>
      other !== at && found[other]?.kind === 'episodes' && found[other]?.year === year;
    if (!onlyRepeats(episodes, at, isTwin)) continue;
    let later = year + 1;
    while (years().includes(later)) later += 1;
    found[at] = { ...file, year: later, firstYear: later };
  }
  return found;
}

function onlyRepeats(episodes: EpisodeColumns, file: number, isTwin: (other: number) => boolean): boolean {
  const { child, start, end } = episodes;
  const elsewhere = new Set<string>();
  for (let row = 0; row < child.length; row += 1)
    if (isTwin(episodes.file[row] ?? -1)) elsewhere.add(`${child[row]}/${start[row]}`);
  for (let row = 0; row < child.length; row += 1)
    if (episodes.file[row] === file && (end[row] !== OPEN || !elsewhere.has(`${child[row]}/${start[row]}`)))
      return false;
  return true;
}

function childCount(...columns: readonly { readonly child: Int32Array }[]): number {
  return columns.reduce(
    (most, { child }) => child.reduce((highest, each) => Math.max(highest, each + 1), most),
    0,
  );
}

/** Children as flags, by the number of the child: quicker to compare than sets, for a region has many. */
type Children = { readonly has: Uint8Array; count: number };

function noChildren(limit: number): Children {
  return { has: new Uint8Array(limit), count: 0 };
}

function include(children: Children, child: number): void {
  if (children.has[child] === 1) return;
  children.has[child] = 1;
  children.count += 1;
}

function childrenByYear(
  files: readonly ReturnFile[],
  episodes: EpisodeColumns,
  limit: number,
): Map<FinancialYear, Children> {
  const byYear = new Map<FinancialYear, Children>();
  const sets = files.map(({ kind, year }) => {
    if (kind !== 'episodes' || year === null) return null;
    const set = byYear.get(year) ?? noChildren(limit);
    byYear.set(year, set);
    return set;
  });
  for (let row = 0; row < episodes.child.length; row += 1) {
    const set = sets[episodes.file[row] ?? -1];
    if (set) include(set, episodes.child[row] ?? 0);
  }
  return byYear;
}

function childrenByFile(files: readonly ReturnFile[], people: PersonColumns, limit: number): Children[] {
  const sets = files.map(({ kind }) => noChildren(kind === 'episodes' || kind === 'not-used' ? 0 : limit));
  for (let row = 0; row < people.child.length; row += 1) {
    const set = sets[people.file[row] ?? -1];
    if (set) include(set, people.child[row] ?? 0);
  }
  return sets;
}

/** Whoever is in the one and in the other. */
function intersection(one: Children, other: Children): Children {
  const both = noChildren(one.has.length);
  for (let child = 0; child < one.has.length; child += 1)
    if (one.has[child] === 1 && other.has[child] === 1) include(both, child);
  return both;
}

/** What two lists share, of all that either holds: 0 to 1. */
function likeness(one: Children, other: Children): number {
  let shared = 0;
  for (let child = 0; child < one.has.length; child += 1)
    shared += (one.has[child] ?? 0) & (other.has[child] ?? 0);
  const all = one.count + other.count - shared;
  return all === 0 ? 0 : shared / all;
}
