import { isOpenOn } from './places.ts';
import { PLANNED_OCCUPANCY } from './published.ts';
import type { Sufficiency } from './sufficiency.ts';

/** How many children are placed in the borough, and the beds it takes to reach the target. Children, on the first day. */
export type InBorough = {
  /** Types whose share in the borough is known, with their children. */
  readonly types: readonly { readonly id: string; readonly children: number; readonly share: number }[];
  readonly children: number;
  /** Placed in the borough now. */
  readonly placed: number;
  /** placed ÷ children; null with no children. */
  readonly share: number | null;
  readonly target: number | null;
  /** Placements in the borough wanted beyond those there are. */
  readonly more: number;
  /** Usable places in the borough that are empty, of those types. */
  readonly vacant: number;
  readonly occupancy: number;
  /** Whole beds to be found: max(0, more − vacant) ÷ occupancy, rounded up; null without a target. */
  readonly beds: number | null;
};

/** Rounded up to whole beds; a hair over a whole number is that number. */
export function wholeBeds(places: number): number {
  return Math.max(0, Math.ceil(places - 1e-6));
}

/**
 * @example 60 children of whom 40 are placed in the borough, a target of 90%: 14 more placements. With 3 vacant
 * beds in the borough, 11 children need one: 11 ÷ 0.85 = 12.9, so 13 beds.
 */
export function inBorough(figures: Sufficiency): InBorough {
  const { program } = figures.input;
  const first = program.scenario.from;
  const now = childrenOnFirstDay(figures);
  const types = figures.types.flatMap(({ id, split }, at) =>
    split?.inBorough === undefined ? [] : [{ id, children: now[at] ?? 0, share: split.inBorough }],
  );
  const children = types.reduce((sum, each) => sum + each.children, 0);
  const placed = types.reduce((sum, each) => sum + each.children * each.share, 0);
  const vacant = figures.homes.reduce((sum, home) => {
    const counts =
      home.location === 'in-borough' &&
      isOpenOn(home, first) &&
      types.some(({ id }) => id === home.placementType);
    return sum + (counts ? (home.vacant ?? 0) : 0);
  }, 0);
  const target = figures.settings.inBoroughTarget ?? null;
  const occupancy = figures.settings.occupancy ?? PLANNED_OCCUPANCY.value;
  const more = target === null ? 0 : Math.max(0, target * children - placed);
  return {
    types,
    children,
    placed,
    share: children > 0 ? placed / children : null,
    target,
    more,
    vacant,
    occupancy,
    beds: target === null ? null : wholeBeds(Math.max(0, more - vacant) / occupancy),
  };
}

/** By placement type, mix and register, before measures. */
export function childrenOnFirstDay({ input: { program } }: Pick<Sufficiency, 'input'>): number[] {
  const children: number[] = [];
  for (const group of program.groups)
    for (const type of group.types) children[type.index] = type.children[0] ?? 0;
  return children;
}
