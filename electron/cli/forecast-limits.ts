/** From when to when returns bear a forecast: what is refused, and what is said beside an answer. */
import { type Day, formatDay } from '../../shared/calendar/day.ts';
import { firstDay, monthOf } from '../../shared/calendar/month.ts';
import { dayWords, spanWords } from '../../shared/calendar/words.ts';
import type { CareHistory } from '../../shared/forecast/care-history.ts';
import type { Forecast } from '../../shared/forecast/forecast.ts';

/** Months after the last return that may be forecast: by then nobody counted in it has been in care for long. */
export const MOST_MONTHS = 240;
/** Days after the last return from which its age is said. */
const LONG_SINCE = 45;
/** Months below which a year's seasons, and what is rare, have not been seen. */
const A_YEAR = 12;

/** Why nothing can be forecast from a day on which no whole month had been seen yet. */
export function tooEarly(from: Day, history: Pick<CareHistory, 'from'>): string {
  const firstWhole = monthOf(history.from - 1) + 1;
  const earliest = firstDay(firstWhole + 1) - 1;
  return `The returns begin on ${dayWords(history.from)}, so by ${dayWords(from)} not one month of them had been seen: give a day from ${formatDay(earliest)} on with --from.`;
}

/**
 * Why a forecast would reach too far; null where it does not.
 * @param knownTo the last day the returns tell of
 */
export function tooLate(from: Day, months: number, knownTo: Day): string | null {
  const known = monthOf(knownTo + 1) - 1;
  const last = monthOf(from + 1) - 1 + months;
  if (last - known <= MOST_MONTHS) return null;
  const furthest = dayWords(firstDay(known + MOST_MONTHS + 1) - 1);
  const late = from > knownTo ? `, ${spanWords(monthsSince(knownTo, from))} before ${dayWords(from)}` : '';
  return `The returns end on ${dayWords(knownTo)}${late}; a forecast reaches at most ${spanWords(MOST_MONTHS)} beyond them, to ${furthest}: bring in later returns, or give an earlier day with --from or fewer --months.`;
}

/** Whole months, a month's last day counting for its month. */
function monthsSince(earlier: Day, later: Day): number {
  return monthOf(later + 1) - monthOf(earlier + 1);
}

/**
 * What anybody who uses the forecast has to know of what it was learned from, in sentences.
 * @param asked the window asked for, in months; null where none was
 */
export function forecastNotes({ from, knownTo, window }: Forecast, asked: number | null): readonly string[] {
  const since = Math.max(1, monthsSince(knownTo, from));
  return [
    ...(from - knownTo > LONG_SINCE
      ? [
          `The returns end on ${dayWords(knownTo)}, ${spanWords(since)} before ${dayWords(from)}: everything since is forecast, not counted${since < A_YEAR ? '' : ', and rests on children who may have left long ago'}. Bring in later returns if there are any.`,
        ]
      : []),
    ...(asked !== null && asked > window.months
      ? [`--window ${asked}: the returns have ${spanWords(window.months)} in all, and all of it is used.`]
      : []),
    ...(window.months < A_YEAR
      ? [
          `Rates are learned from ${spanWords(window.months)}: that is too little to show the seasons of a year, or what is rare.`,
        ]
      : []),
  ];
}
