import type { Migration } from './migration.ts';

// Released: this file never changes again. A new column or table is a new migration.

const entry = (name: string) => `${name} TEXT CHECK (json_valid(${name}))`;
const object = (name: string) =>
  `${name} TEXT NOT NULL CHECK (json_valid(${name}) AND json_type(${name}) = 'object')`;
const text = (name: string) => `${name} TEXT NOT NULL`;
const flag = (name: string) => `${name} INTEGER NOT NULL CHECK (${name} IN (0, 1))`;
const key = "key TEXT NOT NULL PRIMARY KEY CHECK (key <> '')";
const position = 'position INTEGER NOT NULL CHECK (position >= 0)';
/** Checked at the end of a step, so that the edits within it may come in any order. */
const reference = (name: string, table: string) =>
  `${name} TEXT REFERENCES ${table} (key) DEFERRABLE INITIALLY DEFERRED`;
const pence = 'amount_pence INTEGER CHECK (abs(amount_pence) <= 10000000000000)';

const TABLES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  [
    'meta',
    [
      'id INTEGER PRIMARY KEY CHECK (id = 1)',
      text('workspace'),
      text('created_at'),
      'revision INTEGER NOT NULL CHECK (revision >= 0)',
      text('saved_at'),
    ],
  ],
  ['opened_by', ['id INTEGER PRIMARY KEY CHECK (id = 1)', text('user_name'), text('machine'), text('since')]],
  [
    'profile',
    [
      "key TEXT NOT NULL PRIMARY KEY CHECK (key = 'profile')",
      text('council'),
      text('notes'),
      entry('population_under_18'),
      text('period_from'),
      text('period_to'),
      'weeks_per_year TEXT NOT NULL CHECK (json_valid(weeks_per_year))',
    ],
  ],
  [
    'placement_type',
    [
      key,
      position,
      text('name'),
      `category TEXT NOT NULL CHECK (category IN ('residential', 'fostering', 'supported', 'staying-close', 'uasc',
        'leaving-care', 'secure', 'with-parents', 'adoption', 'other'))`,
      "provision TEXT NOT NULL CHECK (provision IN ('in-house', 'external', 'none'))",
      flag('looked_after'),
      entry('children'),
      entry('weekly_cost'),
      entry('weekly_income'),
      entry('net_change_per_month'),
      entry('annual_growth'),
      entry('annual_uplift'),
      object('uplifts'),
      object('children_by_month'),
      entry('capacity'),
      reference('overflow_to', 'placement_type'),
      flag('hidden'),
    ],
  ],
  [
    'placement',
    [
      key,
      position,
      text('ref'),
      reference('placement_type', 'placement_type'),
      text('start_date'),
      'end_date TEXT',
      entry('weekly_cost'),
      entry('weekly_income'),
      text('provider'),
      text('location'),
      text('note'),
    ],
  ],
  [
    'budget',
    [key, position, text('year'), reference('placement_type', 'placement_type'), pence, 'unread TEXT'],
  ],
  [
    'actual',
    [
      key,
      position,
      text('year'),
      reference('placement_type', 'placement_type'),
      pence,
      'unread TEXT',
      text('note'),
    ],
  ],
  [
    'assumption',
    [
      key,
      position,
      text('identifier'),
      text('name'),
      entry('value'),
      text('unit'),
      text('source'),
      text('date'),
      text('owner'),
      flag('to_replace'),
    ],
  ],
  [
    'measure',
    [
      key,
      position,
      text('name'),
      "kind TEXT NOT NULL CHECK (kind IN ('volume', 'move', 'price', 'capacity', 'fixed', 'capital'))",
      text('note'),
      reference('placement_type', 'placement_type'),
      reference('source', 'placement_type'),
      reference('target', 'placement_type'),
      entry('children'),
      entry('places'),
      entry('weekly_cost'),
      entry('displaced_weekly_cost'),
      entry('percent'),
      entry('weekly'),
      entry('share'),
      "flow TEXT CHECK (flow IN ('cost', 'income'))",
      entry('annual'),
      entry('annual_uplift'),
      entry('one_off'),
      entry('amount'),
      "method TEXT CHECK (method IN ('annuity', 'straight-line', 'none'))",
      entry('rate'),
      entry('years'),
      'financing_from TEXT',
      'from_date TEXT',
      'to_date TEXT',
      'on_date TEXT',
      entry('months'),
    ],
  ],
  ['scenario', [key, position, text('name'), text('note')]],
  [
    'scenario_measure',
    [
      `${reference('scenario', 'scenario')} NOT NULL`,
      `${reference('measure', 'measure')} NOT NULL`,
      'PRIMARY KEY (scenario, measure)',
    ],
  ],
  [
    'step',
    [
      'id INTEGER PRIMARY KEY AUTOINCREMENT',
      text('at'),
      text('name'),
      text('user_name'),
      'merge_token TEXT',
      "state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))",
    ],
  ],
  [
    'change',
    [
      'step INTEGER NOT NULL REFERENCES step (id)',
      text('table_name'),
      text('row_key'),
      entry('before_row'),
      entry('after_row'),
      'PRIMARY KEY (step, table_name, row_key)',
    ],
  ],
];

/** Columns that point at another row, so that removing that row does not read the whole table. */
const INDEXED: readonly (readonly [table: string, column: string])[] = [
  ['placement_type', 'overflow_to'],
  ['placement', 'placement_type'],
  ['budget', 'placement_type'],
  ['actual', 'placement_type'],
  ['measure', 'placement_type'],
  ['measure', 'source'],
  ['measure', 'target'],
  ['scenario_measure', 'measure'],
  ['step', 'state'],
];

export const first: Migration = {
  version: 10,
  up: (db) => {
    for (const [table, columns] of TABLES) db.exec(`CREATE TABLE ${table} (${columns.join(', ')}) STRICT`);
    for (const [table, column] of INDEXED) {
      db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
    }
  },
};
