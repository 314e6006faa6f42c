import type { SchemeExplanation } from '../../../shared/api/schemes.ts';
import {
  formatNumber,
  formatPercent,
  formatPounds,
  formatWholePounds,
} from '../../../shared/money/format.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import { partName } from '../../../shared/scenario/part-name.ts';
import type { Fault, Measure } from '../../../shared/scenario/types.ts';
import { expandSchemes } from '../../../shared/schemes/expand.ts';
import { explained } from '../../../shared/schemes/explained.ts';
import { type Explanation, type FigureUnit, parseFile } from '../../../shared/schemes/index.ts';
import { measureRow } from '../../../shared/workspace/from-scenario.ts';
import type { SchemeRow, WholeWorkspace } from '../../../shared/workspace/rows.ts';
import { toScenario } from '../../../shared/workspace/to-scenario.ts';
import { entryValues } from '../results/entry-values.ts';
import { faultInForm, isMissing } from '../results/fault-in-form.ts';

const DRAFT = 'draft';
const OWN = /^schemes\[0\]\.?/;

/** What a scheme as it is typed says of itself and compiles to: by itself, with nothing else switched on. */
export function explainScheme(workspace: WholeWorkspace, row: SchemeRow): SchemeExplanation {
  const alone: WholeWorkspace = {
    ...workspace,
    measures: [],
    schemes: [row],
    scenarios: [{ key: DRAFT, name: '', note: '', measures: [], schemes: [row.key] }],
  };
  const { scenario } = toScenario(alone, DRAFT, { measuresOff: 'left-out', forecastOnly: true });
  const parsed = parseFile(scenario);
  const faults = parsed.ok ? [] : parsed.faults;
  // Read apart from the rest of the file, whose faults must not hide what the form says.
  const [read] = expandSchemes(scenario).schemes;
  return {
    faults: faults.filter(({ place }) => OWN.test(place)).map((fault) => formFault(fault, row.scheme)),
    faultsElsewhere: faults.filter(({ place }) => !OWN.test(place)).length,
    explanation: read ? said(explained(read)) : null,
    measures: (read?.measures ?? []).map((measure) => compiledMeasure(measure, row.name, parsed.assumptions)),
  };
}

function formFault(fault: Fault, kind: string): SchemeExplanation['faults'][number] {
  const field = fault.place.replace(OWN, '');
  const { problem, remedy } = { ...fault, ...faultInForm(fault, kind, field) };
  return { field, problem, remedy, missing: isMissing(fault) };
}

/** Without the scheme's name, which stands above the list. */
function compiledMeasure(
  measure: Measure,
  schemeName: string,
  assumptions: ReadonlyMap<string, number>,
): SchemeExplanation['measures'][number] {
  const row = measureRow(measure, measure.id.slice(-80), (id) => id ?? null);
  return { row: { ...row, name: partName(schemeName, row.name) }, values: entryValues(row, assumptions) };
}

function said({ sentences, figures, tables }: Explanation): NonNullable<SchemeExplanation['explanation']> {
  return {
    sentences: [...sentences],
    figures: figures.map(({ key, label, value, unit, how }) => ({
      key,
      label,
      text: value === null ? null : unitWords(value, unit),
      how,
    })),
    tables: tables.map(({ key, title, columns, rows }) => ({
      key,
      title,
      columns: columns.map((column, at) => ({
        key: column.key,
        label: column.label,
        unit: column.unit === 'share' ? '' : column.unit,
        // A count needs no unit: what never holds words is set as figures are.
        numeric: column.unit !== '' || rows.every(({ values }) => typeof values[at] !== 'string'),
      })),
      rows: rows.map(({ label, values }) => ({
        label,
        cells: columns.map((column, at) => cellWords(values[at] ?? null, column.unit)),
      })),
    })),
  };
}

/** The unit stands in the heading of the column. */
function cellWords(value: number | string | null, unit: FigureUnit | ''): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  switch (unit) {
    case '£':
    case '£ a year':
      return formatWholePounds(poundsToPence(value)).replace('£', '');
    case '£ a week':
      return formatPounds(poundsToPence(value)).replace('£', '');
    case 'share':
      return formatPercent(value, 1);
    default:
      return formatNumber(value, 2);
  }
}

/** "£4,083.21 a week", "68.6%", "3.4 years". */
function unitWords(value: number, unit: FigureUnit): string {
  switch (unit) {
    case '£':
      return formatWholePounds(poundsToPence(value));
    case '£ a year':
      return `${formatWholePounds(poundsToPence(value))} a year`;
    case '£ a week':
      return `${formatPounds(poundsToPence(value))} a week`;
    case 'share':
      return formatPercent(value, 1);
    default:
      return `${formatNumber(value, 2)} ${unit}`;
  }
}
