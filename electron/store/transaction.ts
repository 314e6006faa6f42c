import type { Outcome } from '../../shared/api/failure.ts';
import type { Connection } from './connection.ts';

/**
 * Runs `body` in one transaction that is committed if it succeeds and rolled back if it fails or throws. The
 * transaction takes the write lock at once, so nothing is half done when the file turns out to be in use.
 * @param onCommitError makes a failure of an error met in committing, while the transaction can still be read;
 *   null if it is not to be explained
 */
export function inTransaction<Value>(
  db: Connection,
  body: () => Outcome<Value>,
  onCommitError: (error: unknown) => Outcome<Value> | null = () => null,
): Outcome<Value> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const outcome = body();
    if (!outcome.ok) {
      rollBack(db);
      return outcome;
    }
    try {
      db.exec('COMMIT');
    } catch (error) {
      const explained = onCommitError(error);
      if (explained === null) throw error;
      rollBack(db);
      return explained;
    }
    return outcome;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** SQLite has already rolled back by itself after some errors (a full disk, an I/O error). */
function rollBack(db: Connection): void {
  if (db.inTransaction) db.exec('ROLLBACK');
}
