/** One row for each episode: what the latest return that has it says. */
import type { FinancialYear } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import { type ChildEpisodes, keepWhere } from './child-episodes.ts';
import type { StitchContext } from './context.ts';

/**
 * Takes the rows of a child in, keeping of those with one start the last: the latest return's, and of two in one
 * return the one with the later end.
 *
 * @param years is filled with the years whose returns have the child
 */
export function takeLatestRows(
  child: number,
  into: ChildEpisodes,
  years: Set<FinancialYear>,
  context: StitchContext,
): void {
  const { known, rows, codes, tell } = context;
  const { start, endReason } = rows.episodes;
  into.count = 0;
  years.clear();
  const last = known.first[child + 1] ?? 0;
  for (let at = known.first[child] ?? 0; at < last; at += 1) {
    const row = known.order[at] ?? 0;
    const year = known.yearOf(row);
    years.add(year);
    const previous = into.count - 1;
    if (previous >= 0 && into.start[previous] === start[row]) {
      tellReplaced(into.row[previous] ?? 0, row, into.year[previous] === year, context);
      into.count = previous;
    } else {
      into.firstYear[into.count] = year;
    }
    into.row[into.count] = row;
    into.start[into.count] = start[row] ?? 0;
    into.end[into.count] = known.end[row] ?? OPEN;
    into.reason[into.count] = codes.reasonOf[endReason[row] ?? 0] ?? 0;
    into.year[into.count] = year;
    into.count += 1;
  }
  dropReplacedLater(into, tell);
}

function tellReplaced(old: number, kept: number, sameYear: boolean, { rows, tell }: StitchContext): void {
  tell(sameYear ? 'duplicate-row' : 'sent-again', old);
  if (sameYear) return;
  const { place, provider, legalStatus, startReason } = rows.episodes;
  const differs = [place, provider, legalStatus, startReason].some((column) => column[old] !== column[kept]);
  if (differs && !isCodeSplit(rows.words.place[place[old] ?? 0], rows.words.place[place[kept] ?? 0]))
    tell('changed-when-sent-again', kept);
}

/** Codes that replaced others across a year end (rule 503D): not a change of the episode. */
function isCodeSplit(old: string | undefined, kept: string | undefined): boolean {
  return (old === 'H5' && kept === 'K3') || (old === 'Z1' && /^Z1[1-4]$/.test(kept ?? ''));
}

/**
 * An episode of an earlier return is left out where a later return has the time as part of another episode that it
 * first tells of: the council has corrected its record.
 */
function dropReplacedLater(episodes: ChildEpisodes, tell: StitchContext['tell']): void {
  const { start, end, year, firstYear } = episodes;
  keepWhere(episodes, (at) => {
    for (let before = 0; before < at; before += 1)
      if ((firstYear[before] ?? 0) > (year[at] ?? 0) && (end[before] ?? 0) > (start[at] ?? 0)) {
        tell('replaced-later', episodes.row[at] ?? 0);
        return false;
      }
    return true;
  });
}
