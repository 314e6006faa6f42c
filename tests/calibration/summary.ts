/** Scores of many councils together, as the figures a forecast is judged by. */
import { type Coverage, FORECASTERS, type Forecaster, GROUPINGS, HORIZONS, type Scores } from './score.ts';

export type Line = {
  /** Months ahead; null for all of them together. */
  readonly horizon: number | null;
  readonly grouping: string;
  /** Weighted error: Σ|forecast − actual| ÷ Σ actual. */
  readonly error: Partial<Record<Forecaster, number>>;
  /** Ours ÷ the other's. */
  readonly ratio: Partial<Record<Forecaster, number>>;
};
export type Covered = {
  readonly horizon: number;
  readonly of: Coverage['of'];
  readonly cells: number;
  readonly within: number;
};
export type Summary = { readonly councils: number; readonly lines: Line[]; readonly coverage: Covered[] };

export function summarise(all: readonly Scores[]): Summary {
  const errors = all.flatMap((each) => each.errors);
  const lines = GROUPINGS.flatMap((grouping) =>
    [...HORIZONS, null].map((horizon) => {
      const here = errors.filter(
        (each) => each.grouping === grouping && (horizon === null || each.horizon === horizon),
      );
      const actual = here.reduce((sum, each) => sum + each.actual, 0);
      const error: Partial<Record<Forecaster, number>> = {};
      const ratio: Partial<Record<Forecaster, number>> = {};
      for (const name of FORECASTERS) {
        if (here.some((each) => each.error[name] === undefined)) continue;
        error[name] = here.reduce((sum, each) => sum + (each.error[name] ?? 0), 0) / actual;
      }
      for (const name of FORECASTERS) {
        const other = error[name];
        if (other !== undefined && name !== 'ours') ratio[name] = (error.ours ?? Number.NaN) / other;
      }
      return { horizon, grouping, error, ratio };
    }),
  );
  const coverage = (['total', 'category', 'age'] as const).flatMap((of) =>
    HORIZONS.map((horizon) => {
      const here = all
        .flatMap((each) => each.coverage)
        .filter((each) => each.of === of && each.horizon === horizon);
      const cells = here.reduce((sum, each) => sum + each.cells, 0);
      return { horizon, of, cells, within: here.reduce((sum, each) => sum + each.within, 0) / cells };
    }),
  );
  return { councils: all.length, lines, coverage };
}
