import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { courseOf } from '../../shared/workspace/children-by-month.ts';
import { type Edit, edit } from '../../shared/workspace/edits.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import type { AskedName } from '../../shared/workspace/short-names.ts';
import { isTotals } from '../../shared/workspace/totals-words.ts';
import { IMPORT_TARGETS, type ImportTarget } from './import-targets.ts';
import type { Columns } from './match-columns.ts';
import { type Fields, fieldsOver, isAlready, readRow } from './read-row.ts';
import { TypeNames } from './type-names.ts';

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

type Row = Fields & { readonly key: string };
/** A row of the file that would be written. */
type Taken = { readonly row: number; readonly key: string; readonly isNew: boolean; readonly edit: Edit };

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
  const here = new Map<string, Row[]>();
  for (const row of workspace[table]) {
    const identity = identityOf(target, row);
    const same = here.get(identity);
    if (same) same.push(row);
    else here.set(identity, [row]);
  }
  const names = new TypeNames(workspace, answers);
  const nameAt = table === 'placementTypes' ? (columns['name'] ?? -1) : -1;
  const types = new Map(workspace.placementTypes.map(({ key, name }) => [sameNameForm(name), key]));
  // A type of the table may overflow to another of it, whichever stands first.
  for (const cells of nameAt < 0 ? [] : rows) {
    const form = sameNameForm(names.meant(cells[nameAt] ?? ''));
    if (form !== '' && !types.has(form) && !isTotals(form)) types.set(form, newKey());
  }
  const known = { types, assumptions: new Set(workspace.assumptions.map(({ id }) => id)) };
  const seen = new Map<string, number>();
  const taken: Taken[] = [];
  const problems: ImportProblem[] = [];
  let same = 0;
  for (const [index, cells] of rows.entries()) {
    const row = firstRow + index;
    if (cells.every((cell) => cell === '')) continue;
    const called = names.meant(cells[nameAt] ?? '');
    if (isTotals(called) && !here.has(sameNameForm(called))) {
      problems.push({ row, heading: first, problem: 'adds up the rows above it, which is done here' });
      continue;
    }
    const read = readRow(kind, cells, columns, known, names);
    problems.push(...read.problems.map((problem) => ({ row, ...problem })));
    if (read.problems.length > 0) continue;
    const identity = identityOf(target, read.fields);
    const before = seen.get(identity);
    if (before !== undefined) {
      problems.push({ row, heading: first, problem: `says the same as row ${before}: keep one of them` });
      continue;
    }
    seen.set(identity, row);
    const [there, another] = here.get(identity) ?? [];
    if (another !== undefined) {
      problems.push({
        row,
        heading: first,
        problem:
          'is the same in several rows here, so which one to change is not clear: tell them apart here first',
      });
      continue;
    }
    const fields = fieldsOver(there ?? target.blank, read);
    const idle = there && table === 'placementTypes' ? idleField(there.key, fields, workspace) : null;
    if (idle !== null) {
      problems.push({
        row,
        heading: headingOf(kind, idle),
        problem:
          'would not count, since this placement type goes by the month here: take its months out first (Placement mix, Details), or leave the cell blank',
      });
      continue;
    }
    const fault = target.together?.({ ...target.blank, ...there, ...fields, key: there?.key ?? 'new' });
    if (fault) {
      problems.push({ row, heading: headingOf(kind, fault.field), problem: fault.problem });
      continue;
    }
    const key = there?.key ?? (nameAt < 0 ? undefined : types.get(identity)) ?? newKey();
    const made = edit.safeParse(
      there
        ? { table, do: 'set', key, fields }
        : { table, do: 'add', row: { ...target.blank, ...fields, key } },
    );
    if (!made.success) {
      const [issue] = made.error.issues;
      // The first part of the path is the row or its fields.
      problems.push({
        row,
        heading: headingOf(kind, issue?.path[1]),
        problem: `cannot be kept: ${issue?.message ?? 'it is too long'}. Shorten it`,
      });
    } else if (there && isAlready(there, fields)) same += 1;
    else taken.push({ row, key, isNew: !there, edit: made.data });
  }
  const { kept, leftOut } = withoutLost(taken, new Set(workspace.placementTypes.map(({ key }) => key)));
  const added = kept.filter(({ isNew }) => isNew).length;
  return {
    edits: kept.map((each) => each.edit),
    added,
    changed: kept.length - added,
    same,
    problems: [...problems, ...leftOut].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    shortNames: names.asked(),
  };
}

/** Rows that overflow to a type of the table whose own row is left out go with it, and so on. */
function withoutLost(
  taken: readonly Taken[],
  here: ReadonlySet<string>,
): { readonly kept: readonly Taken[]; readonly leftOut: readonly ImportProblem[] } {
  const leftOut: ImportProblem[] = [];
  let kept = taken;
  for (;;) {
    const keys = new Set([...here, ...kept.map(({ key }) => key)]);
    const lost = kept.filter((each) => !keys.has(overflowOf(each.edit) ?? each.key));
    if (lost.length === 0) return { kept, leftOut };
    leftOut.push(
      ...lost.map(({ row }) => ({
        row,
        heading: headingOf('mix', 'overflowTo'),
        problem: 'is a row of the table that is left out: put that one right, or leave the cell blank',
      })),
    );
    kept = kept.filter((each) => !lost.includes(each));
  }
}

function overflowOf(made: Edit): string | null {
  if (made.table !== 'placementTypes') return null;
  if (made.do === 'add') return made.row.overflowTo;
  return made.do === 'set' ? (made.fields.overflowTo ?? null) : null;
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
