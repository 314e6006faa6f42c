import type Database from 'better-sqlite3';
import type { Connection } from './connection.ts';

const prepared = new WeakMap<Connection, Map<string, Database.Statement>>();

/** A statement that writes, kept ready for its connection: a paste runs the same few thousands of times. */
export function statement(db: Connection, sql: string): Database.Statement {
  let ofConnection = prepared.get(db);
  if (!ofConnection) {
    ofConnection = new Map();
    prepared.set(db, ofConnection);
  }
  let found = ofConnection.get(sql);
  if (!found) {
    found = db.prepare(sql);
    ofConnection.set(sql, found);
  }
  return found;
}
