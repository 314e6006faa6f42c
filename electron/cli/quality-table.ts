import type { QualityReport } from '../../shared/forecast/quality/report.ts';
import { formatNumber } from '../../shared/money/format.ts';
import { layOut } from './tables.ts';

/** What each file is taken for, then every rule with how many rows and what was done. */
export function qualityTable({ files, findings }: QualityReport): string {
  const fileRows = files.map(({ name, kind, year, rows }) => [
    name,
    kind,
    year ?? 'not known',
    formatNumber(rows),
  ]);
  const findingRows = findings.map(({ fault, dfeRules, treatment, count }) => [
    fault,
    dfeRules.join(' '),
    treatment,
    formatNumber(count),
  ]);
  return [
    layOut(['File', 'Kind', 'Year', 'Rows'], fileRows),
    '',
    findingRows.length === 0
      ? 'Nothing was changed or left out.'
      : layOut(['Found', 'DfE rule', 'Rows were', 'Rows'], findingRows),
    '',
  ].join('\n');
}
