/** What adjustments do, in words. */
import type { AdjustmentEffectView, ReadyForecast } from '../../../shared/api/forecast.ts';
import { longMonth } from '../../../shared/calendar/text-words.ts';
import { formatFixed, formatNumber } from '../../../shared/money/format.ts';
import { CATEGORIES, type Category } from '../../../shared/scenario/types.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { categoryWords } from './forecast-words.ts';

type Moved = readonly { readonly category: Category; readonly children: number }[];

/** "2.1 fewer"; empty where it is nothing to a tenth of a child. */
export function sizeWords(children: number): string {
  if (tenths(children) === 0) return '';
  return `${formatFixed(Math.abs(children), 1)} ${children > 0 ? 'more' : 'fewer'}`;
}

/** "residential 2.1 fewer, fostering 2.0 more", the greatest first; empty where nobody is elsewhere for it. */
function movedWords(moved: Moved): string {
  return moved
    .toSorted((one, other) => Math.abs(other.children) - Math.abs(one.children))
    .flatMap(({ category, children }) => {
      const size = sizeWords(children);
      return size === '' ? [] : [`${categoryWords(category)} ${size}`];
    })
    .join(', ');
}

/** "Together the adjustments make it 24.0 children fewer in care by March 2028 than without them: residential …" */
export function togetherWords({ effect, groups, months }: ReadyForecast): string {
  const by = longMonth(months.at(-1) ?? '');
  if (effect === null)
    return 'A home that opens, a change of threshold, a step-down plan: say it here, dated, and see what it does. With nothing said, the forecast is of the past going on.';
  const moved = movedWords(
    CATEGORIES.flatMap((category) => {
      const group = groups.find(({ of, id }) => of === 'category' && id === category);
      if (!group) return [];
      return [{ category, children: (group.forecast.at(-1)?.expected ?? 0) - (group.without?.at(-1) ?? 0) }];
    }),
  );
  const where = moved === '' ? '' : `: ${moved}`;
  const size = formatFixed(Math.abs(effect), 1);
  return tenths(effect) === 0
    ? `Together the adjustments leave the number of children in care by ${by} as it was${where === '' ? '.' : `, but not where they are${where}.`}`
    : `Together the adjustments make it ${size} children ${effect > 0 ? 'more' : 'fewer'} in care by ${by} than without them${where}.`;
}

/** "Residential 2.1 fewer, fostering 2.0 more; 0.1 fewer in care": of one adjustment by itself. */
export function effectWords({ categories, total }: AdjustmentEffectView): string {
  const moved = movedWords(categories);
  const all = sizeWords(total);
  if (moved === '') return 'Nothing by then';
  return `${moved.charAt(0).toUpperCase()}${moved.slice(1)}${all === '' ? '' : `; ${all} in care`}`;
}

/** "Only 9.4 of the 60 children asked for could be found: …"; null where all were. */
export function shortWords(adjustment: Adjustment, effect: AdjustmentEffectView): string | null {
  const { asked, found, shortFrom } = effect;
  if (shortFrom === null || tenths(found) >= tenths(asked)) return null;
  return `Only ${formatFixed(found, 1)} of the ${formatNumber(asked, 1)} children asked for could be found: from ${longMonth(shortFrom)} ${whyShort(adjustment)}.`;
}

/** As shown: to a tenth of a child. */
function tenths(children: number): number {
  return Math.round(children * 10);
}

function whyShort(adjustment: Adjustment): string {
  const { amount } = adjustment;
  const fewer = 'children' in amount && amount.children < 0;
  switch (adjustment.kind) {
    case 'moves':
      return fewer
        ? 'fewer would have moved than that'
        : `too few are left in ${categoryWords(adjustment.source)}`;
    case 'leaving':
      if (fewer) return 'fewer would have left than that';
      return adjustment.category === undefined
        ? 'too few are left'
        : `too few are left in ${categoryWords(adjustment.category)}`;
    case 'entrants':
      return 'fewer would have come than that';
  }
}
