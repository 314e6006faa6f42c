import { type Day, formatDay, parseDay } from '../../../shared/calendar/day.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import { asKnown } from '../../../shared/forecast/as-known.ts';
import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import { type Prepared, prepareForecast } from '../../../shared/forecast/forecast.ts';
import type { ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import type { KeptReturn } from '../returns/kept-return.ts';

/** A return made ready to be forecast from a day. */
export type Ready = {
  readonly from: Day;
  /** What was known on the day. */
  readonly history: CareHistory;
  readonly prepared: Prepared;
};
/** What stands in the way, in words. */
export type Preparation = Ready | string;

/** Counts a return once for each day and window it is forecast from: the forecasts themselves are quick. */
export class Forecasts {
  #key: readonly unknown[] = [];
  #found: Preparation = '';

  of({ history, rows, options }: KeptReturn, { from: asked, windowMonths }: ForecastSettings): Preparation {
    const key = [history, asked, windowMonths];
    if (key.every((part, at) => part === this.#key[at])) return this.#found;
    this.#found = prepare(history, rows, options, asked, windowMonths);
    this.#key = key;
    return this.#found;
  }

  clear(): void {
    this.#key = [];
  }
}

function prepare(
  history: CareHistory | null,
  rows: KeptReturn['rows'],
  options: KeptReturn['options'],
  asked: string | null,
  windowMonths: number | null,
): Preparation {
  if (history === null)
    return 'No placement of this return could be read, so there is nothing to forecast from. See Data quality on the Return page.';
  const from = asked === null ? history.to : parseDay(asked);
  if (from === null || from > history.to || from < history.from)
    return `The returns cover ${dayWords(history.from)} to ${dayWords(history.to)}: choose a day between them to forecast from.`;
  const known = from === history.to ? history : asKnown(rows, from, options);
  if (known === null)
    return `Nothing was known yet on ${dayWords(from)}. Choose a later day to forecast from.`;
  return { from, history: known, prepared: prepareForecast(known, windowMonths) };
}

/** The days between which a return can be forecast from; empty where it has no history. */
export function daysOf({ history }: KeptReturn): { readonly earliest: string; readonly latest: string } {
  return history === null
    ? { earliest: '', latest: '' }
    : { earliest: formatDay(history.from), latest: formatDay(history.to) };
}
