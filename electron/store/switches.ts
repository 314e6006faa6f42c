import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { ScenarioRow } from '../../shared/workspace/rows.ts';
import type { Connection } from './connection.ts';
import { statement } from './statements.ts';
import { SCENARIO_MEASURE, SCENARIO_SCHEME, SPECS } from './tables.ts';

/** What a scenario switches on: measures, and schemes, each in a table of its own. */
export const SWITCHED = {
  measures: { table: SCENARIO_MEASURE.table, column: 'measure', noun: 'measure', of: SPECS.measures.table },
  schemes: { table: SCENARIO_SCHEME.table, column: 'scheme', noun: 'scheme', of: SPECS.schemes.table },
} as const;
export type Switched = keyof typeof SWITCHED;

/** Turns on exactly these measures and schemes in a scenario; a list that is not given stays as it is. */
export function setSwitches(
  db: Connection,
  scenario: string,
  wanted: { readonly [What in Switched]?: ScenarioRow[What] | undefined },
): void {
  for (const what of ['measures', 'schemes'] as const) {
    const keys = wanted[what];
    if (keys) setList(db, what, scenario, keys);
  }
}

function setList(db: Connection, what: Switched, scenario: string, keys: readonly string[]): void {
  const { table, column } = SWITCHED[what];
  const wanted = JSON.stringify(keys);
  statement(
    db,
    `DELETE FROM ${table} WHERE scenario = ? AND ${column} NOT IN (SELECT value FROM json_each(?))`,
  ).run(scenario, wanted);
  statement(
    db,
    `INSERT INTO ${table} (scenario, ${column}) SELECT ?, value FROM json_each(?)
     WHERE true ON CONFLICT DO NOTHING`,
  ).run(scenario, wanted);
}

/** Turns one measure or scheme on or off. Errors: `not-found`. */
export function switchOne(
  db: Connection,
  what: Switched,
  scenario: string,
  key: string,
  on: boolean,
): Outcome<null> {
  const { table, column, noun, of } = SWITCHED[what];
  if (statement(db, `SELECT 1 FROM ${of} WHERE key = ?`).get(key) === undefined) {
    return fail('not-found', `Scenarios: the ${noun} to switch is no longer there, so nothing was changed.`);
  }
  const sql = on
    ? `INSERT INTO ${table} (scenario, ${column}) VALUES (?, ?) ON CONFLICT DO NOTHING`
    : `DELETE FROM ${table} WHERE scenario = ? AND ${column} = ?`;
  statement(db, sql).run(scenario, key);
  return succeed(null);
}

/** Turns a measure or scheme that is to be removed off everywhere. */
export function switchOffEverywhere(db: Connection, what: Switched, key: string): void {
  const { table, column } = SWITCHED[what];
  statement(db, `DELETE FROM ${table} WHERE ${column} = ?`).run(key);
}
