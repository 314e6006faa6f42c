import type { BacktestLineView } from '../../../shared/api/forecast.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import { countWords } from '../../date-words.ts';

const YEAR = 12;

export const KIND_NAMES: Readonly<Record<BacktestLineView['of'], string>> = {
  total: 'All children',
  category: 'By placement',
  ageBand: 'By age',
  coarseCategory: 'By the public model’s four kinds',
};

/** "3 months", "a year", "two years". */
export function aheadWords(months: number): string {
  if (months === YEAR) return 'a year';
  return months % YEAR === 0 ? countWords(months / YEAR, 'year') : `${months} months`;
}

export function percent(value: number | null): string {
  return value === null ? '' : formatPercent(value, 1);
}

/**
 * "Over 21 month-ends, a year ahead by placement, this was 8.1% out; the same as today 12.4%; last year's drift 15.0%.
 * By the public model's four kinds this was 7.0% out and the public model 12.9%."
 */
export function backtestAnswer(lines: readonly BacktestLineView[]): string {
  const year = lines.some(({ months }) => months === YEAR)
    ? YEAR
    : Math.max(...lines.map(({ months }) => months));
  const by = (of: BacktestLineView['of']) => lines.find((line) => line.of === of && line.months === year);
  const category = by('category');
  const coarse = by('coarseCategory');
  if (!category) return 'There was nothing to compare.';
  const first = `Over ${category.forecasts} month-ends, ${aheadWords(year)} ahead and by placement, this was ${percent(category.ours)} out; the same as today ${percent(category.sameAsToday)}; last year’s drift ${percent(category.lastYearsDrift)}.`;
  const second =
    coarse && coarse.publicModel !== null
      ? ` By the four kinds of placement that the public model knows, this was ${percent(coarse.ours)} out and the public model ${percent(coarse.publicModel)}.`
      : '';
  const range =
    category.withinRange === null
      ? ''
      : ` The range held ${formatPercent(category.withinRange, 0)} of the time; it is meant to hold 80%.`;
  return `${first}${second}${range}`;
}

/** Which rival, if any, would have done better. */
export function betterRival(lines: readonly BacktestLineView[]): string | null {
  const worse = lines.filter(
    ({ ours, sameAsToday, lastYearsDrift, publicModel }) =>
      ours > Math.min(sameAsToday, lastYearsDrift, publicModel ?? Number.POSITIVE_INFINITY),
  );
  if (worse.length === 0) return null;
  return `A simpler rule would have done better in ${worse.length} of ${lines.length} rows below, where its figure is bold.`;
}
