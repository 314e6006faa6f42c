import type { BacktestView } from '../../../shared/api/forecast.ts';
import { type ForecastInMix, monthsMark } from '../../../shared/workspace/forecast-in-mix.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { type BacktestTold, type ForecastTold, NOTHING_TOLD } from '../../export/forecast-basis.ts';
import { adjustmentNames } from './mix-holds.ts';

const YEAR = 12;

/**
 * What exports say of the forecast in the mix beside its figures.
 * @param returned the name of the return of the file; null where there is none
 * @param backtest the newest of that return
 */
export function forecastTold(
  {
    profile,
    assumptions,
    placementTypes,
  }: Pick<WorkspaceContent, 'profile' | 'assumptions' | 'placementTypes'>,
  returned: string | null,
  backtest: BacktestView['result'],
): ForecastTold {
  // A test of another return, or of rates learned from other months, says nothing of this forecast.
  const isOfIt =
    returned !== null && assumptions.some(({ source }) => source.endsWith(` the return ${returned}`));
  const held = profile.forecastInMix ?? null;
  const isAsHeld =
    held === null || held.settings.windowMonths === (profile.forecast ?? NO_FORECAST_SETTINGS).windowMonths;
  const adjustments =
    held === null
      ? NOTHING_TOLD.adjustments
      : [...adjustmentNames(held.settings), ...typedOver(held, placementTypes)];
  return { adjustments, backtest: isOfIt && isAsHeld && backtest !== null ? backtestTold(backtest) : null };
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
