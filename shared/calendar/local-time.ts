/** What the calendar and the clock on the wall say at an instant, where the program runs. */
import { type Day, dayNumber } from './day.ts';

export function localDay(instant: Date): Day {
  return dayNumber(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

/** "14:55" */
export function localTime(instant: Date): string {
  return [instant.getHours(), instant.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
