import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { courseOf } from '../../shared/workspace/children-by-month.ts';
import { type Edit, edit } from '../../shared/workspace/edits.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { type AskedName, likelyMeant } from '../../shared/workspace/short-names.ts';
import { isTotals } from '../../shared/workspace/totals-words.ts';
import { IMPORT_TARGETS, type ImportTarget, type TypeKeys } from './import-targets.ts';
import type { Columns } from './match-columns.ts';

/** `row` is null where it is of the file as a whole. */
export type ImportProblem = {
  readonly row: number | null;
  readonly heading: string;
  readonly problem: string;
};
export type ImportPlan = {
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: readonly ImportProblem[];
  /** Names of the table that may be short for placement types here. */
  readonly shortNames: readonly AskedName[];
};

const NOTHING = { edits: [], added: 0, changed: 0, same: 0, shortNames: [] } as const;

type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { readonly key: string };

/**
 * What an import would do: a row is added, or changes the row there that has the same name, reference or year; rows
 * that are not in the file stay. Rows with a problem are left out, and every problem is named. Nothing is read of a file
 * that has no column for what is needed.
 * @param rows the rows under the headings; `firstRow` is the number of the first of them in the file, from 1
 * @param answers which placement type here a short name means, by that name
 */
export function planImport(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  firstRow: number,
  columns: Columns,
  workspace: WholeWorkspace,
  newKey: () => string,
  answers: Readonly<Record<string, string>> = {},
): ImportPlan {
  const target = IMPORT_TARGETS[kind];
  const { table } = target;
  const first = IMPORT_FIELDS[kind][0]?.heading ?? '';
  const lacking = IMPORT_FIELDS[kind].filter(
    ({ field, required }) => required && (columns[field] ?? null) === null,
  );
  // Without them no row can be taken: said once, and not again for every row.
  if (lacking.length > 0) {
    const problem = 'has no column in the file: say above which one it is';
    return { ...NOTHING, problems: lacking.map(({ heading }) => ({ row: null, heading, problem })) };
  }
  const known = new Map<string, Row[]>();
  for (const row of workspace[table]) {
    const identity = identityOf(target, row);
    const same = known.get(identity);
    if (same) same.push(row);
    else known.set(identity, [row]);
  }
  const types = new Map(workspace.placementTypes.map(({ key, name }) => [sameNameForm(name), key]));
  const names = new TypeNames(workspace, answers);
  const seen = new Map<string, number>();
  const edits: Edit[] = [];
  const problems: ImportProblem[] = [];
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [index, cells] of rows.entries()) {
    const row = firstRow + index;
    if (cells.every((cell) => cell === '')) continue;
    const called = table === 'placementTypes' ? names.meant(cells[columns['name'] ?? -1] ?? '') : '';
    if (isTotals(called) && !known.has(sameNameForm(called))) {
      problems.push({ row, heading: first, problem: 'adds up the rows above it, which is done here' });
      continue;
    }
    const read = readRow(kind, cells, columns, types, names);
    problems.push(...read.problems.map((problem) => ({ row, ...problem })));
    if (read.problems.length > 0) continue;
    const identity = identityOf(target, read.fields);
    const before = seen.get(identity);
    if (before !== undefined) {
      problems.push({ row, heading: first, problem: `says the same as row ${before}: keep one of them` });
      continue;
    }
    seen.set(identity, row);
    const [there, another] = known.get(identity) ?? [];
    if (another !== undefined) {
      problems.push({
        row,
        heading: first,
        problem:
          'is the same in several rows here, so which one to change is not clear: tell them apart here first',
      });
      continue;
    }
    const idle = there && table === 'placementTypes' ? idleField(there.key, read.fields, workspace) : null;
    if (idle !== null) {
      problems.push({
        row,
        heading: headingOf(kind, idle),
        problem:
          'would not count, since this placement type goes by the month here: take its months out first (Placement mix, Details), or leave the cell blank',
      });
      continue;
    }
    const fault = target.together?.({ ...target.blank, ...there, ...read.fields, key: there?.key ?? 'new' });
    if (fault) {
      problems.push({ row, heading: headingOf(kind, fault.field), problem: fault.problem });
      continue;
    }
    const made = edit.safeParse(
      there
        ? { table, do: 'set', key: there.key, fields: read.fields }
        : { table, do: 'add', row: { ...target.blank, ...read.fields, key: newKey() } },
    );
    if (!made.success) {
      const [issue] = made.error.issues;
      // The first part of the path is the row or its fields.
      problems.push({
        row,
        heading: headingOf(kind, issue?.path[1]),
        problem: `cannot be kept: ${issue?.message ?? 'it is too long'}. Shorten it`,
      });
    } else if (!there) {
      edits.push(made.data);
      counts.added += 1;
    } else if (Object.entries(read.fields).every(([field, value]) => there[field] === value))
      counts.same += 1;
    else {
      edits.push(made.data);
      counts.changed += 1;
    }
  }
  return { edits, problems, ...counts, shortNames: names.asked() };
}

