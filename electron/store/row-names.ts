import { z } from 'zod';
import { SECTION_HEADINGS, STATEMENT_HEADINGS } from '../../shared/workspace/report-sections.ts';
import type { Connection } from './connection.ts';
import type { RowImage } from './recording.ts';
import { SCENARIO_MEASURE, SCENARIO_SCHEME, SPECS, type TableSpec } from './tables.ts';

/** The specification of a table by its name in SQL; null for the profile and the switches. */
export function specOf(table: string): TableSpec | null {
  return Object.values(SPECS).find((spec) => spec.table === table) ?? null;
}

/** What people call a row: "Fostering, agency", "P017", "2024/25, Residential, external". */
export function nameOfRow(db: Connection, table: string, row: RowImage): string {
  const say = (column: string): string => {
    const value = row[column];
    return typeof value === 'string' ? value.trim() : '';
  };
  switch (table) {
    case SPECS.placements.table:
      return say('ref') || 'a placement without a reference';
    case SPECS.budgets.table:
    case SPECS.actuals.table: {
      const type = row['placement_type'];
      const year = say('year') || 'no year';
      return typeof type === 'string' ? `${year}, ${nameOfKey(db, SPECS.placementTypes.table, type)}` : year;
    }
    case SPECS.assumptions.table:
      return say('name') || say('identifier') || 'an assumption without a name';
    case SCENARIO_MEASURE.table:
      return `${nameOfKey(db, SPECS.scenarios.table, say('scenario'))}: ${nameOfKey(db, SPECS.measures.table, say('measure'))}`;
    case SCENARIO_SCHEME.table:
      return `${nameOfKey(db, SPECS.scenarios.table, say('scenario'))}: ${nameOfKey(db, SPECS.schemes.table, say('scheme'))}`;
    case SPECS.reportTexts.table:
      return nameOfText(db, say('section'), say('scenarios'));
    case SPECS.demandSplits.table:
      return say('placement_type') === ''
        ? 'no placement type'
        : nameOfKey(db, SPECS.placementTypes.table, say('placement_type'));
    case SPECS.comparators.table:
      return say('area') || 'an area without a name';
    default:
      return say('name') || 'a row without a name';
  }
}

/** "Recommendation (Plan A, Plan B)" */
function nameOfText(db: Connection, section: string, scenarios: string): string {
  const headings: Readonly<Record<string, string>> = { ...SECTION_HEADINGS, ...STATEMENT_HEADINGS };
  const keys = z.array(z.string()).parse(JSON.parse(scenarios || '[]'));
  const plans = keys.map((key) => nameOfKey(db, SPECS.scenarios.table, key)).join(', ');
  return `${headings[section] ?? section} (${plans || 'no plan'})`;
}

/** The name of the row with a key: as it is now, or as it last was if it has been removed. */
export function nameOfKey(db: Connection, table: string, key: string): string {
  const now = db.prepare<[string], RowImage>(`SELECT * FROM ${table} WHERE key = ?`).get(key);
  if (now) return nameOfRow(db, table, now);
  const was = db
    .prepare<[string, string], string>(
      `SELECT coalesce(after_row, before_row) ->> '$.name' FROM change
       WHERE table_name = ? AND row_key = ? ORDER BY step DESC LIMIT 1`,
    )
    .pluck()
    .get(table, key);
  return was || 'a row that has been removed';
}
