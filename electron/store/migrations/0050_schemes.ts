import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

const entry = (name: string) => `${name} TEXT CHECK (json_valid(${name}))`;
const text = (name: string) => `${name} TEXT NOT NULL`;

/** Schemes as their forms were filled in, what is tracked of them, and which are on in which scenario. */
export const schemes: Migration = {
  version: 50,
  up: (db) => {
    const columns = [
      "key TEXT NOT NULL PRIMARY KEY CHECK (key <> '')",
      'position INTEGER NOT NULL CHECK (position >= 0)',
      "scheme TEXT NOT NULL CHECK (scheme <> '')",
      text('name'),
      "fields TEXT NOT NULL CHECK (json_valid(fields) AND json_type(fields) = 'object')",
      text('source'),
      text('paragraph'),
      text('note'),
      "confidence TEXT CHECK (confidence IN ('red', 'amber', 'green'))",
      entry('weight'),
      "cashable TEXT CHECK (cashable IN ('cashable', 'avoidance'))",
      text('owner'),
      "status TEXT CHECK (status IN ('idea', 'agreed', 'delivering', 'delivered'))",
      entry('target'),
      entry('actual_saving'),
    ];
    db.exec(`CREATE TABLE scheme (${columns.join(', ')}) STRICT`);
    db.exec(
      `CREATE TABLE scenario_scheme (
         scenario TEXT NOT NULL REFERENCES scenario (key) DEFERRABLE INITIALLY DEFERRED,
         scheme TEXT NOT NULL REFERENCES scheme (key) DEFERRABLE INITIALLY DEFERRED,
         PRIMARY KEY (scenario, scheme)
       ) STRICT`,
    );
    db.exec('CREATE INDEX scenario_scheme_scheme ON scenario_scheme (scheme)');
    db.exec(
      `ALTER TABLE profile ADD COLUMN confidence_weights TEXT
       CHECK (json_valid(confidence_weights) AND json_type(confidence_weights) = 'object')`,
    );
  },
};
