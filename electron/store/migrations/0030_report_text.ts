import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** Texts of the committee report that somebody has edited. Scenarios are named, not referred to: they may go. */
export const reportText: Migration = {
  version: 30,
  up: (db) => {
    db.exec(
      `CREATE TABLE report_text (
        key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
        position INTEGER NOT NULL CHECK (position >= 0),
        scenarios TEXT NOT NULL CHECK (json_valid(scenarios) AND json_type(scenarios) = 'array'),
        section TEXT NOT NULL CHECK (section <> ''),
        suppress INTEGER NOT NULL CHECK (suppress IN (0, 1)),
        text TEXT NOT NULL,
        fingerprint TEXT NOT NULL CHECK (fingerprint <> '')
      ) STRICT`,
    );
  },
};
