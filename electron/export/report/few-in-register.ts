/** Placement types whose list price would tell what the few children of the register cost who are beside others there. */
import type { ResolvedPlacement } from '../../../shared/scenario/resolved.ts';
import { childrenIn, NOBODY, type Slot } from './amounts.ts';
import type { TimeFigures } from './measure-children.ts';
import type { ReportSource } from './source.ts';
import { isSmall } from './suppression.ts';

/**
 * Ids of placement types that in some year, or quarter where quarters are shown, have some but fewer than five placements
 * of the register, and other children at the list price beside them. With that price and the number of the others, what
 * all of them cost, which is shown, would tell what the few do.
 */
export function withFewInRegister(source: ReportSource, slots: readonly Slot[]): ReadonlySet<string> {
  const { types } = source.resolved;
  return new Set(
    slots.filter((slot) => hasFewBesideOthers(source, slot)).flatMap(({ type }) => types[type]?.id ?? []),
  );
}

function hasFewBesideOthers({ resolved }: ReportSource, { type, base, planned }: Slot): boolean {
  const nights = resolved.placements
    .filter((placement) => placement.type === type)
    .map((placement) => base.map((time) => nightsIn(time, placement)))
    .filter((own) => own.some((each) => each > 0));
  const areOthers = (times: readonly TimeFigures[]) =>
    times.some((time, at) => {
      const inRegister = nights.reduce((sum, own) => sum + (own[at] ?? 0), 0);
      return childrenIn(time, type) * (time.end - time.from) - inRegister > NOBODY * inRegister;
    });
  return isSmall(nights.length) && [base, ...planned].some(areOthers);
}

function nightsIn(time: TimeFigures, { start, end }: ResolvedPlacement): number {
  return Math.max(0, Math.min(time.end, end ?? time.end) - Math.max(time.from, start));
}
