import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

/** Which forecast of children in care the placement mix holds, as one JSON object. */
export const forecastInMix: Migration = {
  version: 80,
  up: (db) => {
    db.exec(
      `ALTER TABLE profile ADD COLUMN forecast_in_mix TEXT
       CHECK (json_valid(forecast_in_mix) AND json_type(forecast_in_mix) = 'object')`,
    );
  },
};
