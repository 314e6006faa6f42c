import type { Column, TableSpec } from './tables.ts';

export type SqlValue = string | number | null;

/** A field's value as its column keeps it. */
function toColumn(column: Column, value: unknown): SqlValue {
  if (value === null) return null;
  switch (column.kind) {
    case 'json':
    case 'amount':
      return JSON.stringify(value);
    case 'flag':
      return value === true ? 1 : 0;
    case 'pence':
      if (typeof value === 'number') return value;
      break;
    case 'text':
      // A NUL ends a text in SQL; nobody types one.
      if (typeof value === 'string') return value.replaceAll('\0', '');
      break;
  }
  throw new Error(`${column.name} cannot hold a ${typeof value}`);
}

/** The inverse of {@link toColumn}, for reading; what comes out is checked against the row's schema. */
export function fromColumn(column: Column, value: unknown): unknown {
  if (value === null) return null;
  if (column.kind === 'json' || column.kind === 'amount')
    return typeof value === 'string' ? JSON.parse(value) : value;
  return column.kind === 'flag' ? value === 1 : value;
}

/** The columns of the fields that are given, with their values, in the order of the table's list. */
export function columnsOf(
  spec: TableSpec,
  fields: Readonly<Record<string, unknown>>,
): readonly { readonly column: string; readonly value: SqlValue }[] {
  return Object.entries(spec.columns).flatMap(([field, column]) => {
    const value = fields[field];
    return value === undefined ? [] : [{ column: column.name, value: toColumn(column, value) }];
  });
}

/** A row of SQL as the fields of its table, with its key. */
export function fieldsOf(
  spec: TableSpec,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { key: row['key'] };
  for (const [field, column] of Object.entries(spec.columns)) {
    fields[field] = fromColumn(column, row[column.name]);
  }
  return fields;
}
