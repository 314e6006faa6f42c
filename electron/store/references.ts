import { type Failure, fail, type Outcome } from '../../shared/api/failure.ts';
import type { Connection } from './connection.ts';
import type { RowImage } from './recording.ts';
import { nameOfKey, nameOfRow, specOf } from './row-names.ts';
import { codeOf } from './storage-failure.ts';
import { RECORDED, SPECS } from './tables.ts';

type Broken = {
  readonly table: string;
  readonly rowid: number;
  readonly parent: string;
  readonly fkid: number;
};

const MOST_NAMED = 4;

/**
 * Says in words why a step cannot be kept, when committing it failed because a row names another that is not
 * there: the row was removed while in use, or never existed. Null for any other error. Runs inside the
 * transaction that failed to commit.
 */
export function explainBrokenReference(db: Connection, step: number, error: unknown): Outcome<never> | null {
  if (codeOf(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') return null;
  const broken = db
    .prepare<[], Broken>('SELECT "table", rowid, parent, fkid FROM pragma_foreign_key_check')
    .all()
    .sort((a, b) => placeOf(a.table) - placeOf(b.table) || a.rowid - b.rowid);
  const uses = broken.flatMap((each) => {
    const row = db.prepare<[number], RowImage>(`SELECT * FROM ${each.table} WHERE rowid = ?`).get(each.rowid);
    const column = db
      .prepare<[string, number], string>('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?')
      .pluck()
      .get(each.table, each.fkid);
    const key = column === undefined ? null : row?.[column];
    return row && typeof key === 'string' ? [{ table: each.table, row, parent: each.parent, key }] : [];
  });
  const [first] = uses;
  if (!first) return null;
  const removed = db
    .prepare<[number, string, string], number>(
      'SELECT 1 FROM change WHERE step = ? AND table_name = ? AND row_key = ? AND after_row IS NULL',
    )
    .get(step, first.parent, first.key);
  if (removed === undefined) return unknownReference(db, first);
  const ofFirst = uses.filter(({ parent, key }) => parent === first.parent && key === first.key);
  const users = [...new Set(ofFirst.map(({ table, row }) => user(db, table, row)))];
  const named = users.slice(0, MOST_NAMED).join('; ');
  const more = users.length > MOST_NAMED ? `; and ${users.length - MOST_NAMED} more` : '';
  return fail(
    'bad-request',
    `“${nameOfKey(db, first.parent, first.key)}” cannot be removed while it is used by ${named}${more}. Change or remove those first.`,
  );
}

function unknownReference(
  db: Connection,
  use: { readonly table: string; readonly row: RowImage },
): { readonly ok: false; readonly failure: Failure } {
  return fail(
    'bad-request',
    `${user(db, use.table, use.row)} names a row that is not there, so nothing was changed. Choose one from the list.`,
  );
}

/** Tables in the order the screens have them. */
function placeOf(table: string): number {
  return RECORDED.findIndex((spec) => spec.table === table);
}

/** "the measure “Framework price”", "the budget for 2024/25", "the overflow of “Residential, in-house”". */
function user(db: Connection, table: string, row: RowImage): string {
  const name = nameOfRow(db, table, row);
  switch (table) {
    case SPECS.placementTypes.table:
      return `the overflow of “${name}”`;
    case SPECS.placements.table:
      return `the placement “${name}” in the register`;
    case SPECS.budgets.table:
      return `the budget for ${String(row['year'])}`;
    case SPECS.actuals.table:
      return `the spend to date of ${String(row['year'])}`;
    case SPECS.measures.table:
      return `the measure “${name}”`;
    case SPECS.homes.table:
      return `the home “${name}”`;
    default:
      return specOf(table)?.title ?? 'a scenario';
  }
}
