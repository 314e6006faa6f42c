import type { Comparator } from '../scenario/types.ts';
import { childrenOnFirstDay } from './in-borough.ts';
import type { Sufficiency } from './sufficiency.ts';

const PER = 10_000;

/** Per 10,000 children under 18; null where what it takes is not known. */
export type Rates = {
  readonly population: number | null;
  /** Children in care on the first day. */
  readonly children: number;
  readonly inCare: number | null;
  /** In the twelve months before. */
  readonly entrants: number | null;
  readonly leavers: number | null;
  readonly comparators: readonly Comparator[];
};

/** @example 485 children in care of 36,742 under 18 is 132.0 per 10,000 */
export function rates(figures: Sufficiency): Rates {
  const { scenario } = figures.input;
  const population = scenario.authority?.populationUnder18 ?? null;
  const now = childrenOnFirstDay(figures);
  const children = scenario.placementTypes.reduce(
    (sum, type, at) => sum + (type.lookedAfter === false ? 0 : (now[at] ?? 0)),
    0,
  );
  const rate = (count: number | undefined) =>
    population === null || population <= 0 || count === undefined ? null : (count / population) * PER;
  return {
    population,
    children,
    inCare: rate(children),
    entrants: rate(figures.settings.entrants),
    leavers: rate(figures.settings.leavers),
    comparators: scenario.comparators ?? [],
  };
}
