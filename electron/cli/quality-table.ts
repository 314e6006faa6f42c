import type { QualityEntries } from '../../shared/forecast/quality/log.ts';
import { type QualityReport, qualityRows } from '../../shared/forecast/quality/report.ts';
import type { RuleId } from '../../shared/forecast/quality/rules.ts';
import type { ReturnFile } from '../../shared/forecast/return/return-rows.ts';
import { formatNumber } from '../../shared/money/format.ts';
import { layOut } from './tables.ts';

/** What stands in the report beside its counts. */
type Named = {
  /** Where the first row of each rule is: "2021/one.csv, row 4". */
  readonly first: ReadonlyMap<RuleId, string>;
  /** A line for each file that is not used, with why. */
  readonly notUsed: readonly string[];
};

/** The first row of each rule, by name of the file and number; a file alone where it is about the whole of it. */
export function firstByRule(
  files: readonly ReturnFile[],
  entries: QualityEntries,
): ReadonlyMap<RuleId, string> {
  const first = new Map<RuleId, string>();
  for (const { rule, file, row } of qualityRows(files, entries))
    if (!first.has(rule)) first.set(rule, row === 0 ? file : `${file}, row ${row}`);
  return first;
}

/** What each file is taken for, then every rule with how many rows, what was done and the first of them. */
export function qualityTable({ files, findings }: QualityReport, { first, notUsed }: Named): string {
  const fileRows = files.map(({ name, kind, year, rows }) => [
    name,
    kind,
    year ?? 'not known',
    formatNumber(rows),
  ]);
  const findingRows = findings.map(({ rule, fault, dfeRules, treatment, count }) => [
    fault,
    dfeRules.join(' '),
    treatment,
    formatNumber(count),
    first.get(rule) ?? '',
  ]);
  return [
    layOut(['File', 'Kind', 'Year', 'Rows'], fileRows),
    ...notUsed,
    '',
    findingRows.length === 0
      ? 'Nothing was changed or left out.'
      : layOut(['Found', 'DfE rule', 'Rows were', 'Rows', 'First'], findingRows),
    '',
  ].join('\n');
}
