/** Who came into care and who left it over some months, to hold a forecast of the same against. */
import type { Day } from '../../calendar/day.ts';
import type { CareHistory } from '../care-history.ts';
import { filtered, NO_FILTER } from './filter.ts';
import { eachMovement } from './movements.ts';

export type PeriodFlows = {
  readonly entrants: number;
  /** Before the month in which they turn 18, and in it or later. */
  readonly leavers: number;
  readonly turning18: number;
};

/** @param from the first day counted; `to` the last */
export function flowsBetween(history: CareHistory, from: Day, to: Day): PeriodFlows {
  const flows = { entrants: 0, leavers: 0, turning18: 0 };
  eachMovement(filtered(history, NO_FILTER), (kind, day) => {
    if (day < from || day > to || kind === 'moved') return;
    if (kind === 'came') flows.entrants += 1;
    else if (kind === 'turned-18') flows.turning18 += 1;
    else flows.leavers += 1;
  });
  return flows;
}