/** Names of placement types as the table has them: what each means here, and which have to be asked about. */
class TypeNames {
  readonly #here: readonly string[];
  readonly #forms: ReadonlySet<string>;
  readonly #answers: Readonly<Record<string, string>>;
  readonly #asked = new Map<string, AskedName>();

  constructor({ placementTypes }: WholeWorkspace, answers: Readonly<Record<string, string>>) {
    this.#here = placementTypes.map(({ name }) => name);
    this.#forms = new Set(this.#here.map(sameNameForm));
    this.#answers = answers;
  }

  /** The name it was said to mean, or the name itself. */
  meant(text: string): string {
    const form = sameNameForm(text);
    if (form === '' || this.#forms.has(form)) return text;
    const before = this.#asked.get(form);
    const rows = before?.rows ?? likelyMeant(text, this.#here).flatMap((at) => this.#here[at] ?? []);
    if (rows.length === 0) return text;
    const answer = before?.answer ?? rows.find((row) => row === this.#answers[text]) ?? '';
    if (!before) this.#asked.set(form, { text, rows, answer });
    return answer === '' ? text : answer;
  }

  asked(): readonly AskedName[] {
    return [...this.#asked.values()];
  }
}

/** A number that is given for a type whose children by month stand in its place. */
function idleField(key: string, fields: Fields, { placementTypes, profile }: WholeWorkspace): string | null {
  const row = placementTypes.find((each) => each.key === key);
  if (!row || courseOf(row, profile.periodFrom).by !== 'month') return null;
  const idle = ['children', 'netChangePerMonth', 'annualGrowth'] as const;
  return idle.find((field) => (fields[field] ?? row[field]) !== row[field] && fields[field] !== null) ?? null;
}

function headingOf(kind: ImportKind, name: PropertyKey | undefined): string {
  return IMPORT_FIELDS[kind].find(({ field }) => field === name)?.heading ?? '';
}

function identityOf({ identity }: ImportTarget, row: Fields): string {
  return identity.map((field) => sameNameForm(String(row[field] ?? ''))).join('\n');
}

/** Only columns the file has are changed. */
function readRow(
  kind: ImportKind,
  cells: readonly string[],
  columns: Columns,
  types: TypeKeys,
  names: TypeNames,
) {
  const { readers, typeField } = IMPORT_TARGETS[kind];
  const fields: Record<string, unknown> = {};
  const problems: { heading: string; problem: string }[] = [];
  for (const { field, heading, required } of IMPORT_FIELDS[kind]) {
    const column = columns[field] ?? null;
    if (column === null) continue;
    const found = cells[column] ?? '';
    const text = field === typeField ? names.meant(found) : found;
    if (required && text === '') {
      problems.push({ heading, problem: 'is blank: fill it in' });
      continue;
    }
    const read = readers[field]?.(text, types) ?? { ok: true, value: text };
    if (!read.ok) problems.push({ heading, problem: read.problem });
    else if (read.value !== undefined) fields[field] = read.value;
  }
  if ('amountPence' in fields) fields['unread'] = null;
  return { fields, problems };
}
