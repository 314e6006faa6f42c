/** Placements too long for what they are, or for children too young for them. */
import { ageOn } from '../../calendar/age.ts';
import { weeksInDays } from '../../calendar/day.ts';
import { yearEnd, yearStart } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import { isKnown, type ReturnRows } from '../return/return-rows.ts';
import { knownPeople } from '../stitch/people.ts';
import { eachEpisode } from './check-rows.ts';
import type { QualityLog } from './log.ts';
import type { RuleId } from './rules.ts';

/** Days that a temporary placement may last (rules 375, 376 and 379). */
const LONGEST: Readonly<Record<string, { readonly days: number; readonly rule: RuleId }>> = {
  T1: { days: weeksInDays(6), rule: 'long-hospital-stay' },
  T3: { days: weeksInDays(3), rule: 'long-carer-holiday' },
  T4: { days: weeksInDays(1), rule: 'long-temporary' },
};
/** Days of one short break, and of all in a year (rules 365 and 367). */
const LONGEST_BREAK = 17;
const MOST_BREAKS = 75;
const YOUNGEST_ALONE = 16;
const TOO_YOUNG: Readonly<Record<string, RuleId>> = {
  P2: 'independent-under-sixteen',
  H5: 'independent-under-sixteen',
  K3: 'supported-under-sixteen',
};

export function checkCare(rows: ReturnRows, log: QualityLog): void {
  const { words } = rows;
  const births = knownPeople(rows, null, OPEN).birth;
  const longest = words.place.map((place) => LONGEST[place]);
  const tooYoung = words.place.map((place) => TOO_YOUNG[place]);
  const shortBreak = words.legalStatus.indexOf('V3');
  const breaks = new Map<string, { days: number; last: number }>();
  eachEpisode(rows, (at, year, columns) => {
    const file = columns.file[at] ?? 0;
    const row = columns.row[at] ?? 0;
    const child = columns.child[at] ?? 0;
    const place = columns.place[at] ?? 0;
    const start = columns.start[at] ?? 0;
    // Open at the end of the year: it has lasted at least so long.
    const end = Math.min(columns.end[at] ?? OPEN, yearEnd(year) + 1);
    const limit = longest[place];
    if (limit && end - start > limit.days) log.add(limit.rule, file, row);
    const young = tooYoung[place];
    const birth = births[child] ?? 0;
    if (young && isKnown(birth) && ageOn(birth, start) < YOUNGEST_ALONE) log.add(young, file, row);
    if (columns.legalStatus[at] !== shortBreak) return;
    if (end - start > LONGEST_BREAK) log.add('long-short-break', file, row);
    const key = `${year}/${child}`;
    const total = breaks.get(key) ?? { days: 0, last: at };
    breaks.set(key, total);
    total.days += Math.max(0, end - Math.max(start, yearStart(year)));
    total.last = at;
  });
  const { file, row } = rows.episodes;
  for (const { days, last } of breaks.values())
    if (days > MOST_BREAKS) log.addWord('many-short-breaks', file[last] ?? 0, row[last] ?? 0, String(days));
}
