/** Nobody is looked after before birth, from the 18th birthday, or after death. */
import { OPEN } from '../care-history.ts';
import { isKnown } from '../return/return-rows.ts';
import { type ChildEpisodes, keepWhere } from './child-episodes.ts';
import type { StitchContext } from './context.ts';
import { leavesBy } from './people.ts';

export function keepWithinLife(child: number, episodes: ChildEpisodes, context: StitchContext): void {
  const { people, codes, rows, known, options, tell } = context;
  const birth = people.birth[child] ?? 0;
  const { row, start, end, reason } = episodes;
  if (!isKnown(birth)) {
    keepWhere(episodes, (at) => {
      tell('no-date-of-birth', row[at] ?? 0);
      return false;
    });
    return;
  }
  const adult = leavesBy(birth, options.birthsByMonth);
  let died = false;
  keepWhere(episodes, (at) => {
    const of = row[at] ?? 0;
    const begins = start[at] ?? 0;
    const until = end[at] ?? OPEN;
    if (died) {
      tell('after-death', of);
      return false;
    }
    if (begins >= adult) {
      const starts = codes.startsCare[rows.episodes.startReason[of] ?? 0] === 1;
      tell(starts ? 'starts-at-eighteen' : 'episode-after-eighteen', of);
      return false;
    }
    if (begins < birth && !options.birthsByMonth) {
      tell('start-before-birth', of);
      if (until <= birth) return false;
      start[at] = birth;
    }
    if (until > adult && (until !== OPEN || adult <= known.to)) {
      end[at] = adult;
      reason[at] = codes.eighteen;
      tell('after-eighteenth-birthday', of);
    }
    died = until !== OPEN && reason[at] === codes.died;
    return true;
  });
}

/** Leaves short breaks (V3, V4) out; what they follow ends there. */
export function leaveOutShortBreaks(episodes: ChildEpisodes, { rows, codes, tell }: StitchContext): void {
  const { row, start, end, reason } = episodes;
  const isBreak = (at: number) => codes.isShortBreak[rows.episodes.legalStatus[row[at] ?? 0] ?? 0] === 1;
  for (let at = 0; at + 1 < episodes.count; at += 1)
    if (!isBreak(at) && isBreak(at + 1) && end[at] === start[at + 1]) reason[at] = codes.shortBreak;
  keepWhere(episodes, (at) => {
    if (!isBreak(at)) return true;
    tell('short-break', row[at] ?? 0);
    return false;
  });
}
