/** Who moved from where to where in some time: into care, between placements, and out. */
import type { Day } from '../../calendar/day.ts';
import type { FilteredHistory } from './filter.ts';
import { eachMovement, type MovementKind } from './movements.ts';

/** Where children come from who were in no placement that a movement could begin at. */
export type Source = Extract<MovementKind, 'came' | 'aged-in'>;
/** And where they go. */
export type Target = Exclude<MovementKind, Source | 'moved' | 'moved-in' | 'moved-out'>;

/** A stay's placement type by id, or the way in or out. */
export type FlowEnd<Way> =
  | { readonly type: string; readonly way: null }
  | { readonly type: null; readonly way: Way };

export type Flow = {
  readonly from: FlowEnd<Source>;
  readonly to: FlowEnd<Target>;
  readonly children: number;
};

/**
 * Movements on the days `from` to `to`, both included, largest first. A move to another placement of the same type
 * counts too. With a filter, whatever begins or ends at a stay the filter is about.
 */
export function flows(view: FilteredHistory, from: Day, to: Day): Flow[] {
  const { stays, placementTypes } = view.history;
  const counts = new Map<string, { from: FlowEnd<Source>; to: FlowEnd<Target>; children: number }>();
  const ofStay = (stay: number) => {
    const type = placementTypes[stays.type[stay] ?? 0]?.id ?? '';
    return { type, way: null } as const;
  };
  const ways = (kind: MovementKind, source: number, target: number): Pick<Flow, 'from' | 'to'> => {
    switch (kind) {
      case 'moved':
      case 'moved-in':
      case 'moved-out':
        return { from: ofStay(source), to: ofStay(target) };
      case 'came':
      case 'aged-in':
        return { from: { type: null, way: kind }, to: ofStay(target) };
      default:
        return { from: ofStay(source), to: { type: null, way: kind } };
    }
  };
  eachMovement(view, (kind, day, source, target) => {
    if (day < from || day > to) return;
    const ends = ways(kind, source, target);
    const key = nameOf(ends);
    const flow = counts.get(key) ?? { ...ends, children: 0 };
    flow.children += 1;
    counts.set(key, flow);
  });
  return [...counts]
    .sort(([one, a], [other, b]) => b.children - a.children || (one < other ? -1 : 1))
    .map(([, flow]) => flow);
}

function nameOf({ from, to }: Pick<Flow, 'from' | 'to'>): string {
  return `${from.type ?? from.way}/${to.type ?? to.way}`;
}
