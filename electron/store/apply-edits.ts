import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import type { TableName } from '../../shared/workspace/rows.ts';
import type { Connection } from './connection.ts';
import { columnsOf } from './fields.ts';
import { RowOrder } from './row-order.ts';
import { checkForms, fillField } from './scheme-forms.ts';
import { statement } from './statements.ts';
import { setSwitches, switchOffEverywhere, switchOne } from './switches.ts';
import { PROFILE, SPECS, type TableSpec } from './tables.ts';

type KeyedEdit = Exclude<Edit, { table: 'profile' }>;

/**
 * Applies edits in the order given, inside the caller's transaction, which is to be rolled back on failure.
 * Errors: `not-found` for a row that is not there, `bad-request` for a row that is already there.
 */
export function applyEdits(db: Connection, edits: readonly Edit[]): Outcome<null> {
  const orders = new Map<TableName, RowOrder>();
  const orderOf = (table: TableName): RowOrder => {
    const known = orders.get(table);
    if (known) return known;
    const order = new RowOrder(db, SPECS[table].table);
    orders.set(table, order);
    return order;
  };
  for (const edit of edits) {
    if (edit.table === 'profile') {
      update(db, PROFILE, 'profile', edit.fields);
      continue;
    }
    const applied = applyKeyed(db, edit, orderOf);
    if (!applied.ok) return applied;
  }
  for (const order of orders.values()) order.write();
  return checkForms(
    db,
    edits.flatMap((edit) => (edit.table === 'placementTypes' && edit.do === 'remove' ? [edit.key] : [])),
  );
}

function applyKeyed(db: Connection, edit: KeyedEdit, orderOf: (table: TableName) => RowOrder): Outcome<null> {
  const spec = SPECS[edit.table];
  const key = edit.do === 'add' ? edit.row.key : edit.key;
  const there = statement(db, `SELECT 1 FROM ${spec.table} WHERE key = ?`).get(key) !== undefined;
  if (edit.do === 'add' && there) {
    return fail('bad-request', `${spec.title}: this row is there already, so nothing was changed.`);
  }
  if (edit.do !== 'add' && !there) {
    return fail(
      'not-found',
      `${spec.title}: the row to change is no longer there, so nothing was changed. Close the file and open it again to see what is.`,
    );
  }
  switch (edit.do) {
    case 'add':
      // The order is read before the row goes in, so that the row is in it once.
      orderOf(edit.table).add(key, edit.at);
      insertRow(db, spec, key, edit.row, 0);
      if (edit.table === 'scenarios') setSwitches(db, key, edit.row);
      break;
    case 'set':
      update(db, spec, key, edit.fields);
      if (edit.table === 'scenarios') setSwitches(db, key, edit.fields);
      break;
    case 'remove':
      orderOf(edit.table).remove(key);
      if (edit.table === 'scenarios') setSwitches(db, key, { measures: [], schemes: [] });
      if (edit.table === 'measures' || edit.table === 'schemes') switchOffEverywhere(db, edit.table, key);
      // Who a type's children are is said of the type alone, and goes with it.
      if (edit.table === 'placementTypes')
        statement(db, 'DELETE FROM demand_split WHERE placement_type = ?').run(key);
      statement(db, `DELETE FROM ${spec.table} WHERE key = ?`).run(key);
      break;
    case 'move':
      orderOf(edit.table).move(key, edit.at);
      break;
    case 'switch':
      return switchOne(db, 'measures', key, edit.measure, edit.on);
    case 'switch-scheme':
      return switchOne(db, 'schemes', key, edit.scheme, edit.on);
    case 'fill':
      fillField(db, key, edit.field, edit.value);
      break;
  }
  return succeed(null);
}

/** Adds a row as it stands; `position` is where it goes until the order is written. */
export function insertRow(
  db: Connection,
  spec: TableSpec,
  key: string,
  row: Readonly<Record<string, unknown>>,
  position: number,
): void {
  const columns = columnsOf(spec, row);
  const names = ['key', 'position', ...columns.map(({ column }) => column)];
  const marks = names.map(() => '?').join(', ');
  statement(db, `INSERT INTO ${spec.table} (${names.join(', ')}) VALUES (${marks})`).run(
    key,
    position,
    ...columns.map(({ value }) => value),
  );
}

function update(
  db: Connection,
  spec: TableSpec,
  key: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const columns = columnsOf(spec, fields);
  if (columns.length === 0) return;
  const set = columns.map(({ column }) => `${column} = ?`).join(', ');
  statement(db, `UPDATE ${spec.table} SET ${set} WHERE key = ?`).run(
    ...columns.map(({ value }) => value),
    key,
  );
}
