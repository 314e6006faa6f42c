/** Who came into care and who left it over some months, to hold a forecast of the same against. */
import { ADULT, birthday } from '../../calendar/age.ts';
import type { Day } from '../../calendar/day.ts';
import { monthOf } from '../../calendar/month.ts';
import type { CareHistory } from '../care-history.ts';
import { follows } from './filter.ts';

export type PeriodFlows = {
  readonly entrants: number;
  /** Before the month in which they turn 18, and in it or later. */
  readonly leavers: number;
  readonly turning18: number;
};

/** @param from the first day counted; `to` the last */
export function flowsBetween(history: CareHistory, from: Day, to: Day): PeriodFlows {
  const { stays, children } = history;
  const flows = { entrants: 0, leavers: 0, turning18: 0 };
  const within = (day: Day) => day >= from && day <= to;
  for (let stay = 0; stay < stays.child.length; stay += 1) {
    if (stays.enters[stay] === 1 && within(stays.start[stay] ?? 0)) flows.entrants += 1;
    const end = stays.end[stay] ?? 0;
    if (!within(end) || follows(history, stay + 1)) continue;
    const adult = birthday(children.birth[stays.child[stay] ?? 0] ?? 0, ADULT);
    if (monthOf(end) >= monthOf(adult)) flows.turning18 += 1;
    else flows.leavers += 1;
  }
  return flows;
}
