import type { BacktestLineView, BacktestView } from '../../../shared/api/forecast.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import { countWords, dateWords } from '../../date-words.ts';

const YEAR = 12;

type Result = NonNullable<BacktestView['result']>;

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

const linesOf = (lines: readonly BacktestLineView[], kind: BacktestLineView['of']) =>
  lines.filter(({ of }) => of === kind).toSorted((one, other) => one.months - other.months);

/** "All children: 3 months ahead 6.2% out, and its range held 76% of the time (34 forecasts); …", of every horizon. */
export function backtestAnswer(lines: readonly BacktestLineView[]): string {
  const all = linesOf(lines, 'total').map(({ months, ours, withinRange, forecasts }) => {
    const held =
      withinRange === null ? '' : `, and its range held ${formatPercent(withinRange, 0)} of the time`;
    return `${aheadWords(months)} ahead ${percent(ours)} out${held} (${forecasts} forecasts)`;
  });
  if (all.length === 0) return 'There was nothing to compare.';
  return `All children: ${all.join('; ')}. The range is meant to hold 80%.`;
}

/** How the rivals did a year ahead and as far as was tested, in a sentence each. */
export function rivalsAnswer(lines: readonly BacktestLineView[]): string {
  const category = linesOf(lines, 'category');
  const told = category.filter(({ months }, at) => months === YEAR || at === category.length - 1);
  return told
    .map(({ months, ours, sameAsToday, lastYearsDrift }) => {
      const first = `By placement, ${aheadWords(months)} ahead, this forecast was ${percent(ours)} out, the same as today ${percent(sameAsToday)} and last year’s drift ${percent(lastYearsDrift)}`;
      const coarse = linesOf(lines, 'coarseCategory').find((line) => line.months === months);
      return coarse && coarse.publicModel !== null
        ? `${first}; by the four kinds of placement that the public model knows, this forecast was ${percent(coarse.ours)} out and the public model ${percent(coarse.publicModel)}.`
        : `${first}.`;
    })
    .join(' ');
}

/** Why the latest month-ends are not tested, nor further ahead. */
export function testedUpTo({
  to,
  settledTo,
  lastOrigin,
  lines,
}: Pick<Result, 'to' | 'settledTo' | 'lastOrigin' | 'lines'>): string {
  const furthest = Math.max(...lines.map(({ months }) => months));
  const stops =
    settledTo < to
      ? `The last forecast tested is from ${dateWords(lastOrigin)}: what happened after ${dateWords(settledTo)} is not settled until the next return, because later returns have shown children that earlier ones lacked.`
      : `The last forecast tested is from ${dateWords(lastOrigin)}, since the returns end ${dateWords(to)} and the nearest test is three months ahead.`;
  return `${stops} Further than ${aheadWords(furthest)} ahead is not tested: there are too few past forecasts that far back.`;
}

/** A range that held less often than this was no guide. */
const NO_GUIDE = 0.6;

/** "The last test, of 3 May 2026, is not of this forecast: since then another return has been brought in." */
export function staleWords({ testedOn, changed }: NonNullable<BacktestView['stale']>): string {
  return `The last test, of ${dateWords(testedOn)}, is not of this forecast: since then ${changed.join('; ')}.`;
}

export const TEST_IT = 'Test it on the past';
export const TEST_AGAIN = 'Test it again';
export const MEANT = 'The range is meant to hold four times in five.';
export const UNTESTED = `${MEANT} Whether such ranges have held on your own past is not known until it is tested.`;

/**
 * How often ranges for all children have held at each horizon tested, for beside the headline.
 * @param months ahead that the headline looks
 */
export function rangesHeld(
  lines: readonly BacktestLineView[],
  months: number,
): { readonly said: string; readonly warning: string } {
  const all = linesOf(lines, 'total').flatMap((line) =>
    line.withinRange === null ? [] : [{ months: line.months, held: line.withinRange }],
  );
  const furthest = all.at(-1);
  if (!furthest) return { said: UNTESTED, warning: '' };
  const ahead = (of: number) => `${aheadWords(of)} ahead`;
  const each = all.map(
    (line, at) => `${ahead(line.months)} ${formatPercent(line.held, 0)}${at === 0 ? ' of the time' : ''}`,
  );
  const further =
    months > furthest.months ? ` As far as ${aheadWords(months)} ahead could not be tested.` : '';
  const bad = all.filter(({ held }) => held < NO_GUIDE);
  return {
    said: `${MEANT} On your own past such ranges held: ${each.join(', ')}.${further}`,
    warning:
      bad.length === 0
        ? ''
        : `Do not rely on the range ${bad.map((line) => ahead(line.months)).join(' or ')}${bad.includes(furthest) ? ', nor further' : ''}.`,
  };
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
