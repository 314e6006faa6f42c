import type { SplitsFromReturn } from '../../../shared/api/sufficiency.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import { childrenByType } from '../../../shared/forecast/children-by-type.ts';
import { matchTypes } from '../../../shared/forecast-to-mix/match-types.ts';
import { sharesOfChildren } from '../../../shared/sufficiency/index.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { returnSource } from '../../../shared/workspace/split-source.ts';
import type { KeptReturn } from '../returns/kept-return.ts';

/**
 * Who the children of each placement type of the mix are, by the children in care on the return's last day: they go to
 * the types that the forecast would put them in. Null where the return has nobody.
 */
export function splitsFromReturn(
  { history, row, options }: KeptReturn,
  { placementTypes, profile }: WorkspaceContent,
): SplitsFromReturn | null {
  if (history === null) return null;
  const counted = childrenByType(history, history.to);
  const { types: chosen } = profile.forecast ?? NO_FORECAST_SETTINGS;
  const here = matchTypes(options.map.types, placementTypes, chosen).map(({ type, placementType }) => {
    const at = history.placementTypes.findIndex(({ id }) => id === type.id);
    const of = counted[at] ?? { ages: [], inBorough: 0, outside: 0 };
    return { ...of, placementType, children: total(of.ages) };
  });
  const types = placementTypes.flatMap(({ key, name, hidden }) => {
    const own = here.filter(({ placementType }) => placementType === key);
    const ages = addedUp(own.map((each) => each.ages));
    const [inBorough, outside] = [
      total(own.map((each) => each.inBorough)),
      total(own.map((each) => each.outside)),
    ];
    const shares = sharesOfChildren(ages, inBorough, outside);
    if (shares === null || hidden) return [];
    return [
      {
        key,
        name,
        children: total(ages),
        placed: inBorough + outside,
        ages: { ...shares.ages },
        inBorough: shares.inBorough,
      },
    ];
  });
  const children = total(here.map((each) => each.children));
  if (children === 0) return null;
  return {
    on: formatDay(history.to),
    source: returnSource(row.name, dayWords(history.to)),
    children,
    leftOut: children - total(types.map((type) => type.children)),
    types,
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function addedUp(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => total(lists.map((list) => list[at] ?? 0)));
}
