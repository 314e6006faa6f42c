import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** How children in care are forecast (day, months, window, adjustments, types), as one JSON object. */
export const forecastSettings: Migration = {
  version: 70,
  up: (db) => {
    db.exec(
      `ALTER TABLE profile ADD COLUMN forecast TEXT
       CHECK (json_valid(forecast) AND json_type(forecast) = 'object')`,
    );
  },
};
