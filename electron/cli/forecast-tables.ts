import { dayWords, spanWords } from '../../shared/calendar/words.ts';
import type { Backtest } from '../../shared/forecast/backtest.ts';
import { backtestLines } from '../../shared/forecast/backtest-json.ts';
import type { Estimate, Forecast } from '../../shared/forecast/forecast.ts';
import { formatFixed } from '../../shared/money/format.ts';
import { layOut } from './tables.ts';

const WORDS = {
  total: 'All children',
  category: 'By placement',
  ageBand: 'By age',
  coarseCategory: 'By the public model’s four kinds',
} as const;

/** Months as rows: all children with their range, then the categories and age bands that have any. */
export function forecastTable(
  { from, knownTo, window, lacking, start, months }: Forecast,
  notes: readonly string[],
): string {
  const last = months.at(-1);
  const groups = [...(last?.categories ?? []), ...(last?.ageBands ?? [])]
    .filter(({ expected }) => expected > 0)
    .map(({ id }) => id);
  const rows = months.map(({ on, total, categories, ageBands }) => {
    const cells = new Map<string, Estimate>([...categories, ...ageBands].map((each) => [each.id, each]));
    const numbers = groups.map((id) => formatFixed(cells.get(id)?.expected ?? 0, 1));
    return [
      dayWords(on),
      formatFixed(total.expected, 1),
      `${formatFixed(total.low, 0)} to ${formatFixed(total.high, 0)}`,
      ...numbers,
    ];
  });
  return [
    `Children looked after, forecast from ${dayWords(from)} (returns to ${dayWords(knownTo)}, rates from the latest ${spanWords(window.months)})`,
    `It sets out from ${formatFixed(start.total, 1)} children on ${dayWords(from)}.`,
    ...(lacking > 0
      ? [
          `Later returns show children that earlier ones lack: ${formatFixed(100 * lacking, 0)}% of those in care on ${dayWords(knownTo)} are counted in.`,
        ]
      : []),
    ...notes,
    '',
    layOut(['Month end', 'Children', '80% range', ...groups], rows),
    '',
  ].join('\n');
}

/** Weighted errors in percent, by months ahead. */
export function backtestTable(result: Backtest): string {
  const percent = (value: number | null) => (value === null ? '' : `${formatFixed(100 * value, 1)}%`);
  const rows = backtestLines(result).map(({ months, of, forecasts, error, withinRange }) => [
    WORDS[of],
    String(months),
    String(forecasts),
    percent(error.ours),
    percent(error.sameAsToday),
    percent(error.lastYearsDrift),
    percent(error.publicModel),
    percent(withinRange),
  ]);
  const head = [
    '',
    'Months ahead',
    'Forecasts',
    'Ours',
    'Same as today',
    'Drift',
    'Public model',
    'In 80% range',
  ];
  return `Forecasts from each month-end against what happened: Σ|forecast − actual| ÷ Σ actual\n\n${layOut(head, rows)}\n`;
}
