/** Who moved from where to where in some time: into care, between placements, and out. */
import type { Day } from '../../calendar/day.ts';
import type { FilteredHistory } from './filter.ts';
import { follows } from './filter.ts';

export const OUTSIDE_CARE = 'outside-care';

export type Flow = {
  /** Id of a placement type, or {@link OUTSIDE_CARE}. */
  readonly from: string;
  readonly to: string;
  readonly children: number;
};

/**
 * Moves on the days `from` to `to`, both included, largest first. A move to another placement of the same type
 * counts too. With a filter, whatever begins or ends at a stay the filter is about.
 */
export function flows(view: FilteredHistory, from: Day, to: Day): Flow[] {
  const { stays, placementTypes } = view.history;
  const counts = new Map<string, number>();
  const typeOf = (stay: number) => placementTypes[stays.type[stay] ?? 0]?.id ?? OUTSIDE_CARE;
  const add = (source: string, target: string) => {
    const key = `${source}/${target}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const isIn = (day: Day, child: number) => {
    const age = view.ageSpan(child);
    return day >= from && day <= to && day >= age.start && day < age.end;
  };
  for (let stay = 0; stay < stays.child.length; stay += 1) {
    const child = stays.child[stay] ?? 0;
    if (!view.ofChild(child)) continue;
    const start = stays.start[stay] ?? 0;
    const end = stays.end[stay] ?? 0;
    if (stays.enters[stay] === 1 && view.ofStay(stay) && isIn(start, child)) add(OUTSIDE_CARE, typeOf(stay));
    if (follows(view.history, stay) && (view.ofStay(stay) || view.ofStay(stay - 1)) && isIn(start, child))
      add(typeOf(stay - 1), typeOf(stay));
    // Whoever leaves on their birthday was of the age before.
    if (
      (stays.reason[stay] ?? 0) !== 0 &&
      view.ofStay(stay) &&
      end >= from &&
      end <= to &&
      isIn(end - 1, child)
    )
      add(typeOf(stay), OUTSIDE_CARE);
  }
  return [...counts]
    .map(([key, children]) => {
      const [source = '', target = ''] = key.split('/');
      return { from: source, to: target, children };
    })
    .sort(
      (one, other) => other.children - one.children || (one.from + one.to < other.from + other.to ? -1 : 1),
    );
}
