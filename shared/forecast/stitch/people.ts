/** What is known of each child on a day: birth, sex, and unaccompanied asylum-seeking status. */
import { ADULT, birthday } from '../../calendar/age.ts';
import type { Day } from '../../calendar/day.ts';
import type { FinancialYear } from '../../calendar/financial-year.ts';
import { firstDay, monthOf } from '../../calendar/month.ts';
import { OPEN } from '../care-history.ts';
import { BLANK } from '../return/read-date.ts';
import { isKnown, type ReturnRows } from '../return/return-rows.ts';
import { fileReach } from './known-rows.ts';

export type People = {
  /** `BLANK` where no file says. */
  readonly birth: Int32Array;
  readonly sex: Uint8Array;
  readonly uascUntil: Int32Array;
};

/**
 * The latest return that names a child is believed. A Header file stands in for a year that has none; a UASC row
 * gives the date of birth where no Header does.
 *
 * @param asKnownOn null for all that is known now
 * @param to the last day of the history: a status that ends later has not ended
 */
export function knownPeople(rows: ReturnRows, asKnownOn: Day | null, to: Day): People {
  const { people, files } = rows;
  const count = rows.childIds.length;
  const birth = new Int32Array(count).fill(BLANK);
  const sex = new Uint8Array(count);
  const uascUntil = new Int32Array(count);
  const birthYear = new Int32Array(count).fill(-1);
  const uascYear = new Int32Array(count).fill(-1);
  const years = files.map((file) => (file.year === null ? 0 : (fileReach(file, asKnownOn)?.year ?? null)));
  const missing = yearsWithoutHeader(rows, asKnownOn);
  for (let row = 0; row < people.child.length; row += 1) {
    const file = people.file[row] ?? 0;
    const kind = files[file]?.kind;
    const known = years[file] ?? null;
    // Better a date of birth from a later Header than none, where the year itself has no Header.
    const year = known ?? (kind === 'header' && missing ? 0 : null);
    if (year === null) continue;
    const child = people.child[row] ?? 0;
    const day = people.birth[row] ?? BLANK;
    const rank = kind === 'header' ? year * 2 + 1 : 0;
    if (kind !== 'dolo' && isKnown(day) && rank >= (birthYear[child] ?? 0)) {
      birth[child] = day;
      sex[child] = people.sex[row] ?? 0;
      birthYear[child] = rank;
    }
    if (kind === 'uasc' && year >= (uascYear[child] ?? 0)) {
      const until = people.from[row] ?? OPEN;
      uascUntil[child] = until > to ? OPEN : until;
      uascYear[child] = year;
    }
  }
  return { birth, sex, uascUntil };
}

/** Whether some year whose Episodes are known has no Header that is. */
function yearsWithoutHeader({ files }: ReturnRows, asKnownOn: Day | null): boolean {
  const yearsOf = (kind: string): Set<FinancialYear> =>
    new Set(
      files.flatMap((file) => {
        const reach = file.kind === kind ? fileReach(file, asKnownOn) : null;
        return reach === null ? [] : [reach.year];
      }),
    );
  const headers = yearsOf('header');
  return [...yearsOf('episodes')].some((year) => !headers.has(year));
}

/** The day a child leaves care at the latest. */
export function leavesBy(birth: Day, birthsByMonth: boolean): Day {
  const day = birthday(birth, ADULT);
  return birthsByMonth ? firstDay(monthOf(day) + 1) : day;
}
