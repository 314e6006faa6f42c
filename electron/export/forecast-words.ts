/** What whoever reads the figures must know of the forecast that the children come from. */
import { longDate } from '../../shared/calendar/text-words.ts';
import { formatPercent } from '../../shared/money/format.ts';
import type { BacktestTold, ForecastBasis } from './forecast-basis.ts';

const YEAR = 12;

/** Where the children come from, and what the months are. */
export function basisWords({ source, on, types }: ForecastBasis): string[] {
  const from = source
    .replace(/^(To replace: )?Forecast/, 'forecast')
    .replace('out of the return', 'out of the SSDA903 return');
  const put = on === '' ? '' : `, put into the mix on ${longDate(on)}`;
  const count = types.length === 1 ? 'one placement type' : `${types.length} placement types`;
  return [
    `The numbers of children in ${count} are not counts but a forecast of children in care, month by month: ${from}${put}.`,
    'The forecast gives for each month the number expected and a range that should hold four times in five (its 80% range). The figures are worked out with the number expected.',
  ];
}

/** What was changed in the forecast by hand. */
export function adjustmentWords({ adjustments }: ForecastBasis): string {
  if (adjustments === null)
    return 'Whether the forecast was adjusted by hand before it was put into the mix is not recorded in this file.';
  if (adjustments.length === 0) return 'Nothing in the forecast was adjusted by hand.';
  return `The forecast was adjusted by hand for what the past does not know: ${adjustments.join('; ')}. All the figures have this in them, also those without any plan.`;
}

/** How such forecasts did on the council's own past; that they are untested where nobody has tried. */
export function trustWords({ backtest, adjustments }: ForecastBasis): string {
  if (backtest === null)
    return 'Such forecasts had not been tested on the council’s own past when this was made: its range is untested.';
  if ('changed' in backtest) {
    const why = backtest.changed.length === 0 ? '' : ` (${backtest.changed.join('; ')})`;
    return `The test that is kept on the council’s own past, to ${longDate(backtest.lastOrigin)}, is of another forecast${why}: the range of this one is untested.`;
  }
  const { months, total, byPlacement, sameAsToday, withinRange } = backtest;
  const whole = total === null ? '' : `the number of all children was ${percent(total)} out on average and `;
  const range =
    withinRange === null
      ? ''
      : ` The range, which should hold 80% of the time, held ${formatPercent(withinRange, 0)} of it.`;
  const byHand =
    (adjustments ?? []).length === 0 ? '' : ' What was adjusted by hand is not part of the test.';
  return `Such forecasts were tested on the council’s own past, ${originWords(backtest)}: ${aheadWords(months)} ahead ${whole}the numbers by placement were ${percent(byPlacement)} out; taking them to stay as they were would have been ${percent(sameAsToday)} out.${range}${byHand}`;
}

function originWords({ forecasts, firstOrigin, lastOrigin }: BacktestTold): string {
  return `made at ${forecasts} month-ends from ${longDate(firstOrigin)} to ${longDate(lastOrigin)}`;
}

function aheadWords(months: number): string {
  return months === YEAR ? 'a year' : `${months} months`;
}

function percent(share: number): string {
  return formatPercent(share, 1);
}
