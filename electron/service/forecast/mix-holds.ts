import type { MixHolds } from '../../../shared/api/forecast.ts';
import { shortDate } from '../../../shared/calendar/text-words.ts';
import { assumptionKey, forecastTypes } from '../../../shared/workspace/forecast-in-mix.ts';
import type { ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import type { WholeWorkspace } from '../../../shared/workspace/rows.ts';
import type { CareReturnHead } from '../../store/contents.ts';
import { adjustmentNames, changesSince } from './mix-changes.ts';

/**
 * Which forecast the mix holds and what has changed since it was put in, as far as that shows without forecasting
 * again. Null while it holds none.
 */
export function mixHolds(
  content: WholeWorkspace,
  settings: ForecastSettings,
  returned: CareReturnHead | null,
): MixHolds | null {
  const placementTypes = forecastTypes(content);
  if (placementTypes.length === 0) return null;
  const held = content.profile.forecastInMix ?? null;
  if (held === null) {
    const assumption = content.assumptions.find(({ key }) =>
      placementTypes.some((type) => assumptionKey(type) === key),
    );
    const { source = '', date: on = '' } = assumption ?? {};
    return { source, on, adjustments: null, placementTypes, changed: [] };
  }
  return {
    source: sourceOf(held.from, held.returned.name),
    on: held.on,
    adjustments: adjustmentNames(held.settings),
    placementTypes,
    changed: changesSince(held, content, settings, returned),
  };
}

/** "Forecast from 31 Mar 2022 out of the return 2017/18 to 2021/22, 15 files" */
export function sourceOf(from: string, name: string): string {
  return `Forecast from ${shortDate(from)} out of the return ${name}`.slice(0, 200);
}
