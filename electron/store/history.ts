import type { HistoryStep, HistoryView } from '../../shared/api/steps.ts';
import { changeLines } from './change-words.ts';
import type { Connection } from './connection.ts';
import { readChanges } from './recording.ts';

type StepRecord = Omit<HistoryStep, 'changes' | 'changeCount'>;

/** As many changes of one step as a page can show. */
const MOST_CHANGES = 300;

/**
 * The steps of a file, newest first, undone and dropped ones included.
 * @param before only steps with a lower number, for reading on
 * @param limit how many at most
 */
export function history(db: Connection, before: number | undefined, limit: number): HistoryView {
  const records = db
    .prepare<[number, number], StepRecord>(
      'SELECT id, at, name, user_name AS "by", state FROM step WHERE id < ? ORDER BY id DESC LIMIT ?',
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const steps = records.slice(0, limit).map((record): HistoryStep => {
    const rows =
      db.prepare<[number], number>('SELECT count(*) FROM change WHERE step = ?').pluck().get(record.id) ?? 0;
    const read = readChanges(db, record.id, MOST_CHANGES);
    const lines = changeLines(db, read);
    return {
      ...record,
      changes: lines.slice(0, MOST_CHANGES),
      changeCount: lines.length + rows - read.length,
    };
  });
  return { steps, more: records.length > limit };
}
