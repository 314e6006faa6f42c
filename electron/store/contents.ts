import { z } from 'zod';
import { type CareReturnRow, careReturnRow } from '../../shared/workspace/care-return-row.ts';
import {
  actualRow,
  assumptionRow,
  budgetRow,
  comparatorRow,
  demandSplitRow,
  homeRow,
  measureRow,
  type PlacementRow,
  placementRow,
  placementTypeRow,
  profileRow,
  reportTextRow,
  scenarioRow,
  schemeRow,
  type WorkspaceContent,
} from '../../shared/workspace/rows.ts';
import type { Connection } from './connection.ts';
import { fieldsOf, fromColumn } from './fields.ts';
import { SWITCHED, type Switched } from './switches.ts';
import { PROFILE, SPECS, type TableSpec } from './tables.ts';

type SqlRow = Readonly<Record<string, unknown>>;

/** Everything in the file but the register, each list in its order. Throws if a row is not what it must be. */
export function content(db: Connection): WorkspaceContent {
  const profile = db.prepare<[], SqlRow>('SELECT * FROM profile').get();
  if (!profile) throw new Error('The profile is missing');
  const { key: _, ...profileFields } = fieldsOf(PROFILE, profile);
  return {
    profile: profileRow.parse(profileFields),
    placementTypes: z.array(placementTypeRow).parse(rowsOf(db, SPECS.placementTypes)),
    budgets: z.array(budgetRow).parse(rowsOf(db, SPECS.budgets)),
    actuals: z.array(actualRow).parse(rowsOf(db, SPECS.actuals)),
    assumptions: z.array(assumptionRow).parse(rowsOf(db, SPECS.assumptions)),
    measures: z.array(measureRow).parse(rowsOf(db, SPECS.measures)),
    schemes: z.array(schemeRow).parse(rowsOf(db, SPECS.schemes)),
    scenarios: z.array(scenarioRow).parse(scenarios(db)),
    reportTexts: z.array(reportTextRow).parse(rowsOf(db, SPECS.reportTexts)),
    homes: z.array(homeRow).parse(rowsOf(db, SPECS.homes)),
    demandSplits: z.array(demandSplitRow).parse(rowsOf(db, SPECS.demandSplits)),
    comparators: z.array(comparatorRow).parse(rowsOf(db, SPECS.comparators)),
  };
}

/** The register of placements in its order. Throws if a row is not what it must be. */
export function register(db: Connection): readonly PlacementRow[] {
  return z.array(placementRow).parse(rowsOf(db, SPECS.placements));
}

/** The return that was brought in; null while there is none. Throws if it is not what it must be. */
export function careReturn(db: Connection): CareReturnRow | null {
  const [row] = rowsOf(db, SPECS.careReturns);
  return row === undefined ? null : careReturnRow.parse(row);
}

/** The return without its rows, which can be long; null while there is none. */
export type CareReturnHead = Pick<CareReturnRow, 'name' | 'importedAt' | 'settings'>;

export function careReturnHead(db: Connection): CareReturnHead | null {
  const { table, columns } = SPECS.careReturns;
  const row = db.prepare<[], SqlRow>(`SELECT name, imported_at, settings FROM ${table}`).get();
  if (row === undefined) return null;
  const read = (field: string) => {
    const column = columns[field];
    return column && fromColumn(column, row[column.name]);
  };
  const head = { name: read('name'), importedAt: read('importedAt'), settings: read('settings') };
  return careReturnRow.pick({ name: true, importedAt: true, settings: true }).parse(head);
}

export function registerCount(db: Connection): number {
  return db.prepare<[], number>('SELECT count(*) FROM placement').pluck().get() ?? 0;
}

function rowsOf(db: Connection, spec: TableSpec): readonly Readonly<Record<string, unknown>>[] {
  return db
    .prepare<[], SqlRow>(`SELECT * FROM ${spec.table} ORDER BY position, key`)
    .all()
    .map((row) => fieldsOf(spec, row));
}

/** Scenarios with what is on in each, in the order of the measures and of the schemes. */
function scenarios(db: Connection): readonly Readonly<Record<string, unknown>>[] {
  const measures = switchedOn(db, 'measures');
  const schemes = switchedOn(db, 'schemes');
  return rowsOf(db, SPECS.scenarios).map((row) => {
    const key = String(row['key']);
    return { ...row, measures: measures.get(key) ?? [], schemes: schemes.get(key) ?? [] };
  });
}

/** Keys of what is on, by the key of the scenario. */
function switchedOn(db: Connection, what: Switched): ReadonlyMap<string, readonly string[]> {
  const { table, column, of } = SWITCHED[what];
  const rows = db
    .prepare<[], { scenario: string; key: string }>(
      `SELECT scenario, ${of}.key FROM ${table} JOIN ${of} ON ${of}.key = ${table}.${column}
       ORDER BY ${of}.position, ${of}.key`,
    )
    .all();
  const on = new Map<string, string[]>();
  for (const { scenario, key } of rows) on.set(scenario, [...(on.get(scenario) ?? []), key]);
  return on;
}
