/** Header and UASC files against each other, against Episodes, and from year to year. */

import { formatDay } from '../../calendar/day.ts';
import { type FinancialYear, formatYear, yearStart } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import { isKnown, type ReturnRows } from '../return/return-rows.ts';
import { eachEpisode } from './check-rows.ts';
import type { QualityLog } from './log.ts';

type Person = { readonly year: FinancialYear; readonly at: number };

export function checkPeople(rows: ReturnRows, log: QualityLog): void {
  const { people } = rows;
  const headers = byChild(rows, 'header');
  const asylum = byChild(rows, 'uasc');
  checkHeaders(rows, headers, log);
  const inCare = checkEpisodesHaveHeaders(rows, headers, asylum, log);
  const asylumYears = new Set([...asylum.values()].flat().map(({ year }) => year));
  for (const [child, list] of asylum) {
    const tell = (rule: Parameters<QualityLog['addWord']>[0], at: number, word: string) =>
      log.addWord(rule, people.file[at] ?? 0, people.row[at] ?? 0, word);
    for (const [index, { year, at }] of list.entries()) {
      const header = headers.get(child)?.find((each) => each.year === year);
      if (header && (differ(people.birth, header.at, at) || differ(people.sex, header.at, at)))
        tell('uasc-differs', at, formatYear(year));
      const before = list[index - 1];
      const until = people.from[at] ?? OPEN;
      if (before && people.from[before.at] !== until)
        tell('uasc-end-changed', at, until === OPEN ? 'still unaccompanied' : formatDay(until));
      if (!before && asylumYears.has(year - 1) && inCare.has(`${year - 1}/${child}`))
        tell('uasc-added', at, formatYear(year));
      const ceased = until < yearStart(year + 1);
      const isInNext = list.some((each) => each.year === year + 1);
      if (!ceased && !isInNext && asylumYears.has(year + 1) && inCare.has(`${year + 1}/${child}`))
        tell('uasc-dropped', at, formatYear(year + 1));
    }
  }
}

/** Rows of one kind of file by child, in the order of the years. */
function byChild({ people, files }: ReturnRows, kind: 'header' | 'uasc'): Map<number, Person[]> {
  const found = new Map<number, Person[]>();
  for (let at = 0; at < people.child.length; at += 1) {
    const file = files[people.file[at] ?? 0];
    if (file?.kind !== kind) continue;
    const child = people.child[at] ?? 0;
    const list = found.get(child) ?? [];
    found.set(child, list);
    list.push({ year: file.year ?? 0, at });
  }
  for (const list of found.values()) list.sort((one, other) => one.year - other.year || one.at - other.at);
  return found;
}

function differ(column: Int32Array, one: number, other: number): boolean {
  const here = column[one] ?? 0;
  const there = column[other] ?? 0;
  return here !== there && isKnown(here) && isKnown(there) && here !== 0 && there !== 0;
}

function checkHeaders({ people }: ReturnRows, headers: ReadonlyMap<number, Person[]>, log: QualityLog): void {
  for (const list of headers.values())
    for (const [index, { year, at }] of list.entries()) {
      const before = list[index - 1];
      if (!before) continue;
      if (before.year === year)
        log.add('duplicate-header', people.file[before.at] ?? 0, people.row[before.at] ?? 0);
      if (differ(people.birth, before.at, at))
        log.add('birth-changed', people.file[at] ?? 0, people.row[at] ?? 0);
    }
}

/** @returns `year/child` for every child with an episode in a year's return */
function checkEpisodesHaveHeaders(
  rows: ReturnRows,
  headers: ReadonlyMap<number, Person[]>,
  asylum: ReadonlyMap<number, Person[]>,
  log: QualityLog,
): ReadonlySet<string> {
  const headerYears = new Set([...headers.values()].flat().map(({ year }) => year));
  const inCare = new Set<string>();
  eachEpisode(rows, (at, year, { child, file, row }) => {
    const of = child[at] ?? 0;
    const key = `${year}/${of}`;
    if (inCare.has(key)) return;
    inCare.add(key);
    const list = headers.get(of);
    if (!headerYears.has(year) || list?.some((each) => each.year === year)) return;
    const source = list ? 'another year’s Header' : asylum.has(of) ? 'the UASC file' : 'nowhere';
    log.addWord('not-in-header', file[at] ?? 0, row[at] ?? 0, source);
  });
  return inCare;
}
