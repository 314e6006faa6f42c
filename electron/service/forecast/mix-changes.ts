/** What is otherwise since a forecast was put into the mix: each reason as what it is. */
import { shortDate } from '../../../shared/calendar/text-words.ts';
import { DEFAULT_MAP } from '../../../shared/forecast/placement-map.ts';
import { matchTypes } from '../../../shared/forecast-to-mix/match-types.ts';
import { NO_PLACEMENTS, registerMarks } from '../../../shared/forecast-to-mix/register-children.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { type ForecastInMix, monthsMark } from '../../../shared/workspace/forecast-in-mix.ts';
import type { Adjustment, ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import {
  isSameReturn,
  readingChanges,
  readingOf,
  windowChange,
} from '../../../shared/workspace/made-from-return.ts';
import { markOf } from '../../../shared/workspace/mark.ts';
import type { WholeWorkspace, WorkspaceContent } from '../../../shared/workspace/rows.ts';
import type { CareReturnHead } from '../../store/contents.ts';

/** More than these would fill the notice. */
const MOST_NAMED = 3;

/** Each in a few words; empty where nothing is. Only what shows without forecasting again. */
export function changesSince(
  held: ForecastInMix,
  content: WholeWorkspace,
  settings: ForecastSettings,
  returned: CareReturnHead | null,
): string[] {
  const was = held.settings;
  const { profile, placementTypes } = content;
  const edited = held.types.flatMap(({ placementType, months }) => {
    const row = placementTypes.find(({ key }) => key === placementType);
    return row && monthsMark(row.childrenByMonth) !== months ? [row.name] : [];
  });
  return [
    ...returnChanges(held, returned),
    ...(was.from === settings.from
      ? []
      : [
          `it is now made from ${settings.from === null ? 'the last day of the return' : shortDate(settings.from)}`,
        ]),
    ...(was.windowMonths === settings.windowMonths ? [] : [windowChange(settings.windowMonths)]),
    ...adjustmentChanges(switchedOn(was), switchedOn(settings)),
    ...mappingChanges(held, placementTypes, settings),
    ...(was.register === settings.register
      ? []
      : [
          settings.register === 'subtract'
            ? 'children of the register are now counted within the forecast'
            : 'children of the register now come on top of the forecast',
        ]),
    ...registerChanges(held, content),
    ...(held.periodFrom === profile.periodFrom && held.periodTo === profile.periodTo
      ? []
      : ['the file is for another period']),
    ...(edited.length === 0 ? [] : [`months have been typed over: ${edited.join(', ')}`]),
  ];
}

/** Placements that came into the register, or left it, since the mix became the forecast less the register. */
function registerChanges(
  { settings, types, periodFrom }: ForecastInMix,
  { placements }: WholeWorkspace,
): string[] {
  if (settings.register !== 'subtract') return [];
  const marks = registerMarks(placements, periodFrom);
  const changed = types.flatMap(({ placementType, register }) => {
    const now = marks.get(placementType) ?? NO_PLACEMENTS;
    return register && register.mark !== now.mark ? [now.placements - register.placements] : [];
  });
  if (changed.length === 0) return [];
  const more = changed.reduce((sum, each) => sum + each, 0);
  const count = Math.abs(more) === 1 ? '1 placement' : `${formatNumber(Math.abs(more), 0)} placements`;
  if (more > 0) return [`${count} came into the register, and their children count twice`];
  return [
    more < 0
      ? `${count} went out of the register, and their children do not count`
      : 'placements of the register have other dates or types',
  ];
}

function returnChanges({ returned: was }: ForecastInMix, now: CareReturnHead | null): string[] {
  if (now === null) return ['the return has been taken out'];
  const replaced = isSameReturn(was, now) ? [] : ['another return has been brought in'];
  if (was.reading) return [...replaced, ...readingChanges(was.reading, readingOf(now.settings))];
  // A record of before the parts were told apart knows only that something is.
  return markOf(now.settings) === was.settings ? replaced : [...replaced, 'the return is read otherwise'];
}

function adjustmentChanges(was: readonly Adjustment[], now: readonly Adjustment[]): string[] {
  if (markOf(was) === markOf(now)) return [];
  const named = (adjustments: readonly Adjustment[], others: readonly Adjustment[]) =>
    adjustments.filter(({ name }) => !others.some((each) => each.name === name)).map(({ name }) => name);
  const [come, gone] = [named(now, was), named(was, now)];
  const parts = [
    ...(come.length === 0 ? [] : [`now with ${come.join(', ')}`]),
    ...(gone.length === 0 ? [] : [`now without ${gone.join(', ')}`]),
  ];
  return [
    parts.length === 0 ? 'an adjustment has been changed' : `its adjustments are others: ${parts.join('; ')}`,
  ];
}

/** Whose children go to another placement type of the mix: chosen, or because the mix has other types. */
function mappingChanges(
  { wentTo, settings: was }: ForecastInMix,
  placementTypes: WorkspaceContent['placementTypes'],
  settings: ForecastSettings,
): string[] {
  const types = wentTo
    ? DEFAULT_MAP.types.filter(({ id }) => wentTo.some(({ type }) => type === id))
    : DEFAULT_MAP.types;
  const before: ForecastSettings['types'] =
    wentTo ??
    matchTypes(types, placementTypes, was.types).map(({ type, placementType }) => ({
      type: type.id,
      placementType,
    }));
  const moved = matchTypes(types, placementTypes, settings.types).flatMap(({ type, placementType }) => {
    if (before.find((each) => each.type === type.id)?.placementType === placementType) return [];
    const to = placementTypes.find(({ key }) => key === placementType);
    return [
      to
        ? `children of the return’s “${type.name}” now go to “${to.name}”`
        : `children of the return’s “${type.name}” are now left out`,
    ];
  });
  const more = moved.length - MOST_NAMED;
  return more > 0
    ? [...moved.slice(0, MOST_NAMED), `children of ${more} more of its types go elsewhere`]
    : moved;
}

function switchedOn({ adjustments }: ForecastSettings): Adjustment[] {
  return adjustments.filter(({ enabled }) => enabled !== false);
}

/** Of those that are switched on. */
export function adjustmentNames(settings: ForecastSettings): string[] {
  return switchedOn(settings).map(({ name }) => name);
}
