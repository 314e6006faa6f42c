/** What the store does with the forms of schemes, which are kept as JSON: fills them in, and finds what they name. */
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { placementTypesIn } from '../../shared/schemes/type-references.ts';
import { type SchemeField, schemeFields } from '../../shared/workspace/scheme-row.ts';
import type { Connection } from './connection.ts';
import { nameOfKey } from './row-names.ts';
import { statement } from './statements.ts';
import { SPECS } from './tables.ts';

type FormRow = { readonly name: string; readonly scheme: string; readonly fields: string };

/** Fills in one field of a scheme that is there, or clears it where the value is null. */
export function fillField(db: Connection, key: string, field: string, value: SchemeField | null): void {
  const row = db.prepare<[string], FormRow>('SELECT name, scheme, fields FROM scheme WHERE key = ?').get(key);
  const { [field]: _, ...others } = schemeFields.parse(JSON.parse(row?.fields ?? '{}'));
  const fields = value === null ? others : { ...others, [field]: value };
  statement(db, 'UPDATE scheme SET fields = ? WHERE key = ?').run(JSON.stringify(fields), key);
}

/**
 * Refuses to leave a scheme that names a placement type which has been removed: SQL cannot see into forms.
 * @param removed keys of placement types
 */
export function checkForms(db: Connection, removed: readonly string[]): Outcome<null> {
  if (removed.length === 0) return succeed(null);
  const gone = removed.filter(
    (key) => statement(db, 'SELECT 1 FROM placement_type WHERE key = ?').get(key) === undefined,
  );
  for (const { name, scheme, fields } of db
    .prepare<[], FormRow>('SELECT name, scheme, fields FROM scheme ORDER BY position, key')
    .all()) {
    const named = placementTypesIn(scheme, schemeFields.parse(JSON.parse(fields)));
    const key = gone.find((each) => named.has(each));
    if (key !== undefined) {
      return fail(
        'bad-request',
        `“${nameOfKey(db, SPECS.placementTypes.table, key)}” cannot be removed while it is used by the scheme “${name || 'Unnamed'}”. Change or remove that first.`,
      );
    }
  }
  return succeed(null);
}
