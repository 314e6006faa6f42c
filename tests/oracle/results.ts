/** The JSON documents of the command line, as model.md ("Results") gives them: amounts in pounds. */

export type TypeFigures = {
  readonly id: string;
  readonly childDays: number;
  readonly averageChildren: number;
  readonly childrenAtEnd: number;
  readonly gross: number;
  readonly income: number;
  readonly net: number;
  /** The five below are there only where the type has `capacity`. */
  readonly capacity?: number;
  readonly demand?: number;
  readonly overflow?: number;
  readonly utilisation?: number | null;
  readonly costOfInsufficiency?: number;
};

export type MeasureFigures = { readonly id: string; readonly gross: number; readonly income: number };

export type SpanFigures = {
  readonly placementTypes: readonly TypeFigures[];
  readonly measures: readonly MeasureFigures[];
  readonly gross: number;
  readonly income: number;
  readonly net: number;
  readonly capital: number;
};

export type MonthFigures = SpanFigures & { readonly month: string };

export type YearFigures = SpanFigures & {
  readonly year: string;
  readonly actuals: number;
  readonly outturn: number;
  readonly budget: number | null;
  readonly pressure: number | null;
};

export type OracleProjection = {
  readonly format: 'placement-modeller/projection@1';
  readonly years: readonly YearFigures[];
  readonly months: readonly MonthFigures[];
  readonly cappedMeasures: readonly string[];
};
