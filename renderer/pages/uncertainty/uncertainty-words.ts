import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { formatBriefly, formatPressure } from '../../../shared/money/format.ts';

/** "£5.1m to £6.8m over", "£0.2m under to £0.4m over", "about £5.8m over", or plain amounts of an outturn. */
export function rangeWords(lowPence: number, highPence: number, isPressure: boolean): string {
  const same = isOneAmount(lowPence, highPence);
  if (!isPressure)
    return same
      ? `about ${formatBriefly(lowPence)}`
      : `${formatBriefly(lowPence)} to ${formatBriefly(highPence)}`;
  const side = (pence: number) => (pence >= 0 ? 'over' : 'under');
  const amount = (pence: number) => formatBriefly(Math.abs(pence));
  // The smaller amount comes first, also where all of it is under.
  const [first, last] = highPence < 0 ? [highPence, lowPence] : [lowPence, highPence];
  if (same) return `about ${amount(lowPence)} ${side(lowPence)}`;
  return side(lowPence) === side(highPence)
    ? `${amount(first)} to ${amount(last)} ${side(highPence)}`
    : `${amount(lowPence)} ${side(lowPence)} to ${amount(highPence)} ${side(highPence)}`;
}

/** Whether both ends of a range are written alike. */
function isOneAmount(lowPence: number, highPence: number): boolean {
  return formatBriefly(lowPence) === formatBriefly(highPence);
}

const FRACTIONS = [2, 3, 4, 5, 10, 20, 50, 100] as const;
const NEARLY_NEVER = 0.005;

/** A chance as one would say it: "1 in 5", "4 in 5", "less than 1 in 100". No number of trials makes one certain. */
export function chanceWords(chance: number): string {
  if (chance < NEARLY_NEVER) return 'less than 1 in 100';
  if (chance > 1 - NEARLY_NEVER) return 'more than 99 in 100';
  const rare = chance <= 0.5 ? chance : 1 - chance;
  let best = 2;
  for (const each of FRACTIONS) if (Math.abs(1 / each - rare) < Math.abs(1 / best - rare)) best = each;
  if (Math.abs(1 / best - rare) > 0.015) {
    const tenths = Math.round(chance * 10);
    return Math.abs(chance * 10 - tenths) < 0.25 ? `${tenths} in 10` : `${Math.round(chance * 20)} in 20`;
  }
  return chance <= 0.5 ? `1 in ${best}` : `${best - 1} in ${best}`;
}

/** Why the trials average something else than the forecast; empty where they hardly do. */
export function meanWords(besidePence: number | null): string {
  if (besidePence === null) return '';
  const amount = formatBriefly(Math.abs(besidePence), 2);
  return besidePence > 0
    ? `The trials average ${amount} more than the forecast, which takes each range at its likely value: outcomes reach further up than down, as where a high is further from its likely value than the low, and with few children, who cannot be fewer than none.`
    : `The trials average ${amount} less than the forecast, which takes each range at its likely value: outcomes reach further down than up.`;
}

/** The page's answer: the likely range, or what is missing to give one. */
export function uncertaintyHeading(view: ReadyUncertainty): string {
  const { simulated } = view;
  if (!simulated) return 'How sure is the forecast?';
  const of = simulated.pressure ?? simulated.outturn;
  const words = rangeWords(of.p10, of.p90, simulated.pressure !== null);
  return simulated.pressure ? `Likely ${words} budget` : `Outturn likely ${words}`;
}

/** What stands under it: the chance, the bad case, the biggest driver. */
export function uncertaintySub(view: ReadyUncertainty): string {
  const { simulated, tornado, outturnPence } = view;
  const [widest] = tornado;
  const forecast = `${view.year}: forecast outturn ${formatBriefly(outturnPence)}.`;
  if (!simulated) {
    const ranges =
      tornado.length === 0
        ? 'No figure has a range yet: type low / likely / high, such as 950 / 1,000 / 1,200, into cells of the placement mix, the assumptions or a measure.'
        : `${tornado.length === 1 ? 'One figure has a range' : `${tornado.length} figures have ranges`}. Simulate to see what they come to together.`;
    return `${forecast} ${ranges}`;
  }
  const [driver] = simulated.drivers;
  const chance = simulated.chanceOfOverspending;
  const still = isOneAmount(simulated.outturn.p10, simulated.outturn.p90);
  return [
    forecast,
    still
      ? 'No range recorded moves this year by much; figures without a range are not thereby certain.'
      : 'The likely range leaves out the lowest 1 in 10 outcomes and the highest 1 in 10.',
    chance === null ? '' : `Chance of overspending: ${chanceWords(chance)}.`,
    simulated.pressure && view.budgetPence !== null
      ? `The worst 1 in 20 average ${formatPressure(simulated.worstPence - view.budgetPence)}.`
      : '',
    still ? '' : driver ? `Biggest driver: ${driver.name}.` : widest ? `Widest range: ${widest.name}.` : '',
    simulated.stale ? 'The file has changed since: simulate again.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
