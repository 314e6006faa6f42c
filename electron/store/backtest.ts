import { type KeptBacktest, keptBacktest } from '../../shared/workspace/kept-backtest.ts';
import type { Connection } from './connection.ts';

type SqlRow = { readonly tested_on: string; readonly subject: string; readonly figures: string };

/** Keeps the result of a test in place of the one before. Not a step: nothing that the user has said changes. */
export function writeBacktest(db: Connection, { testedOn, subject, figures }: KeptBacktest): void {
  db.prepare<[string, string, string]>(
    `INSERT INTO backtest (id, tested_on, subject, figures) VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE
     SET tested_on = excluded.tested_on, subject = excluded.subject, figures = excluded.figures`,
  ).run(testedOn, JSON.stringify(subject), JSON.stringify(figures));
}

/**
 * The test kept last; null where there is none. One that is not what it must be counts as none: it is run again in a
 * minute, and is no reason to keep anybody from their file.
 */
export function readBacktest(db: Connection): KeptBacktest | null {
  const row = db.prepare<[], SqlRow>('SELECT tested_on, subject, figures FROM backtest').get();
  if (!row) return null;
  const parsed = keptBacktest.safeParse({
    testedOn: row.tested_on,
    subject: JSON.parse(row.subject),
    figures: JSON.parse(row.figures),
  });
  return parsed.success ? parsed.data : null;
}
