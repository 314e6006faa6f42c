import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** Where it is known from who the children of a placement type are. */
export const splitSource: Migration = {
  version: 100,
  up: (db) => {
    db.exec("ALTER TABLE demand_split ADD COLUMN source TEXT NOT NULL DEFAULT ''");
  },
};
