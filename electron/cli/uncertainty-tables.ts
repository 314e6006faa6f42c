import { formatYear } from '../../shared/calendar/financial-year.ts';
import { type GoalResult, type Simulation, widestFirst } from '../../shared/model/uncertainty/index.ts';
import { formatNumber, formatPercent, formatPounds } from '../../shared/money/format.ts';
import { capital, layOut } from './tables.ts';

type Bars = Simulation['tornado'];

/** Likely range, chances and drivers by year, for reading. */
export function simulationTable(title: string, simulation: Simulation): string {
  const rows = simulation.years.map((year) => [
    formatYear(year.year),
    formatPounds(year.central.outturn),
    formatPounds(year.outturn.mean),
    formatPounds(year.outturn.percentiles[1] ?? 0),
    formatPounds(year.outturn.percentiles[3] ?? 0),
    formatPounds(year.outturn.percentiles[5] ?? 0),
    year.probabilityOfOverspending === null ? '' : formatPercent(year.probabilityOfOverspending, 1),
  ]);
  return [
    ...(title === '' ? [] : [title]),
    layOut(
      ['Outturn', 'Central', 'Mean', '1 in 10 below', 'Median', '1 in 10 above', 'Chance over budget'],
      rows,
    ),
    `${formatNumber(simulation.plan.trials)} trials, seed ${simulation.plan.seed}`,
    '',
    tornadoTable(
      '',
      simulation.tornado,
      simulation.years.map(({ year }) => year),
    ),
  ].join('\n');
}

export function tornadoTable(title: string, bars: Bars, years: readonly number[]): string {
  const rows = widestFirst(bars).map(({ input, low, high }) => [
    input.name,
    formatNumber(input.low, 4),
    formatNumber(input.likely, 4),
    formatNumber(input.high, 4),
    ...years.flatMap((_, at) => [formatPounds(low[at] ?? 0), formatPounds(high[at] ?? 0)]),
  ]);
  const head = years.flatMap((year) => [`${formatYear(year)} at low`, `${formatYear(year)} at high`]);
  const lines =
    rows.length > 0 ? layOut(['Outturn by range', 'Low', 'Likely', 'High', ...head], rows) : NO_RANGES;
  return `${title === '' ? '' : `${title}\n`}${lines}\n`;
}

const NO_RANGES = 'Nothing in this scenario is a range: give some figures a low, a likely and a high value.';

/**
 * @param head above it
 * @param figure what is brought to the target, as "outturn for 2024/25"
 * @param target pence
 */
export function goalTable(head: string, result: GoalResult, figure: string, target: number): string {
  const { input, current, from, to, solutions, closest } = result;
  const say = (value: number) => formatNumber(value, 4);
  const lines = solutions.map(
    ({ value, reached }) => `${input.name} at ${say(value)} gives ${formatPounds(reached)}`,
  );
  // Nearer together than is shown they are one.
  const found = [...new Set(lines)];
  const none = `No value from ${say(from)} to ${say(to)} gives ${formatPounds(target)}; ${say(closest.value)} comes closest, at ${formatPounds(closest.reached)}`;
  return [
    ...(head === '' ? [] : [head]),
    `${capital(figure)}: ${input.name} is ${say(current.value)} now, which gives ${formatPounds(current.reached)}`,
    ...(found.length > 0 ? found : [none]),
    '',
  ].join('\n');
}
