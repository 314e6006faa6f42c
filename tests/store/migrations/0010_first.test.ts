import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { first } from '../../../electron/store/migrations/0010_first.ts';
import { CATEGORIES, FINANCING_METHODS, MEASURE_KINDS, PROVISIONS } from '../../../shared/scenario/types.ts';

function fresh(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  first.up(db);
  return db;
}

const TYPE = {
  key: 't',
  position: 0,
  name: '',
  category: 'other',
  provision: 'external',
  looked_after: 1,
  uplifts: '{}',
  children_by_month: '{}',
  hidden: 0,
};

function insert(db: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(Object.values(row));
}

test('every table is strict', () => {
  const tables = fresh()
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
    )
    .all();
  expect(tables).toHaveLength(13);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('holds every category, provision, kind and way of financing', () => {
  const db = fresh();
  for (const [index, category] of CATEGORIES.entries()) {
    insert(db, 'placement_type', { ...TYPE, key: `c${index}`, category });
  }
  for (const [index, provision] of PROVISIONS.entries()) {
    insert(db, 'placement_type', { ...TYPE, key: `p${index}`, provision });
  }
  const measure = { position: 0, name: '', note: '' };
  for (const kind of MEASURE_KINDS) insert(db, 'measure', { ...measure, key: kind, kind });
  for (const method of FINANCING_METHODS) {
    insert(db, 'measure', { ...measure, key: method, kind: 'capital', method });
  }
});

test.each([
  ['a category of no list', { category: 'hotel' }],
  ['a position below zero', { position: -1 }],
  ['a position that is not whole', { position: 0.5 }],
  ['a number as text that is not JSON', { children: 'twelve' }],
  ['uplifts that are a list', { uplifts: '[]' }],
  ['a yes or no that is neither', { hidden: 2 }],
  ['no key', { key: '' }],
])('refuses %s', (_, fields) => {
  expect(() => insert(fresh(), 'placement_type', { ...TYPE, ...fields })).toThrow();
});

test('refuses pence that are not whole or are beyond counting', () => {
  const budget = { key: 'b', position: 0, year: '2024/25' };
  expect(() => insert(fresh(), 'budget', { ...budget, amount_pence: 0.5 })).toThrow();
  expect(() => insert(fresh(), 'budget', { ...budget, amount_pence: 2e13 })).toThrow();
});

test('refuses a reference to a row that is not there', () => {
  const db = fresh();
  expect(() => insert(db, 'placement_type', { ...TYPE, overflow_to: 'nowhere' })).toThrow('FOREIGN KEY');
});
