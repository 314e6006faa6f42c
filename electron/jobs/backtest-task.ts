import type { BacktestLine } from '../../shared/forecast/backtest-json.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';

/** What the thread that backtests is given. */
export type BacktestTask = {
  /** The return as the workspace keeps it. */
  readonly rows: string;
  readonly options: Omit<StitchOptions, 'asKnownOn'>;
  /** Latest months that rates are learned from; null lets each forecast choose. */
  readonly windowMonths: number | null;
};

/** A backtest summed up. Days are day numbers. */
export type BacktestResult = {
  readonly from: number;
  readonly to: number;
  /** The last day of which it is known what happened. */
  readonly settledTo: number;
  readonly firstOrigin: number;
  readonly lastOrigin: number;
  readonly lines: readonly BacktestLine[];
};
