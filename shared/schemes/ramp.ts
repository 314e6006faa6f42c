/** How a ramped quantity arrives (model.md, "A day"), for what a form works out month by month itself. */
import { addMonths, type Day } from '../calendar/day.ts';

/** The days on which a share arrives: `from` and its monthly anniversaries; 0 months is all at once. */
export function rampDays(from: Day, months: number): readonly Day[] {
  return Array.from({ length: Math.max(1, months) }, (_, at) => addMonths(from, at));
}

/** The share, 0 to 1, that has arrived on the day. */
export function arrivedShare(from: Day, months: number, day: Day): number {
  const days = rampDays(from, months);
  return days.filter((each) => each <= day).length / days.length;
}
