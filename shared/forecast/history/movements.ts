/**
 * Whatever changes how many children a view of the history counts, and every move within it: the one place where it
 * is told, so that months, years and the picture of them come to the same. Of the children in the view,
 * those before a day + came + moved in + reached the age − left − moved out − passed the age = those after it.
 */
import { ADULT, birthday } from '../../calendar/age.ts';
import type { Day } from '../../calendar/day.ts';
import { monthOf } from '../../calendar/month.ts';
import { type CareHistory, OPEN } from '../care-history.ts';
import { ENDED_OTHERWISE } from '../stitch/lookups.ts';
import { eachPart, type FilteredHistory, follows, partOf } from './filter.ts';

/** How a child comes to be counted; the last two only where a filter is about the stay, or the age. */
export type Coming = 'came' | 'moved-in' | 'aged-in';

/** Ways out of care: at 18; into short breaks that are not counted; in no row of the next return; any other. */
export type Leaving = 'turned-18' | 'to-short-breaks' | 'not-sent-again' | 'left';

/** How a child ceases to be counted. */
export type Going = Leaving | 'moved-out' | 'aged-out';

/** `moved`: from one placement that is counted to another that is, of the same type or not. */
export type MovementKind = Coming | Going | 'moved';

/**
 * @param day the first day on which it counts
 * @param from the stay before, or −1 for none
 * @param to the stay after, or −1 for none
 */
export type VisitMovement = (kind: MovementKind, day: Day, from: number, to: number) => void;

/** Calls `visit` with every movement of the children and stays that the filter is about, child by child. */
export function eachMovement(view: FilteredHistory, visit: VisitMovement): void {
  const { history } = view;
  const { stays } = history;
  const wayOut = waysOut(history);
  eachPart(view, (stay, part) => {
    const age = view.ageSpan(stays.child[stay] ?? 0);
    if (part.start > (stays.start[stay] ?? 0)) visit('aged-in', part.start, -1, stay);
    else if (stays.enters[stay] === 1) visit('came', part.start, -1, stay);
    else if (follows(history, stay)) {
      if (partOf(view, stay - 1) !== null) visit('moved', part.start, stay - 1, stay);
      else if (age.start === part.start) visit('aged-in', part.start, -1, stay);
      else visit('moved-in', part.start, stay - 1, stay);
    }
    if (part.end === OPEN) return;
    if (part.end < (stays.end[stay] ?? OPEN)) visit('aged-out', part.end, stay, -1);
    // Whoever leaves on the birthday that ends an age was of that age to the last.
    else if (!follows(history, stay + 1)) visit(wayOut(stay), part.end, stay, -1);
    else if (partOf(view, stay + 1) === null) {
      if (age.end === part.end) visit('aged-out', part.end, stay, -1);
      else visit('moved-out', part.end, stay, stay + 1);
    }
  });
}

/**
 * How care ends with a stay. Whoever leaves in the month of the 18th birthday, or after it, has turned 18 whatever
 * the return gives as the reason: of births only the month is kept.
 */
function waysOut({ stays, children, reasons }: CareHistory): (stay: number) => Leaving {
  const notSentAgain = reasons.indexOf(ENDED_OTHERWISE.notSentAgain);
  const shortBreak = reasons.indexOf(ENDED_OTHERWISE.shortBreak);
  return (stay) => {
    const adult = birthday(children.birth[stays.child[stay] ?? 0] ?? 0, ADULT);
    if (monthOf(stays.end[stay] ?? 0) >= monthOf(adult)) return 'turned-18';
    const reason = stays.reason[stay];
    if (reason === notSentAgain) return 'not-sent-again';
    return reason === shortBreak ? 'to-short-breaks' : 'left';
  };
}
