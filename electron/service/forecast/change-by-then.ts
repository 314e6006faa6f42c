import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';

/** From this share of the whole change on, those who go the other way are worth a word. */
const WORTH_A_WORD = 1 / 2;

/**
 * The change to the end of the forecast, in whole children, and where it is: mostly in one category; or apart, where
 * others go the other way, so that the whole hides them.
 */
export function changeByThen({ start, months }: Pick<Forecast, 'start' | 'months'>): ReadyForecast['change'] {
  const last = months.at(-1);
  const children = Math.round(last?.total.expected ?? start.total) - Math.round(start.total);
  const moves = (last?.categories ?? [])
    .map(({ id, expected }, at) => ({
      category: id,
      children: expected - (start.categories[at]?.children ?? 0),
    }))
    .sort((one, other) => Math.abs(other.children) - Math.abs(one.children));
  const [most, ...others] = moves;
  const against = others.find((move) => most !== undefined && move.children * most.children < 0);
  if (most && against) {
    const apart = [most, against].map((move) => ({ ...move, children: Math.round(move.children) }));
    const hidden = apart.every((move) => move.children !== 0);
    if (hidden && Math.abs(against.children) >= Math.abs(children) * WORTH_A_WORD)
      return { children, mostly: null, apart };
  }
  const mostly = children === 0 ? undefined : moves.find((move) => move.children / children >= 1 / 2);
  return { children, mostly: mostly?.category ?? null, apart: [] };
}
