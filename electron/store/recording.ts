import { z } from 'zod';
import type { Connection } from './connection.ts';
import { statement } from './statements.ts';
import { RECORDED } from './tables.ts';

/**
 * Every write to a table of the user's is recorded by triggers of this connection, so that none can escape
 * Undo and History: as it was before the step and as it is after it, one record a row however often it is
 * written. A write while nothing is being recorded is refused. The triggers are made afresh on every opening from
 * the columns the file has, and belong to the connection, never to the file.
 */
export function installRecording(db: Connection): void {
  // One row while writes are allowed: the step they belong to, or NULL while a step is being taken back.
  db.exec('CREATE TEMP TABLE recording (step INTEGER)');
  for (const { table, primary } of RECORDED) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const image = (side: 'OLD' | 'NEW') =>
      `json_object(${columns.map((column) => `'${column}', ${side}.${column}`).join(', ')})`;
    const rowKey = (side: 'OLD' | 'NEW') => primary.map((column) => `${side}.${column}`).join(" || '/' || ");
    const trigger = (event: string, key: string, before: string, after: string) => `
      CREATE TEMP TRIGGER record_${table}_${event} AFTER ${event} ON main.${table} BEGIN
        SELECT RAISE(ABORT, 'written outside a step') WHERE NOT EXISTS (SELECT 1 FROM recording);
        INSERT INTO change (step, table_name, row_key, before_row, after_row)
          SELECT step, '${table}', ${key}, ${before}, ${after} FROM recording WHERE step IS NOT NULL
          ON CONFLICT (step, table_name, row_key) DO UPDATE SET after_row = excluded.after_row;
      END`;
    db.exec(trigger('INSERT', rowKey('NEW'), 'NULL', image('NEW')));
    db.exec(trigger('UPDATE', rowKey('OLD'), image('OLD'), image('NEW')));
    db.exec(trigger('DELETE', rowKey('OLD'), image('OLD'), 'NULL'));
  }
}

/** Allows writes while `body` runs, recorded under `step`, or not at all where it is null (undo, redo, seeding). */
export function recorded<Value>(db: Connection, step: number | null, body: () => Value): Value {
  statement(db, 'INSERT INTO temp.recording (step) VALUES (?)').run(step);
  const value = body();
  statement(db, 'DELETE FROM temp.recording').run();
  return value;
}

/** Forgets records that come to nothing; returns how many are left in the step. */
export function tidyRecords(db: Connection, step: number): number {
  db.prepare<[number]>('DELETE FROM change WHERE step = ? AND before_row IS after_row').run(step);
  return db.prepare<[number], number>('SELECT count(*) FROM change WHERE step = ?').pluck().get(step) ?? 0;
}

// Names of columns only: they become part of a statement, and the file may come from somebody else.
const image = z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([z.string(), z.number(), z.null()]));
export type RowImage = z.infer<typeof image>;

export type Change = {
  readonly table: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
};

type ChangeRecord = { readonly table_name: string; before_row: string | null; after_row: string | null };

/** The records of a step, in the order the rows were first touched; at most `limit` of them (-1: all). */
export function readChanges(db: Connection, step: number, limit = -1): readonly Change[] {
  return db
    .prepare<[number, number], ChangeRecord>(
      'SELECT table_name, before_row, after_row FROM change WHERE step = ? ORDER BY rowid LIMIT ?',
    )
    .all(step, limit)
    .map((row) => ({
      table: row.table_name,
      before: parseImage(row.before_row),
      after: parseImage(row.after_row),
    }));
}

function parseImage(json: string | null): RowImage | null {
  return json === null ? null : image.parse(JSON.parse(json));
}

/** Makes one row what it was (`before`) or what it became (`after`). */
export function restoreRow(db: Connection, change: Change, to: 'before' | 'after'): void {
  const wanted = change[to];
  const present = change[to === 'before' ? 'after' : 'before'];
  const spec = RECORDED.find(({ table }) => table === change.table);
  if (!spec) throw new Error(`Nothing is recorded of ${change.table}`);
  if (present === null && wanted !== null) {
    const columns = Object.keys(wanted);
    const marks = columns.map(() => '?').join(', ');
    statement(db, `INSERT INTO ${spec.table} (${columns.join(', ')}) VALUES (${marks})`).run(
      Object.values(wanted),
    );
  } else if (present !== null) {
    const where = spec.primary.map((column) => `${column} = ?`).join(' AND ');
    const primary = spec.primary.map((column) => present[column] ?? null);
    const done =
      wanted === null
        ? statement(db, `DELETE FROM ${spec.table} WHERE ${where}`).run(primary)
        : statement(
            db,
            `UPDATE ${spec.table} SET ${Object.keys(wanted)
              .map((column) => `${column} = ?`)
              .join(', ')} WHERE ${where}`,
          ).run([...Object.values(wanted), ...primary]);
    if (done.changes !== 1) throw new Error(`A recorded row of ${change.table} is not there`);
  }
}
