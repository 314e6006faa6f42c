/** Ends that no row gives, overlaps, and gaps between one episode and the next. */
import { type FinancialYear, financialYearOf, yearEnd } from '../../calendar/financial-year.ts';
import { OPEN } from '../care-history.ts';
import type { ChildEpisodes } from './child-episodes.ts';
import type { StitchContext } from './context.ts';

/**
 * An episode that was open in a return but is not in the next. A child who is in no row of the next return had left
 * by its first day; otherwise the episode ended when the child's next one began.
 */
export function closeNotSentAgain(
  episodes: ChildEpisodes,
  years: ReadonlySet<FinancialYear>,
  context: StitchContext,
): void {
  const { codes, rows, nextYear, tell } = context;
  const { count, row, start, end, reason, year } = episodes;
  for (let at = 0; at < count; at += 1) {
    const of = year[at] ?? 0;
    const following = nextYear(of);
    if (end[at] !== OPEN || following === null) continue;
    const lastKnown = yearEnd(of) + 1;
    const next = at + 1 < count ? (start[at + 1] ?? OPEN) : OPEN;
    // Within its own return: an open episode before another, and cut there.
    if (next < lastKnown) continue;
    const nextRow = row[at + 1] ?? 0;
    const startsAnew = codes.startsCare[rows.episodes.startReason[nextRow] ?? 0] === 1;
    const goesOn = years.has(following) && next !== OPEN && !startsAnew;
    end[at] = goesOn ? next : lastKnown;
    reason[at] = goesOn ? codes.continues : codes.notSentAgain;
    tell('not-sent-again', row[at] ?? 0, end[at]);
  }
}

/** A child is in one place: whatever is still going on when the next episode begins ends there. */
export function cutOverlaps(episodes: ChildEpisodes, { codes, tell }: StitchContext): void {
  const { count, row, start, end, reason } = episodes;
  for (let at = 0; at + 1 < count; at += 1) {
    const next = start[at + 1] ?? OPEN;
    const until = end[at] ?? OPEN;
    if (until <= next) continue;
    tell(until === OPEN ? 'open-before-next' : 'overlap', row[at] ?? 0, next);
    end[at] = next;
    reason[at] = codes.continues;
  }
}

/**
 * REC X1 says that care goes on: where the next episode says so too, the gap between them is a slip and is filled,
 * unless a return in between does not have the child. Whatever else does not follow on is reported, and the dates
 * decide.
 */
export function joinGaps(
  episodes: ChildEpisodes,
  years: ReadonlySet<FinancialYear>,
  context: StitchContext,
): void {
  const { codes, rows, known, tell } = context;
  const { count, row, start, end, reason } = episodes;
  const startReason = rows.episodes.startReason;
  for (let at = 0; at < count; at += 1) {
    const until = end[at] ?? OPEN;
    const word = startReason[row[at] ?? 0] ?? 0;
    const saysOngoing = word !== 0 && codes.startsCare[word] !== 1;
    if (at === 0 && saysOngoing && (start[at] ?? 0) > known.from)
      tell('continues-without-episode', row[at] ?? 0);
    if (until === OPEN) continue;
    const continues = reason[at] === codes.continues;
    if (at + 1 === count) {
      if (continues) tell('no-next-episode', row[at] ?? 0);
      continue;
    }
    const next = start[at + 1] ?? OPEN;
    const nextRow = row[at + 1] ?? 0;
    const nextWord = startReason[nextRow] ?? 0;
    const nextStarts = codes.startsCare[nextWord] === 1;
    if (until === next) {
      if (nextStarts) tell('starts-while-in-care', nextRow);
      else if (nextWord !== 0 && !continues && reason[at] !== codes.notGiven)
        tell('continues-after-leaving', nextRow);
      continue;
    }
    if (continues && !nextStarts) {
      if (context.missedYearBetween(years, financialYearOf(until), financialYearOf(next))) {
        tell('no-next-episode', row[at] ?? 0);
        tell('continues-without-episode', nextRow);
        continue;
      }
      tell('gap-closed', row[at] ?? 0, next);
      end[at] = next;
    } else if (continues) tell('no-next-episode', row[at] ?? 0);
    else if (!nextStarts && nextWord !== 0) tell('continues-after-leaving', nextRow);
  }
}
