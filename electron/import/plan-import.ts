import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { CATEGORIES, PROVISIONS } from '../../shared/scenario/types.ts';
import {
  BLANK_ACTUAL,
  BLANK_BUDGET,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { TABLES, type WholeWorkspace } from '../../shared/workspace/rows.ts';
import type { Columns } from './match-columns.ts';
import {
  type CellReading,
  choiceCell,
  dayCell,
  folded,
  numberCell,
  penceCell,
  yearCell,
} from './read-cell.ts';

export type ImportProblem = { readonly row: number; readonly heading: string; readonly problem: string };
export type ImportPlan = {
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: readonly ImportProblem[];
};

type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { readonly key: string };

const NUMBERS = new Set([
  'children',
  'weeklyCost',
  'weeklyIncome',
  'netChangePerMonth',
  'annualGrowth',
  'annualUplift',
  'capacity',
]);
const TABLE_OF = {
  mix: 'placementTypes',
  register: 'placements',
  budgets: 'budgets',
  actuals: 'actuals',
} as const;
/** A row there already is the one with the same values in these fields. */
const IDENTITY: Readonly<Record<ImportKind, readonly string[]>> = {
  mix: ['name'],
  register: ['ref'],
  budgets: ['year', 'placementType'],
  actuals: ['year', 'placementType'],
};

/**
 * What an import would do: a row is added, or changes the row there that has the same name, reference or year; rows
 * that are not in the file stay. Rows with a problem are left out, and every problem is named.
 * @param rows the rows under the headings; `firstRow` is the number of the first of them in the file, from 1
 */
export function planImport(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  firstRow: number,
  columns: Columns,
  workspace: WholeWorkspace,
  newKey: () => string,
): ImportPlan {
  const table = TABLE_OF[kind];
  const known = new Map<string, Row>(workspace[table].map((row) => [identityOf(kind, row), row]));
  const types = new Map(workspace.placementTypes.map(({ key, name }) => [folded(name), key]));
  const seen = new Map<string, number>();
  const edits: Edit[] = [];
  const problems: ImportProblem[] = [];
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [index, cells] of rows.entries()) {
    const row = firstRow + index;
    if (cells.every((cell) => cell === '')) continue;
    const read = readRow(kind, cells, columns, types);
    problems.push(...read.problems.map((problem) => ({ row, ...problem })));
    if (read.problems.length > 0) continue;
    const identity = identityOf(kind, read.fields);
    const before = seen.get(identity);
    if (before !== undefined) {
      problems.push({
        row,
        heading: IMPORT_FIELDS[kind][0]?.heading ?? '',
        problem: `says the same as row ${before}: keep one of them`,
      });
      continue;
    }
    seen.set(identity, row);
    const there = known.get(identity);
    const made = there ? { ...there, ...read.fields } : { ...blankOf(kind), ...read.fields, key: newKey() };
    const checked = TABLES[table].safeParse(made);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const heading = IMPORT_FIELDS[kind].find(({ field }) => field === issue?.path[0])?.heading ?? '';
      problems.push({
        row,
        heading,
        problem: `cannot be kept: ${issue?.message ?? 'it is too long'}. Shorten it`,
      });
    } else if (!there) {
      edits.push(addEdit(kind, made));
      counts.added += 1;
    } else if (Object.entries(read.fields).every(([field, value]) => there[field] === value))
      counts.same += 1;
    else {
      edits.push(setEdit(kind, there.key, read.fields));
      counts.changed += 1;
    }
  }
  return { edits, problems, ...counts };
}

function blankOf(kind: ImportKind): Fields {
  return {
    mix: BLANK_PLACEMENT_TYPE,
    register: BLANK_PLACEMENT,
    budgets: BLANK_BUDGET,
    actuals: BLANK_ACTUAL,
  }[kind];
}

function identityOf(kind: ImportKind, row: Fields): string {
  return IDENTITY[kind].map((field) => folded(String(row[field] ?? ''))).join('\n');
}

/** Only columns the file has are changed. */
function readRow(
  kind: ImportKind,
  cells: readonly string[],
  columns: Columns,
  types: ReadonlyMap<string, string>,
) {
  const fields: Record<string, unknown> = {};
  const problems: { heading: string; problem: string }[] = [];
  for (const { field, heading, required } of IMPORT_FIELDS[kind]) {
    const column = columns[field] ?? null;
    if (column === null) {
      if (required) problems.push({ heading, problem: 'has no column in the file: say which one it is' });
      continue;
    }
    const text = cells[column] ?? '';
    if (required && text === '') {
      problems.push({ heading, problem: 'is blank: fill it in' });
      continue;
    }
    const read = readField(field, text, types);
    if (!read.ok) problems.push({ heading, problem: read.problem });
    else if (read.value !== undefined) fields[field] = read.value;
  }
  if ('amountPence' in fields) fields['unread'] = null;
  return { fields, problems };
}

function readField(field: string, text: string, types: ReadonlyMap<string, string>): CellReading<unknown> {
  if (NUMBERS.has(field)) return numberCell(text);
  switch (field) {
    case 'amountPence':
      return penceCell(text);
    case 'start':
    case 'end':
      return dayCell(text);
    case 'year':
      return yearCell(text);
    case 'category':
      return orUnchanged(choiceCell(text, CATEGORIES));
    case 'provision':
      return orUnchanged(choiceCell(text, PROVISIONS));
    case 'type':
    case 'placementType': {
      if (text === '') return { ok: true, value: null };
      const key = types.get(folded(text));
      return key === undefined
        ? {
            ok: false,
            problem: `“${text}” is not in the placement mix: add it there first, or correct the name`,
          }
        : { ok: true, value: key };
    }
    default:
      return { ok: true, value: text };
  }
}

/** A blank category or provision leaves what is there, or the usual one. */
function orUnchanged(read: CellReading<string | null>): CellReading<unknown> {
  return read.ok && read.value === null ? { ok: true, value: undefined } : read;
}

function addEdit(kind: ImportKind, row: Fields): Edit {
  switch (kind) {
    case 'mix':
      return { table: 'placementTypes', do: 'add', row: TABLES.placementTypes.parse(row) };
    case 'register':
      return { table: 'placements', do: 'add', row: TABLES.placements.parse(row) };
    case 'budgets':
      return { table: 'budgets', do: 'add', row: TABLES.budgets.parse(row) };
    case 'actuals':
      return { table: 'actuals', do: 'add', row: TABLES.actuals.parse(row) };
  }
}

function setEdit(kind: ImportKind, key: string, fields: Fields): Edit {
  switch (kind) {
    case 'mix':
      return {
        table: 'placementTypes',
        do: 'set',
        key,
        fields: TABLES.placementTypes.partial().parse(fields),
      };
    case 'register':
      return { table: 'placements', do: 'set', key, fields: TABLES.placements.partial().parse(fields) };
    case 'budgets':
      return { table: 'budgets', do: 'set', key, fields: TABLES.budgets.partial().parse(fields) };
    case 'actuals':
      return { table: 'actuals', do: 'set', key, fields: TABLES.actuals.partial().parse(fields) };
  }
}
