/** Amounts as the sentences and workings of explanations say them. */
import { weeksInDays } from '../calendar/day.ts';
import { weeksCharged } from '../calendar/financial-year.ts';
import { formatNumber, formatPercent, formatPounds, formatWholePounds } from '../money/format.ts';
import { poundsToPence } from '../money/pence.ts';

/** "£4,083.21 a week" */
export function perWeek(pounds: number): string {
  return `${formatPounds(poundsToPence(pounds))} a week`;
}

/** "£462,000": to the pound. */
export function wholePounds(pounds: number): string {
  return formatWholePounds(poundsToPence(pounds));
}

/** "85%" */
export function percent(share: number): string {
  return formatPercent(share, 1);
}

/** "3.4" */
export function count(value: number): string {
  return formatNumber(value, 2);
}

/** "8.256": to as many places as it takes for a working to give its figure. */
export function exactly(value: number): string {
  return formatNumber(value, 4);
}

/** "1 child", "6.5 children" */
export function childrenSaid(value: number): string {
  return `${count(value)} ${value === 1 ? 'child' : 'children'}`;
}

/** "£114.00 a night" */
export function perNight(pounds: number): string {
  return `${formatPounds(poundsToPence(pounds))} a night`;
}

/** "1 month", "18 months" */
export function monthsSaid(value: number): string {
  return `${count(value)} ${value === 1 ? 'month' : 'months'}`;
}

/** "52 weeks", "52.14 weeks", or "(365 ÷ 7) weeks" where nights are counted: so that the working gives the figure. */
export function weeksSaid(weeks: number): string {
  const counted = weeks === weeksCharged('exact');
  return `${counted ? `(${Math.round(weeksInDays(weeks))} ÷ 7)` : formatNumber(weeks, 6)} weeks`;
}
