import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/**
 * How the forecast last did when tested on the council's own past, and what that was a test of. At most one row, and
 * no part of what Undo takes back: it is worked out from the return, not said by anybody.
 */
export const backtest: Migration = {
  version: 90,
  up: (db) => {
    db.exec(
      `CREATE TABLE backtest (
         id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
         tested_on TEXT NOT NULL,
         subject TEXT NOT NULL CHECK (json_valid(subject) AND json_type(subject) = 'object'),
         figures TEXT NOT NULL CHECK (json_valid(figures) AND json_type(figures) = 'object')
       ) STRICT`,
    );
  },
};
