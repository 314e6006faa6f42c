import { isDeepStrictEqual } from 'node:util';
import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import {
  PERIOD_RECORDS,
  type PeriodColumn,
  periodHeading,
  periodOfField,
} from '../../shared/workspace/period-columns.ts';
import { type Entry, rangeSchema } from '../../shared/workspace/rows.ts';
import { IMPORT_TARGETS, type Known, quantity } from './import-targets.ts';
import type { Columns } from './match-columns.ts';
import type { TypeNames } from './type-names.ts';

export type Fields = Readonly<Record<string, unknown>>;
type PeriodCell = PeriodColumn & { readonly value: Entry };
export type ReadRow = {
  readonly fields: Fields;
  /** Cells of single months and years. */
  readonly periods: readonly PeriodCell[];
  readonly problems: readonly { readonly heading: string; readonly problem: string }[];
};

/** Fields that name a placement type, as it may be written short. */
const ALSO_TYPE = 'overflowTo';

/** What one row of the table says: only columns the file has are in it. */
export function readRow(
  kind: ImportKind,
  cells: readonly string[],
  columns: Columns,
  known: Known,
  names: TypeNames,
): ReadRow {
  const { readers, typeField } = IMPORT_TARGETS[kind];
  const fields: Record<string, unknown> = {};
  const problems: { heading: string; problem: string }[] = [];
  for (const { field, heading, required } of IMPORT_FIELDS[kind]) {
    const column = columns[field] ?? null;
    if (column === null) continue;
    const found = cells[column] ?? '';
    const text = field === typeField || field === ALSO_TYPE ? names.meant(found) : found;
    if (required && text === '') {
      problems.push({ heading, problem: 'is blank: fill it in' });
      continue;
    }
    const read = readers[field]?.(text, known) ?? { ok: true, value: text };
    if (!read.ok) problems.push({ heading, problem: read.problem });
    else if (read.value !== undefined) fields[field] = read.value;
  }
  if ('amountPence' in fields) fields['unread'] = null;
  const periods: PeriodCell[] = [];
  for (const [field, column] of Object.entries(columns)) {
    const period = column === null ? null : periodOfField(field);
    if (period === null || column === null) continue;
    const read = quantity(cells[column] ?? '', known);
    if (read.ok) periods.push({ ...period, value: read.value });
    else problems.push({ heading: periodHeading(period.record, period.period), problem: read.problem });
  }
  return { fields, periods, problems };
}

/**
 * The fields as the row would have them: a month or year of the table goes in among those there, a blank one out, and
 * a range that is the same keeps its shape and source, which no cell of a table has.
 * @param there the row that would change, or a blank one
 */
export function fieldsOver(there: Fields, { fields, periods }: Pick<ReadRow, 'fields' | 'periods'>): Fields {
  const merged: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) merged[field] = sameRange(there[field], value);
  for (const record of PERIOD_RECORDS) {
    const given = periods.filter((cell) => cell.record === record);
    if (given.length === 0) continue;
    const held = new Map(Object.entries(there[record] ?? {}));
    for (const { period, value } of given) {
      if (value === null) held.delete(period);
      else held.set(period, sameRange(held.get(period), value));
    }
    merged[record] = Object.fromEntries(held);
  }
  return merged;
}

/** Whether the row has these already. */
export function isAlready(there: Fields, fields: Fields): boolean {
  return Object.entries(fields).every(([field, value]) => isDeepStrictEqual(there[field], value));
}

function sameRange(there: unknown, value: unknown): unknown {
  const [held, read] = [rangeSchema.safeParse(there), rangeSchema.safeParse(value)];
  if (!held.success || !read.success) return value;
  const figures = ({ low, likely, high }: typeof held.data) => [low ?? likely, likely, high ?? likely];
  return isDeepStrictEqual(figures(held.data), figures(read.data)) ? there : value;
}
