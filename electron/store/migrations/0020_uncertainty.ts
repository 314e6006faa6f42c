import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** What a simulation is told beside the ranges (correlations, arrivals, stress tests), as one JSON object. */
export const uncertainty: Migration = {
  version: 20,
  up: (db) => {
    db.exec(
      `ALTER TABLE profile ADD COLUMN uncertainty TEXT
       CHECK (json_valid(uncertainty) AND json_type(uncertainty) = 'object')`,
    );
  },
};
