import type { ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { financialYearOf, formatYear } from '../../../shared/calendar/financial-year.ts';
import { firstDay, formatMonth, monthOf } from '../../../shared/calendar/month.ts';
import { type AdjustmentEffect, adjustmentEffects } from '../../../shared/forecast/adjustment-effects.ts';
import { countTypes, partOf, sharesByType } from '../../../shared/forecast/by-type.ts';
import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import { type Estimate, type Forecast, forecast, withMissing } from '../../../shared/forecast/forecast.ts';
import { stockOn } from '../../../shared/forecast/stock.ts';
import type { ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import { changeByThen } from './change-by-then.ts';
import type { Ready } from './forecasts.ts';
import { pastYear, yearChanges } from './year-changes.ts';

type Days = { readonly earliest: string; readonly latest: string };

export function forecastView(ready: Ready, settings: ForecastSettings, days: Days): ReadyForecast {
  const { from, history, prepared } = ready;
  const { months, adjustments } = settings;
  const said = forecast(prepared, { from, months, adjustments });
  const felt = adjustments.some(({ enabled }) => enabled !== false);
  const without = felt ? forecast(prepared, { from, months }) : null;
  const groups = groupsOf(history, said, without);
  const now = stockOn(history, Math.min(from, history.to));
  const last = said.months.at(-1);
  const tried = said.window.tried.map(({ months: each, error }) => ({ months: each, error }));
  return {
    state: 'ready',
    settings,
    from: formatDay(from),
    knownTo: formatDay(said.knownTo),
    ...days,
    window: { months: said.window.months, longest: prepared.counts.steps, by: said.window.by, tried },
    lacking: said.lacking,
    historyMonths: historyEnds(history).map((end) => formatMonth(monthOf(end))),
    months: said.months.map(({ on }) => formatMonth(monthOf(on))),
    yearEnds: yearEnds(said),
    groups,
    now: now.total,
    start: said.start.total,
    change: changeByThen(said),
    effect: without && last ? last.total.expected - (without.months.at(-1)?.total.expected ?? 0) : null,
    effects: adjustmentEffects(prepared, { from, months, adjustments }).map(effectView),
    pastYear: pastYear(history),
    years: yearChanges(said),
    turning18: turning18(said),
  };
}

function effectView({
  categories,
  shortFrom,
  ...effect
}: AdjustmentEffect): ReadyForecast['effects'][number] {
  return {
    ...effect,
    categories: categories.map(({ id, children }) => ({ category: id, children })),
    shortFrom: shortFrom === null ? null : formatMonth(shortFrom),
  };
}

/** The month-ends that the history covers, the last day it holds among them where that is one. */
function historyEnds({ from, to }: CareHistory): number[] {
  const first = monthOf(from);
  return Array.from({ length: monthOf(to + 1) - first }, (_, at) => firstDay(first + at + 1) - 1);
}

function groupsOf(history: CareHistory, said: Forecast, without: Forecast | null): ForecastGroup[] {
  const ends = historyEnds(history);
  const stocks = ends.map((end) => stockOn(history, end));
  const types = ends.map((end) => countTypes(history, [end]));
  const shares = sharesByType(history);
  const group = (
    of: ForecastGroup['of'],
    id: string,
    name: string | null,
    counted: readonly number[],
    estimates: (of: Forecast) => Estimate[],
  ): ForecastGroup => ({
    of,
    id,
    name,
    history: [...counted],
    start: { ...withMissing(counted.at(-1) ?? 0, said.lacking) },
    forecast: estimates(said).map(({ expected, low, high }) => ({ expected, low, high })),
    without: without && estimates(without).map(({ expected }) => expected),
  });
  return [
    group(
      'total',
      'total',
      null,
      stocks.map(({ total }) => total),
      ({ months }) => months.map(({ total }) => total),
    ),
    ...(said.months[0]?.categories ?? []).map(({ id }, at) =>
      group(
        'category',
        id,
        null,
        stocks.map(({ categories }) => categories[at]?.children ?? 0),
        ({ months }) => months.map(({ categories }) => categories[at] ?? NOBODY),
      ),
    ),
    ...history.placementTypes.map(({ id, name, category }, at) =>
      group(
        'type',
        id,
        name,
        types.map((counts) => counts[at] ?? 0),
        ({ months }) =>
          months.map(({ categories }) =>
            partOf(categories.find((each) => each.id === category) ?? NOBODY, shares[at] ?? 0),
          ),
      ),
    ),
    ...(said.months[0]?.ageBands ?? []).map(({ id }, at) =>
      group(
        'ageBand',
        id,
        null,
        stocks.map(({ ageBands }) => ageBands[at]?.children ?? 0),
        ({ months }) => months.map(({ ageBands }) => ageBands[at] ?? NOBODY),
      ),
    ),
  ].filter(
    ({ of, history: counted, forecast: ahead }) =>
      of === 'total' ||
      of === 'ageBand' ||
      counted.some((each) => each > 0) ||
      ahead.some(({ expected }) => expected > 0),
  );
}

const NOBODY: Estimate = { expected: 0, low: 0, high: 0 };

/** Where a financial year ends, and where the forecast does. */
function yearEnds({ months }: Forecast): number[] {
  return months.flatMap(({ on }, at) =>
    financialYearOf(on) !== financialYearOf(on + 1) || at === months.length - 1 ? [at] : [],
  );
}

function turning18({ months }: Forecast): ReadyForecast['turning18'] {
  const years = Map.groupBy(months, ({ on }) => financialYearOf(on));
  return [...years].map(([year, here]) => ({
    year: formatYear(year),
    months: here.length,
    children: here.reduce((sum, { flows }) => sum + flows.turning18, 0),
    by: (here[0]?.flows.turning18By ?? []).map(({ id }, at) => ({
      category: id,
      children: here.reduce((sum, { flows }) => sum + (flows.turning18By[at]?.children ?? 0), 0),
    })),
  }));
}
