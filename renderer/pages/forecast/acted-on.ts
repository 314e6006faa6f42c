/** Which children adjustments are about: of all, an effect on few of them would be too small to see. */
import type { ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import type { Category } from '../../../shared/scenario/types.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { sizeWords } from './effect-words.ts';

export const keyOf = ({ of, id }: Pick<ForecastGroup, 'of' | 'id'>): string => `${of}/${id}`;
export const ALL = 'total/total';

/** Adjustments that bring or take away at least this share of those they move change how many are in care. */
const CHANGES_THE_NUMBER = 0.5;

/** The group whose chart shows best what the adjustments do. */
export function actedOn(view: ReadyForecast, adjustments: readonly Adjustment[]): string {
  const on = adjustments.filter(({ enabled }) => enabled !== false);
  const named = on.flatMap(categoriesOf);
  if (on.length === 0 || named.includes(null)) return ALL;
  const groups = [...new Set(named)].flatMap(
    (category) => view.groups.find(({ of, id }) => of === 'category' && id === category) ?? [],
  );
  const [first] = groups;
  if (!first) return ALL;
  if (groups.length === 1) return keyOf(first);
  const moved = groups.reduce((sum, group) => sum + Math.abs(effectOn(group)), 0);
  const all = view.groups.find((group) => keyOf(group) === ALL);
  if (all && Math.abs(effectOn(all)) >= CHANGES_THE_NUMBER * moved) return ALL;
  // They are elsewhere rather than more or fewer: most is to be seen where it is most of those there are.
  return keyOf(groups.reduce((best, group) => (visible(group) > visible(best) ? group : best)));
}

/** Kinds of placement that it acts on; null for children of every kind. */
function categoriesOf(adjustment: Adjustment): readonly (Category | null)[] {
  return adjustment.kind === 'moves' ? [adjustment.source, adjustment.target] : [adjustment.category ?? null];
}

/** At the end of the forecast: children more than without the adjustments. */
function effectOn({ forecast, without }: ForecastGroup): number {
  return without === null ? 0 : (forecast.at(-1)?.expected ?? 0) - (without.at(-1) ?? 0);
}

function visible(group: ForecastGroup): number {
  const most = Math.max(group.start.expected, ...group.forecast.map(({ expected }) => expected));
  return most > 0 ? Math.abs(effectOn(group)) / most : 0;
}

/** ": 0.8 fewer" behind the name of a group; empty where the adjustments change nothing to a tenth of a child. */
export function effectBehind(group: ForecastGroup): string {
  const size = sizeWords(effectOn(group));
  return size === '' ? '' : `: ${size}`;
}
