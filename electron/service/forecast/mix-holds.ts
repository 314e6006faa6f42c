import type { MixHolds } from '../../../shared/api/forecast.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import {
  assumptionKey,
  type ForecastInMix,
  forecastTypes,
  monthsMark,
} from '../../../shared/workspace/forecast-in-mix.ts';
import type { ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import { markOf } from '../../../shared/workspace/mark.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import type { CareReturnHead } from '../../store/contents.ts';

/**
 * Which forecast the mix holds and what has changed since it was put in, as far as that shows without forecasting
 * again. Null while it holds none.
 */
export function mixHolds(
  content: WorkspaceContent,
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
    changed: changes(held, content, settings, returned),
  };
}

/** "Forecast from 31 Mar 2022 out of the return 2017/18 to 2021/22, 15 files" */
export function sourceOf(from: string, name: string): string {
  return `Forecast from ${said(from)} out of the return ${name}`.slice(0, 200);
}

function changes(
  held: ForecastInMix,
  { profile, placementTypes }: WorkspaceContent,
  settings: ForecastSettings,
  returned: CareReturnHead | null,
): string[] {
  const was = held.settings;
  const [before, now] = [adjustmentNames(was), adjustmentNames(settings)];
  const edited = held.types.flatMap(({ placementType, months }) => {
    const row = placementTypes.find(({ key }) => key === placementType);
    return row && monthsMark(row.childrenByMonth) !== months ? [row.name] : [];
  });
  const is = (one: unknown, other: unknown) => markOf(one) === markOf(other);
  return [
    ...(returned === null ? ['the return has been taken out'] : []),
    ...(returned !== null &&
    (returned.name !== held.returned.name || returned.importedAt !== held.returned.importedAt)
      ? ['another return has been brought in']
      : []),
    ...(returned !== null && markOf(returned.settings) !== held.returned.settings
      ? ['the return is read otherwise']
      : []),
    ...(was.from === settings.from
      ? []
      : [
          `it is now made from ${settings.from === null ? 'the last day of the return' : said(settings.from)}`,
        ]),
    ...(was.windowMonths === settings.windowMonths ? [] : ['its rates are learned from other months']),
    ...(is(switchedOn(was), switchedOn(settings)) ? [] : [adjustmentChange(before, now)]),
    ...(is(was.types, settings.types) && was.register === settings.register
      ? []
      : ['children go elsewhere in the mix']),
    ...(held.periodFrom === profile.periodFrom && held.periodTo === profile.periodTo
      ? []
      : ['the file is for another period']),
    ...(edited.length === 0 ? [] : [`months have been typed over: ${edited.join(', ')}`]),
  ];
}

function adjustmentChange(before: readonly string[], now: readonly string[]): string {
  const gone = before.filter((name) => !now.includes(name));
  const come = now.filter((name) => !before.includes(name));
  const parts = [
    ...(come.length === 0 ? [] : [`now with ${come.join(', ')}`]),
    ...(gone.length === 0 ? [] : [`now without ${gone.join(', ')}`]),
  ];
  return parts.length === 0
    ? 'an adjustment has been changed'
    : `its adjustments are others: ${parts.join('; ')}`;
}

function switchedOn({ adjustments }: ForecastSettings) {
  return adjustments.filter(({ enabled }) => enabled !== false);
}

/** Of those that are switched on. */
export function adjustmentNames(settings: ForecastSettings): string[] {
  return switchedOn(settings).map(({ name }) => name);
}

function said(day: string): string {
  const parsed = parseDay(day);
  return parsed === null ? day : dayWords(parsed);
}
