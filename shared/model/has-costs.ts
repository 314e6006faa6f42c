import type { Projection } from './projection.ts';

/**
 * Whether anything is spent beside placements in the period: yearly or one-off costs, or capital. What only moves
 * children saves from its first day, so that "pays back" says nothing of it.
 * @param of ids of the measures it is asked of, their capital left aside; the whole plan where left out
 */
export function hasCosts({ years }: Pick<Projection, 'years'>, of?: ReadonlySet<string>): boolean {
  return years.some(
    ({ capital, measures }) =>
      (of === undefined && capital > 0) ||
      measures.some(({ id, gross }) => gross > 0 && (of?.has(id) ?? true)),
  );
}
