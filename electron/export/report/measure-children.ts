import type { Day } from '../../../shared/calendar/day.ts';
import type { MonthFigures } from '../../../shared/model/index.ts';
import type { ResolvedMeasure } from '../../../shared/scenario/resolved.ts';
import type { ReportSource } from './source.ts';

/** A year, quarter or month of a projection. */
export type TimeFigures = Pick<MonthFigures, 'from' | 'end' | 'placementTypes'>;

type Span = { readonly from: Day; readonly end: Day };

/**
 * Children a measure is about in a year, quarter or month; 0 while it has no effect, and where it is about amounts.
 * A ramped measure is about all the children it asks for, however few have come.
 * @param base the same time without any plan
 * @param planned the same time with the plan
 */
export function childrenBehind(
  measure: ResolvedMeasure,
  types: ReportSource['resolved']['types'],
  base: TimeFigures,
  planned: TimeFigures,
): number {
  const inType = (figures: TimeFigures, type: number) =>
    figures.placementTypes.find(({ id }) => id === types[type]?.id)?.averageChildren ?? 0;
  if (!isActive(measure, base)) return 0;
  switch (measure.kind) {
    case 'volume': {
      const asked = Math.abs(measure.children);
      return measure.children > 0 ? asked : least(asked, inType(base, measure.type));
    }
    case 'move':
      return least(measure.children, inType(base, measure.source));
    case 'price':
      return least(inType(base, measure.type), inType(planned, measure.type));
    case 'capacity':
      return measure.places;
    default:
      return 0;
  }
}

/** Whether a measure that is about children has begun and has not ended. */
export function isActive(measure: ResolvedMeasure, { from, end }: Span): boolean {
  return 'from' in measure && measure.from < end && (measure.to === null || measure.to >= from);
}

/** Whether a measure changes the children, the price or the places of a type itself. */
export function isDirectlyOn(measure: ResolvedMeasure, type: number): boolean {
  return measure.kind === 'move'
    ? measure.source === type || measure.target === type
    : 'type' in measure && measure.type === type;
}

/** Whether what a measure changes in some type may send children on to this one, or leave them there. */
export function mayOverflowTo(
  measure: ResolvedMeasure,
  type: number,
  types: ReportSource['resolved']['types'],
): boolean {
  const reached = new Set([...types.keys()].filter((each) => isDirectlyOn(measure, each)));
  for (const each of reached) {
    const next = types[each]?.overflowTo ?? null;
    if (next !== null) reached.add(next);
  }
  return reached.has(type);
}

/** The type a measure takes children out of; null where it takes none. */
export function takesFrom(measure: ResolvedMeasure): number | null {
  if (measure.kind === 'move') return measure.source;
  return measure.kind === 'volume' && measure.children < 0 ? measure.type : null;
}

/** The type a measure puts children into; null where it puts them in none. */
export function putsInto(measure: ResolvedMeasure): number | null {
  if (measure.kind === 'move') return measure.target;
  return measure.kind === 'volume' && measure.children > 0 ? measure.type : null;
}

/** The smallest of the numbers that are not 0. */
function least(...numbers: readonly number[]): number {
  const some = numbers.filter((each) => each > 0);
  return some.length === 0 ? 0 : Math.min(...some);
}
