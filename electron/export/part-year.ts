/** What is said of a year that is forecast in part: what is known of it, and what it is not to be taken for. */
import { formatYear, yearEnd, yearStart } from '../../shared/calendar/financial-year.ts';
import { dayWords, longDayWords } from '../../shared/calendar/words.ts';
import { isWholeYear, type YearFigures } from '../../shared/model/index.ts';
import { formatBriefly, formatPressure, formatWholePounds } from '../../shared/money/format.ts';
import type { ReportSource } from './report/source.ts';

type Source = Pick<ReportSource, 'resolved'>;

/** ", forecast from 1 Nov 2023" where the year's first months are not forecast; nothing where they are. */
export function partOfYear(year: YearFigures): string {
  return year.from > yearStart(year.year) ? `, forecast from ${dayWords(year.from)}` : '';
}

/** "2023/24", or "2023/24, from 1 Oct 2023" where what was spent before is not recorded: no outturn of the year. */
export function yearName(source: Source, year: YearFigures): string {
  if (isWhole(source, year)) return formatYear(year.year);
  return `${formatYear(year.year)}, ${daysKnown(source, year, dayWords)}`;
}

/** "; 2023/24 only from 1 Oct 2023": those of some years that are known in part; nothing where all are whole. */
export function partsShown(source: Source, years: readonly YearFigures[]): string {
  const parts = years.filter((year) => !isWhole(source, year));
  return parts.map((year) => `; ${formatYear(year.year)} only ${daysKnown(source, year, dayWords)}`).join('');
}

/** "outturn for 2023/24"; of a year that is known in part only, "what is known of 2023/24". */
export function outturnName(source: Source, year: YearFigures): string {
  return `${isWhole(source, year) ? 'outturn for' : 'what is known of'} ${formatYear(year.year)}`;
}

/** What a year is forecast to come to without any plan, how that stands to the budget, and what of it is spent. */
export function outturnSentences(source: Source, year: YearFigures): string {
  const { outturn, pressure, budget } = year;
  const against =
    pressure === null
      ? ''
      : `, ${formatPressure(pressure).replace('budget', `the budget of ${formatBriefly(budget ?? 0)}`)}`;
  const first = isWhole(source, year)
    ? `is forecast at ${formatBriefly(outturn)}${against}`
    : `(${daysKnown(source, year, longDayWords)}) is forecast to come to ${formatBriefly(outturn)}`;
  return `Without any plan, ${outturnName(source, year)} ${first}.${spentWords(source, year)}`;
}

/** Why what a year comes to is not its outturn, as a sentence; null where it is. */
export function whyNoOutturn(source: Source, year: YearFigures): string | null {
  const why = [
    ...(lacksActuals(source, year)
      ? [`what was spent before ${longDayWords(year.from)} is not recorded`]
      : []),
    ...(year.end <= yearEnd(year.year) ? [`the forecast ends on ${longDayWords(year.end - 1)}`] : []),
  ].join(' and ');
  return why === ''
    ? null
    : `${why.charAt(0).toUpperCase()}${why.slice(1)}, so this is not the outturn of the year.`;
}

/** What was spent before the forecast begins, where that is not on the year's first day. */
function spentWords(source: Source, year: YearFigures): string {
  if (year.from <= yearStart(year.year)) return '';
  const begins = longDayWords(year.from);
  if (lacksActuals(source, year))
    return ` What was spent before ${begins} is not recorded, so this is not the outturn of the year.`;
  const forecast = `${formatWholePounds(year.net)} is forecast from then`;
  return year.actuals < 0
    ? ` Before ${begins} ${formatWholePounds(-year.actuals)} more came in than was spent; ${forecast}.`
    : ` Of it, ${formatWholePounds(year.actuals)} was spent before ${begins} and ${forecast}.`;
}

/** "from 1 Oct 2023 to 31 Jan 2024": what is known of a year that is known in part. */
function daysKnown(source: Source, year: YearFigures, words: (day: number) => string): string {
  return [
    ...(lacksActuals(source, year) ? [`from ${words(year.from)}`] : []),
    ...(year.end <= yearEnd(year.year) ? [`to ${words(year.end - 1)}`] : []),
  ].join(' ');
}

/** Whether nothing is known of what was spent in the year before the forecast begins. */
function lacksActuals({ resolved }: Source, year: YearFigures): boolean {
  return year.from > yearStart(year.year) && resolved.actualLines.length === 0;
}

function isWhole({ resolved }: Source, year: YearFigures): boolean {
  return isWholeYear(year, resolved.actualLines);
}
