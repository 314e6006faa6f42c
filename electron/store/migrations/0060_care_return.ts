import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

const COLUMNS: readonly string[] = [
  "key TEXT NOT NULL PRIMARY KEY CHECK (key = 'return')",
  'position INTEGER NOT NULL CHECK (position >= 0)',
  'name TEXT NOT NULL',
  'imported_at TEXT NOT NULL',
  "salt TEXT NOT NULL CHECK (length(salt) = 64 AND salt NOT GLOB '*[^0-9a-f]*')",
  'rows TEXT NOT NULL',
  'findings TEXT NOT NULL',
  "settings TEXT NOT NULL CHECK (json_valid(settings) AND json_type(settings) = 'object')",
];

/** The council's return, pseudonymised, with what was found wrong with it and how it is read. */
export const careReturn: Migration = {
  version: 60,
  up: (db) => {
    db.exec(`CREATE TABLE care_return (${COLUMNS.join(', ')}) STRICT`);
  },
};
