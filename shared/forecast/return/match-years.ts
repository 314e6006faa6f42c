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
  const byYear = childrenByYear(files, episodes);
  const found = new Map<ReturnFile, FinancialYear | null>();
  for (const kind of ['header', 'uasc', 'dolo'] as const) {
    const named = files.flatMap((file, at) =>
      file.kind === kind ? [{ file, children: childrenOf(people, at) }] : [],
    );
    const anywhere = new Set(named.flatMap(({ children }) => [...children]));
    const pairs = named.flatMap(({ file, children }) =>
      [...byYear].map(([year, all]) => {
        const expected = kind === 'header' ? all : intersection(all, anywhere);
        return { file, year, score: likeness(children, expected) };
      }),
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

function childrenByYear(
  files: readonly ReturnFile[],
  episodes: EpisodeColumns,
): Map<FinancialYear, Set<number>> {
  const byYear = new Map<FinancialYear, Set<number>>();
  const sets = files.map(({ kind, year }) => {
    if (kind !== 'episodes' || year === null) return null;
    const set = byYear.get(year) ?? new Set<number>();
    byYear.set(year, set);
    return set;
  });
  for (let row = 0; row < episodes.child.length; row += 1)
    sets[episodes.file[row] ?? -1]?.add(episodes.child[row] ?? -1);
  return byYear;
}

function childrenOf(people: PersonColumns, file: number): Set<number> {
  const children = new Set<number>();
  for (let row = 0; row < people.child.length; row += 1)
    if (people.file[row] === file) children.add(people.child[row] ?? -1);
  return children;
}

function intersection(one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  const both = new Set<number>();
  for (const each of one) if (other.has(each)) both.add(each);
  return both;
}

/** What two sets share, of all that either holds: 0 to 1. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const shared = intersection(one, other).size;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
