/** A backtest summed up: weighted errors and how often the ranges held, by months ahead; and every forecast behind it. */
import { formatDay } from '../calendar/day.ts';
import { BACKTEST_HORIZONS, type Backtest, type Cell, COARSE, type Trial } from './backtest.ts';

/** Cells with fewer children are too small for a range to mean much. */
const LEAST_CELL = 5;

export type BacktestLine = {
  readonly months: number;
  readonly of: Cell['of'] | 'coarseCategory';
  readonly forecasts: number;
  /** Σ|forecast − what happened| ÷ Σ what happened. */
  readonly error: {
    readonly ours: number;
    readonly sameAsToday: number;
    readonly lastYearsDrift: number;
    readonly publicModel: number | null;
  };
  /** Share of cells of five children or more within the 80% range. */
  readonly withinRange: number | null;
};

/** One line for each horizon and way of telling children apart; `coarseCategory` is the public model's four. */
export function backtestLines({ trials }: Pick<Backtest, 'trials'>): BacktestLine[] {
  return (['total', 'category', 'ageBand', 'coarseCategory'] as const).flatMap((of) =>
    BACKTEST_HORIZONS.flatMap((months) => {
      const here = trials.filter((trial) => trial.months === months);
      return here.length === 0 ? [] : [lineOf(of, months, here)];
    }),
  );
}

function lineOf(of: BacktestLine['of'], months: number, trials: readonly Trial[]): BacktestLine {
  const cells = trials.flatMap((trial) =>
    of === 'coarseCategory' ? coarse(trial.cells) : trial.cells.filter((cell) => cell.of === of),
  );
  const ranged = of === 'coarseCategory' ? [] : cells.filter(({ ours }) => ours.expected >= LEAST_CELL);
  const within = ranged.filter(({ actual, ours }) => ours.low <= actual && actual <= ours.high);
  return {
    months,
    of,
    forecasts: trials.length,
    error: {
      ours: weighted(cells, ({ ours }) => ours.expected),
      sameAsToday: weighted(cells, ({ sameAsToday }) => sameAsToday),
      lastYearsDrift: weighted(cells, ({ lastYearsDrift }) => lastYearsDrift),
      publicModel:
        of === 'coarseCategory'
          ? weighted(
              trials.flatMap(({ publicModel }) => publicModel),
              ({ said }) => said,
            )
          : null,
    },
    withinRange: ranged.length > 0 ? within.length / ranged.length : null,
  };
}

function weighted<T extends { readonly actual: number }>(
  cells: readonly T[],
  said: (cell: T) => number,
): number {
  let error = 0;
  let actual = 0;
  for (const cell of cells) {
    error += Math.abs(said(cell) - cell.actual);
    actual += cell.actual;
  }
  return actual > 0 ? error / actual : 0;
}

/** Our categories as the public model tells them apart. */
function coarse(cells: readonly Cell[]): Cell[] {
  return COARSE.map((id): Cell => {
    const here = cells.filter(
      (cell) => cell.of === 'category' && (COARSE.find((each) => each === cell.id) ?? 'other') === id,
    );
    const add = (value: (cell: Cell) => number) => here.reduce((sum, cell) => sum + value(cell), 0);
    return {
      of: 'category',
      id,
      actual: add(({ actual }) => actual),
      // Ranges do not add up; nothing asks for those of a coarse category.
      ours: { expected: add(({ ours }) => ours.expected), low: 0, high: 0 },
      sameAsToday: add(({ sameAsToday }) => sameAsToday),
      lastYearsDrift: add(({ lastYearsDrift }) => lastYearsDrift),
    };
  });
}

/** `backtest DIR --json` */
export function backtestJson(result: Backtest): object {
  return {
    from: formatDay(result.from),
    to: formatDay(result.to),
    settledTo: formatDay(result.settledTo),
    lines: backtestLines(result),
    forecasts: result.trials.map(({ from, months, on, cells, publicModel }) => ({
      from: formatDay(from),
      months,
      on: formatDay(on),
      cells: cells.map(({ of, id, actual, ours, sameAsToday, lastYearsDrift }) => ({
        of,
        id,
        actual,
        expected: ours.expected,
        low: ours.low,
        high: ours.high,
        sameAsToday,
        lastYearsDrift,
      })),
      publicModel,
    })),
  };
}
