/** What the returns foretell, and how well they would have foretold what has happened since. */
import type { Day } from '../../shared/calendar/day.ts';
import { dayWords } from '../../shared/calendar/words.ts';
import { type Adjustment, adjustmentsSchema } from '../../shared/forecast/adjustments.ts';
import { asKnown } from '../../shared/forecast/as-known.ts';
import { backtest } from '../../shared/forecast/backtest.ts';
import { backtestJson } from '../../shared/forecast/backtest-json.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { forecastJson } from '../../shared/forecast/forecast-json.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import type { Arguments } from './arguments.ts';
import { forecastNotes, MOST_MONTHS, tooEarly, tooLate } from './forecast-limits.ts';
import { backtestTable, forecastTable } from './forecast-tables.ts';
import { readJsonOption } from './json-option.ts';
import { wholeNumber } from './option-values.ts';
import { NO_EPISODES } from './return-problems.ts';

type Answer = { readonly json: object; readonly table: string; readonly notes?: readonly string[] };
type Question = (rows: ReturnRows, options: StitchOptions) => Answer | string;

/** @param from the day asked for, null for the last day of the latest return */
export function askForecast(asked: Arguments, from: Day | null, problems: string[]): Question {
  const months = wholeNumber(asked.values, 'months', { from: 1, to: MOST_MONTHS }, problems);
  if (months === null) problems.push('Give how many months to forecast with --months, like 24.');
  const window = wholeNumber(asked.values, 'window', { from: 1, to: 600 }, problems);
  // The ranges are worked out, not drawn: any seed gives the same, and a seed is only checked.
  wholeNumber(asked.values, 'seed', { from: 0, to: 4_294_967_295 }, problems);
  const adjustments = readAdjustments(asked.values.get('adjustments'), problems);
  return (rows, options) => {
    const history = from === null ? stitch(rows, options, null) : asKnown(rows, from, options);
    const prepared = history === null ? null : prepareForecast(history, window);
    if (history === null || prepared === null || prepared.counts.steps === 0) {
      const whole = from === null ? null : stitch(rows, options, null);
      return from === null || whole === null ? NO_EPISODES : tooEarly(from, whole);
    }
    const start = from ?? history.to;
    const refused = tooLate(start, months ?? 1, history.to);
    if (refused !== null) return refused;
    const answer = forecast(prepared, { from: start, months: months ?? 1, adjustments });
    const notes = forecastNotes(answer, window);
    return { json: forecastJson(answer), table: forecastTable(answer, notes), notes };
  };
}

export function askBacktest(asked: Arguments, problems: string[]): Question {
  const window = wholeNumber(asked.values, 'window', { from: 1, to: 600 }, problems);
  return (rows, options) => {
    const result = backtest(rows, options, window);
    if (result === null) {
      const history = stitch(rows, options, null);
      return history === null
        ? NO_EPISODES
        : `The returns cover ${dayWords(history.from)} to ${dayWords(history.to)}: that is less than a year and three months to compare. A backtest needs two returns or more.`;
    }
    return { json: backtestJson(result), table: backtestTable(result) };
  };
}

function readAdjustments(file: string | undefined, problems: string[]): readonly Adjustment[] {
  return file === undefined ? [] : (readJsonOption('adjustments', file, adjustmentsSchema, problems) ?? []);
}
