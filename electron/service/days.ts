import { type Day, dayNumber } from '../../shared/calendar/day.ts';
import type { ServiceHost } from './host.ts';

/** The day it is where the program runs. */
export function today(host: Pick<ServiceHost, 'now'>): Day {
  const now = host.now();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
