import { formatDay } from '../../shared/calendar/day.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { formatMonth } from '../../shared/calendar/month.ts';
import type { Comparison, Projection, YearFigures } from '../../shared/model/index.ts';
import { formatFixed, formatPounds, formatPressure } from '../../shared/money/format.ts';
import type { Pence } from '../../shared/money/pence.ts';
import type { ResolvedScenario } from '../../shared/scenario/resolved.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { outturnName, partsShown, whyNoOutturn } from '../export/part-year.ts';

type Cell = string;

/** "What is known of 2023/24", at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lines a table up: the first column to the left, the others to the right, a rule under the head. */
export function layOut(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function nameOf(
  entries: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return entries?.find((entry) => entry.id === id)?.name ?? id;
}

/** A year as one table: placement types, then fixed and capital measures, then what they come to. */
function yearTable(source: TableSource, year: YearFigures): string {
  const { scenario } = source;
  const noOutturn = whyNoOutturn(source, year);
  const types = year.placementTypes.map((type) => [
    nameOf(scenario.placementTypes, type.id),
    formatFixed(type.averageChildren, 1),
    type.places ? formatFixed(type.places.capacity, 1) : '',
    formatPounds(type.gross),
    formatPounds(type.income),
    formatPounds(type.net),
  ]);
  const measures = year.measures.map((measure) => [
    nameOf(scenario.measures, measure.id),
    '',
    '',
    formatPounds(measure.gross),
    formatPounds(measure.income),
    formatPounds(measure.gross - measure.income),
  ]);
  const children = year.placementTypes.reduce((sum, type) => sum + type.averageChildren, 0);
  const total = [
    'All',
    formatFixed(children, 1),
    '',
    formatPounds(year.gross),
    formatPounds(year.income),
    formatPounds(year.net),
  ];
  const lines: [string, Pence | null][] = [
    ['Actuals before the period', year.actuals === 0 ? null : year.actuals],
    [noOutturn === null ? 'Outturn' : capital(outturnName(source, year)), year.outturn],
    ['Budget', year.budget],
    ['Capital', year.capital === 0 ? null : year.capital],
  ];
  const covered = `${formatYear(year.year)}, ${formatDay(year.from)} to ${formatDay(year.end - 1)}`;
  return [
    covered,
    layOut(
      ['Placement type', 'Children', 'Places', 'Gross £', 'Income £', 'Net £'],
      [...types, ...measures, total],
    ),
    ...lines.flatMap(([label, amount]) => (amount === null ? [] : [`${label}: ${formatPounds(amount)}`])),
    ...(noOutturn === null ? [] : [noOutturn]),
    ...(year.pressure === null
      ? []
      : [`Pressure: ${formatPounds(year.pressure)} (${formatPressure(year.pressure)})`]),
    '',
  ].join('\n');
}

/** What the tables are of: what it was written as, and what it comes to. */
export type TableSource = { readonly scenario: Scenario; readonly resolved: ResolvedScenario };

/** "2023/24 only from 1 Oct 2023", under tables by year; empty where every year is whole. */
export function partYearsLine(source: TableSource, years: readonly YearFigures[]): string {
  return partsShown(source, years).replace(/^; /, '');
}

export function projectionTable(source: TableSource, projection: Projection): string {
  const { scenario } = source;
  const capped = projection.cappedMeasures.map((id) => nameOf(scenario.measures, id));
  const notes =
    capped.length > 0
      ? [`Found fewer children, or less cost, than they ask for: ${capped.join(', ')}\n`]
      : [];
  const parts = [scenario.title ?? '', ...projection.years.map((year) => yearTable(source, year)), ...notes];
  return parts.filter((part) => part !== '').join('\n');
}

export function comparisonTable(source: TableSource, comparison: Comparison): string {
  const { scenario } = source;
  const years = comparison.with.years.map((year) => formatYear(year.year));
  const row = (
    name: string,
    { byYear, total }: { readonly byYear: readonly Pence[]; readonly total: Pence },
  ) => [name, ...byYear.map(formatPounds), formatPounds(total)];
  const outturn = (projection: Projection) => [
    ...projection.years.map((year) => formatPounds(year.outturn)),
    '',
  ];
  const rows = [
    ['Outturn without measures', ...outturn(comparison.base)],
    ['Outturn with measures', ...outturn(comparison.with)],
    ...comparison.measures.map((measure) =>
      row(`Saved by ${nameOf(scenario.measures, measure.id)}`, measure),
    ),
    row('Saved together', comparison.saving),
  ];
  const capped = comparison.with.cappedMeasures.map((id) => nameOf(scenario.measures, id));
  return [
    scenario.title ?? '',
    layOut(['£', ...years, 'Total'], rows),
    partYearsLine(source, comparison.with.years),
    comparison.attribution === 'exact' ? '' : 'Shares are sampled: more than 12 measures.',
    `Pays back: ${comparison.payback === null ? 'not within the period' : `from ${formatMonth(comparison.payback)}`}`,
    `Net present value at 3.5% a year (a real rate): ${formatPounds(comparison.netPresentValue)}`,
    capped.length > 0 ? `Found fewer children, or less cost, than they ask for: ${capped.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n');
}
