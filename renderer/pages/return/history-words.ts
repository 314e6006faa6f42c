import type { CareHistoryView, PeriodOfCare } from '../../../shared/api/returns.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import { counted } from '../../components/grid/change.ts';
import { dateWords } from '../../date-words.ts';

/**
 * "55 children in care on 31 March 2022. On 31 March 2021 there were 119; since then 9 came into care and 73 left
 * it: …": who there is, and how that came from a year before, so that it can be added up.
 */
export function historyAnswer({ snapshot, flows }: CareHistoryView): string {
  const { total, on, per10000, inBorough } = snapshot;
  const rate = per10000 === null ? '' : ` (${formatNumber(per10000, 1)} per 10,000 children)`;
  const near =
    inBorough === null
      ? ''
      : `, ${formatPercent(inBorough, 0)} of them in the borough where the postcode is known`;
  const children = counted(total, 'child', 'children');
  const before = `On ${dateWords(flows.before)} there ${flows.start === 1 ? 'was' : 'were'} ${formatNumber(flows.start)}`;
  return [
    `${children} in care on ${dateWords(on)}${rate}${near}.`,
    `${before}; since then ${listWords([...comingWords(flows), ...goingWords(flows)])}.`,
    waysOutWords(flows),
    movesWords(flows),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function comingWords({ entered, movedIn, agedIn }: PeriodOfCare): string[] {
  return [
    `${countOf(entered)} came into care`,
    ...(movedIn > 0 ? [`${countOf(movedIn)} moved in from other placements`] : []),
    ...(agedIn > 0 ? [`${countOf(agedIn)} reached the age`] : []),
  ];
}

function goingWords({ left, movedOut, agedOut }: PeriodOfCare): string[] {
  return [
    ...(movedOut > 0 ? [`${countOf(movedOut)} moved on to other placements`] : []),
    ...(agedOut > 0 ? [`${countOf(agedOut)} passed the age`] : []),
    `${countOf(left)} left care`,
  ];
}

/** How those left who left care; nothing where there is nothing to tell apart. */
function waysOutWords({ left, turned18, notSentAgain, toShortBreaks }: PeriodOfCare): string {
  const told = [
    ...(turned18 > 0 ? [`${formatNumber(turned18)} turned 18`] : []),
    ...(notSentAgain > 0
      ? [`${formatNumber(notSentAgain)} ${notSentAgain === 1 ? 'is' : 'are'} not in the next return`]
      : []),
    ...(toShortBreaks > 0 ? [`${formatNumber(toShortBreaks)} had only short breaks from then on`] : []),
  ];
  if (told.length === 0) return '';
  const others = left - turned18 - notSentAgain - toShortBreaks;
  return `Of those who left, ${listWords([...told, ...(others > 0 ? [`${formatNumber(others)} left otherwise`] : [])])}.`;
}

/** Moves, and how many of them were to another placement type: one child may have moved several times. */
function movesWords({ moved, changedType }: PeriodOfCare): string {
  if (moved === 0) return '';
  const moves = moved === 1 ? 'There was 1 move' : `There were ${formatNumber(moved)} moves`;
  if (changedType === moved) return `${moves} to another placement type.`;
  if (changedType === 0) return `${moves} to another placement of the same type.`;
  return `${moves} between placements, ${formatNumber(changedType)} of them to another placement type.`;
}

function countOf(children: number): string {
  return children === 0 ? 'nobody' : formatNumber(children);
}

/** What leaving care with no later return stands for, where it occurs. */
export const NOT_SENT_AGAIN =
  'Not in the next return: open on 31 March, but in no row of the return after it, so taken to have left on 1 April.';
