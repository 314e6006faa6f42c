import type { BacktestView } from '../../../shared/api/forecast.ts';
import { type ForecastInMix, monthsMark } from '../../../shared/workspace/forecast-in-mix.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import {
  isSameReturn,
  type ReturnHead,
  readingChanges,
  readingOf,
} from '../../../shared/workspace/made-from-return.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { type BacktestTold, type ForecastTold, NOTHING_TOLD } from '../../export/forecast-basis.ts';
import { adjustmentNames } from './mix-changes.ts';

const YEAR = 12;

/**
 * What exports say of the forecast in the mix beside its figures.
 * @param returned the return of the file; null where there is none
 * @param backtest of that return as it is read now
 */
export function forecastTold(
  {
    profile,
    assumptions,
    placementTypes,
  }: Pick<WorkspaceContent, 'profile' | 'assumptions' | 'placementTypes'>,
  returned: ReturnHead | null,
  backtest: BacktestView['result'],
): ForecastTold {
  const held = profile.forecastInMix ?? null;
  // A test of another return, or of rates learned from other months, says nothing of this forecast.
  const isOfIt =
    returned !== null &&
    (held === null
      ? assumptions.some(({ source }) => source.endsWith(` the return ${returned.name}`))
      : isMadeFrom(held, returned));
  const isAsHeld =
    held === null || held.settings.windowMonths === (profile.forecast ?? NO_FORECAST_SETTINGS).windowMonths;
  const adjustments =
    held === null
      ? NOTHING_TOLD.adjustments
      : [...adjustmentNames(held.settings), ...typedOver(held, placementTypes)];
  return { adjustments, backtest: isOfIt && isAsHeld && backtest !== null ? backtestTold(backtest) : null };
}

/** Whether a forecast was made from a return, read as it is read now as far as that is kept. */
function isMadeFrom({ returned: was }: ForecastInMix, now: ReturnHead): boolean {
  const reading = readingOf(now.settings);
  return isSameReturn(was, now) && readingChanges(was.reading ?? reading, reading).length === 0;
}

/** Months that are not as the forecast put them in are adjusted by hand too. */
function typedOver({ types }: ForecastInMix, rows: WorkspaceContent['placementTypes']): string[] {
  return types.flatMap(({ placementType, months }) => {
    const row = rows.find(({ key }) => key === placementType);
    return row && monthsMark(row.childrenByMonth) !== months ? [`months of ${row.name} were typed over`] : [];
  });
}

/** A year ahead, or as far as was tested. */
function backtestTold({
  firstOrigin,
  lastOrigin,
  lines,
}: NonNullable<BacktestView['result']>): BacktestTold | null {
  const placements = lines.filter(({ of }) => of === 'category');
  const line = placements.find(({ months }) => months === YEAR) ?? placements.at(-1);
  if (!line) return null;
  const { months, forecasts, ours, sameAsToday, withinRange } = line;
  const total = lines.find((each) => each.of === 'total' && each.months === months)?.ours ?? null;
  return { firstOrigin, lastOrigin, months, forecasts, total, byPlacement: ours, sameAsToday, withinRange };
}
