/** The data quality report: every row changed or left out, by rule, file and row, and what was done. */
import { formatDay } from '../../calendar/day.ts';
import { formatYear } from '../../calendar/financial-year.ts';
import type { ReturnFile } from '../return/return-rows.ts';
import type { QualityEntries } from './log.ts';
import { QUALITY_RULES, RULE_IDS, type RuleId, type Treatment } from './rules.ts';
import { type CountedUnit, unitOf } from './units.ts';

const QUALITY_FORMAT = 'placement-modeller/return-quality@1';

export type QualityRow = {
  readonly file: string;
  /** As a spreadsheet numbers it; 0 where the whole file is meant. */
  readonly row: number;
  readonly done: string;
};

export type QualityFinding = {
  readonly rule: RuleId;
  /** Numbers of the same rule in the public validator of the return. */
  readonly dfeRules: readonly string[];
  readonly fault: string;
  readonly treatment: Treatment;
  readonly count: number;
  /** What is counted. */
  readonly unit: CountedUnit;
  readonly files: readonly { readonly file: string; readonly count: number }[];
};

export type QualityReport = {
  readonly files: readonly {
    readonly name: string;
    readonly kind: ReturnFile['kind'];
    /** Collection year, 2023/24; null where nothing tells. */
    readonly year: string | null;
    readonly rows: number;
  }[];
  readonly findings: readonly QualityFinding[];
};

export function qualityReport(files: readonly ReturnFile[], entries: QualityEntries): QualityReport {
  const counts = new Map<number, Map<number, number>>();
  for (let at = 0; at < entries.rule.length; at += 1) {
    const rule = entries.rule[at] ?? 0;
    const file = entries.file[at] ?? 0;
    const byFile = counts.get(rule) ?? new Map<number, number>();
    counts.set(rule, byFile);
    byFile.set(file, (byFile.get(file) ?? 0) + 1);
  }
  return {
    files: files.map(({ name, kind, year, rows }) => ({
      name,
      kind,
      year: year === null ? null : formatYear(year),
      rows,
    })),
    findings: RULE_IDS.flatMap((id, at) => {
      const byFile = counts.get(at);
      if (!byFile) return [];
      const { dfe, fault, treatment } = QUALITY_RULES[id];
      return [
        {
          rule: id,
          dfeRules: dfe,
          fault,
          treatment,
          count: [...byFile.values()].reduce((sum, count) => sum + count, 0),
          unit: unitOf(id),
          files: [...byFile].map(([file, count]) => ({ file: files[file]?.name ?? '', count })),
        },
      ];
    }),
  };
}

/** Names of files as people put them in order: 2 before 10. */
const byName = new Intl.Collator('en-GB', { numeric: true });

/** The rows of one rule, or of all, in the order of the report; of each rule by file, then row. */
export function* qualityRows(
  files: readonly ReturnFile[],
  entries: QualityEntries,
  only: RuleId | null = null,
): Generator<QualityRow & { readonly rule: RuleId }> {
  const places = placesByName(files);
  const wanted = only === null ? RULE_IDS.keys() : [RULE_IDS.indexOf(only)];
  for (const rule of wanted) {
    const id = RULE_IDS[rule];
    if (id === undefined) continue;
    const found: number[] = [];
    for (let at = 0; at < entries.rule.length; at += 1) if (entries.rule[at] === rule) found.push(at);
    const placeOf = (at: number) => places[entries.file[at] ?? 0] ?? 0;
    found.sort(
      (one, other) =>
        placeOf(one) - placeOf(other) || (entries.row[one] ?? 0) - (entries.row[other] ?? 0) || one - other,
    );
    for (const at of found)
      yield {
        rule: id,
        file: files[entries.file[at] ?? 0]?.name ?? '',
        row: entries.row[at] ?? 0,
        done: doneWords(id, entries, at),
      };
  }
}

/** Where each file stands by its name; files of one name keep the order they were read in. */
function placesByName(files: readonly ReturnFile[]): number[] {
  const places = new Array<number>(files.length).fill(0);
  const order = files
    .map(({ name }, file) => ({ name, file }))
    .sort((one, other) => byName.compare(one.name, other.name) || one.file - other.file);
  for (const [place, { file }] of order.entries()) places[file] = place;
  return places;
}

function doneWords(rule: RuleId, { kind, value, words }: QualityEntries, at: number): string {
  const { done } = QUALITY_RULES[rule];
  const number = value[at] ?? 0;
  if (kind[at] === 1) return done.replace('@', formatDay(number));
  if (kind[at] === 2) return done.replace('@', words[number] ?? '');
  return done;
}

/** `quality DIR --json`. */
export function qualityJson(files: readonly ReturnFile[], entries: QualityEntries): object {
  const report = qualityReport(files, entries);
  const rows = new Map<RuleId, QualityRow[]>(report.findings.map(({ rule }) => [rule, []]));
  for (const { rule, ...row } of qualityRows(files, entries)) rows.get(rule)?.push(row);
  return {
    format: QUALITY_FORMAT,
    files: report.files,
    findings: report.findings.map((finding) => ({ ...finding, rows: rows.get(finding.rule) ?? [] })),
  };
}
