import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

const entry = (name: string) => `${name} TEXT CHECK (json_valid(${name}))`;
const text = (name: string) => `${name} TEXT NOT NULL`;
const object = (name: string) =>
  `${name} TEXT NOT NULL CHECK (json_valid(${name}) AND json_type(${name}) = 'object')`;
const KEYED = [
  "key TEXT NOT NULL PRIMARY KEY CHECK (key <> '')",
  'position INTEGER NOT NULL CHECK (position >= 0)',
];
const TYPE = 'placement_type TEXT REFERENCES placement_type (key) DEFERRABLE INITIALLY DEFERRED';

const TABLES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  [
    'home',
    [
      text('name'),
      "kind TEXT NOT NULL CHECK (kind IN ('home', 'carers', 'contracted', 'block'))",
      TYPE,
      entry('households'),
      entry('places'),
      entry('usable'),
      entry('vacant'),
      text('opens'),
      text('closes'),
      "location TEXT CHECK (location IN ('in-borough', 'out-of-borough'))",
      "distance TEXT CHECK (distance IN ('up-to-5-miles', '5-to-20-miles', '20-to-50-miles', 'over-50-miles'))",
      entry('age_from'),
      entry('age_to'),
      "needs TEXT CHECK (needs IN ('standard', 'enhanced', 'complex', 'disability', 'parent-and-child'))",
      text('provider'),
      text('note'),
    ],
  ],
  ['demand_split', [TYPE, object('ages'), object('needs'), entry('in_borough')]],
  [
    'comparator',
    [text('area'), text('date'), entry('in_care'), entry('entrants'), entry('leavers'), text('source')],
  ],
];

/** Homes and carers, who the children of each placement type are, and rates to compare with. */
export const homes: Migration = {
  version: 40,
  up: (db) => {
    for (const [table, columns] of TABLES)
      db.exec(`CREATE TABLE ${table} (${[...KEYED, ...columns].join(', ')}) STRICT`);
    for (const table of ['home', 'demand_split'])
      db.exec(`CREATE INDEX ${table}_placement_type ON ${table} (placement_type)`);
    db.exec(
      `ALTER TABLE profile ADD COLUMN sufficiency TEXT
       CHECK (json_valid(sufficiency) AND json_type(sufficiency) = 'object')`,
    );
  },
};
