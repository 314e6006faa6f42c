import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** The name under which somebody said that a placement type is a row of its own, though it may be short for another. */
export const ownRowName: Migration = {
  version: 110,
  up: (db) => {
    db.exec("ALTER TABLE placement_type ADD COLUMN own_row_name TEXT NOT NULL DEFAULT ''");
  },
};
