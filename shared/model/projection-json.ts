import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth } from '../calendar/month.ts';
import { type Pence, penceToPounds } from '../money/pence.ts';
import type { PeriodFigures, Projection } from './projection.ts';

const PROJECTION_FORMAT = 'placement-modeller/projection@1';

function orNull(pence: Pence | null): number | null {
  return pence === null ? null : penceToPounds(pence);
}

/** The projection as `project --json` prints it: pounds with at most two decimals, in the order of model.md. */
export function projectionJson(projection: Projection) {
  return {
    format: PROJECTION_FORMAT,
    years: projection.years.map((year) => ({
      year: formatYear(year.year),
      ...figuresJson(year),
      actuals: penceToPounds(year.actuals),
      outturn: penceToPounds(year.outturn),
      budget: orNull(year.budget),
      pressure: orNull(year.pressure),
    })),
    months: projection.months.map((month) => ({ month: formatMonth(month.month), ...figuresJson(month) })),
    cappedMeasures: [...projection.cappedMeasures],
  };
}
export type ProjectionJson = ReturnType<typeof projectionJson>;

function figuresJson(figures: PeriodFigures) {
  return {
    placementTypes: figures.placementTypes.map(({ places, ...type }) => ({
      id: type.id,
      childDays: type.childDays,
      averageChildren: type.averageChildren,
      childrenAtEnd: type.childrenAtEnd,
      gross: penceToPounds(type.gross),
      income: penceToPounds(type.income),
      net: penceToPounds(type.net),
      ...(places && {
        capacity: places.capacity,
        demand: places.demand,
        overflow: places.overflow,
        utilisation: places.utilisation,
        costOfInsufficiency: penceToPounds(places.costOfInsufficiency),
      }),
    })),
    measures: figures.measures.map((measure) => ({
      id: measure.id,
      gross: penceToPounds(measure.gross),
      income: penceToPounds(measure.income),
    })),
    gross: penceToPounds(figures.gross),
    income: penceToPounds(figures.income),
    net: penceToPounds(figures.net),
    capital: penceToPounds(figures.capital),
  };
}
