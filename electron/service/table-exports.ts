import { CSV_INPUTS, type CsvTableName } from '../../shared/api/exports.ts';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { ForecastView } from '../../shared/api/forecast.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import type { CsvTable } from '../export/csv.ts';
import { forecastTable } from '../export/csv-forecast.ts';
import { csvInputTables } from '../export/csv-inputs.ts';
import { sufficiencyTable } from '../export/csv-sufficiency.ts';
import { type ExportSource, figureTables } from '../export/from-scenario.ts';
import type { OpenWorkspace } from '../store/workspace.ts';
import { calculate } from './results/calculations.ts';
import { sufficiencyOf } from './sufficiency/figures.ts';

/** What tables are made from, worked out where one is wanted. */
type Sources = {
  readonly figures: () => Outcome<ExportSource>;
  readonly forecast: () => ForecastView | null;
};

/**
 * One table of the open file. What was typed can be had whatever is in it; figures have to wait for what cannot be
 * calculated yet.
 * @param scenarios keys of the plans beside the base
 */
export function tableOf(
  workspace: OpenWorkspace,
  table: CsvTableName,
  scenarios: readonly string[],
  { figures, forecast }: Sources,
): Outcome<CsvTable> {
  const among = (tables: readonly CsvTable[]): Outcome<CsvTable> => {
    const wanted = tables.find(({ name }) => name === table);
    return wanted ? succeed(wanted) : fail('not-found', 'There is no such table. Choose another.');
  };
  const whole = { ...workspace.content(), placements: workspace.register() };
  if (CSV_INPUTS.some((name) => name === table)) return among(csvInputTables(whole));
  if (table === 'sufficiency-by-month') return sufficiencyTableOf(whole, scenarios);
  if (table === 'forecast-of-children') {
    const found = forecast();
    if (found === null)
      return fail(
        'bad-request',
        'There is no forecast yet: bring the council’s return in on the Return page.',
      );
    return found.state === 'ready' ? succeed(forecastTable(found)) : fail('bad-request', found.message);
  }
  const source = figures();
  return source.ok ? among(figureTables(source.value)) : source;
}

function sufficiencyTableOf(whole: WholeWorkspace, scenarios: readonly string[]): Outcome<CsvTable> {
  const plans = whole.scenarios.filter(({ key }) => scenarios.includes(key));
  const found = [{ key: null, name: 'Base' }, ...plans].map(({ key, name }) => ({
    name: name === '' ? 'Unnamed' : name,
    of: sufficiencyOf(calculate(whole, key), key),
  }));
  const sound = found.flatMap(({ name, of }) => (of.ok ? [{ name, figures: of.figures }] : []));
  return sound.length === found.length
    ? succeed(sufficiencyTable(sound))
    : fail(
        'bad-request',
        'Some cells cannot be calculated yet. Put right what the Sufficiency page lists, then export again.',
      );
}
