import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { StepDone, StepReplayed } from '../../shared/api/steps.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { applyEdits } from './apply-edits.ts';
import type { Connection } from './connection.ts';
import { readChanges, recorded, restoreRow, tidyRecords } from './recording.ts';
import { explainBrokenReference } from './references.ts';
import { inTransaction } from './transaction.ts';

type Position = { readonly id: number; readonly name: string };

/** Who makes a change and when (ISO instant). */
export type Author = { readonly by: string; readonly at: string };

/** How many changes the file has seen, undoing included. */
export function revision(db: Connection): number {
  return db.prepare<[], number>('SELECT revision FROM meta').pluck().get() ?? 0;
}

/** ISO instant of the last saved change. */
export function savedAt(db: Connection): string {
  return db.prepare<[], string>('SELECT saved_at FROM meta').pluck().get() ?? '';
}

/** The step Undo would take back. */
export function nextUndo(db: Connection): Position | null {
  return (
    db
      .prepare<[], Position>("SELECT id, name FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1")
      .get() ?? null
  );
}

/** The step Redo would put back. */
export function nextRedo(db: Connection): Position | null {
  return (
    db.prepare<[], Position>("SELECT id, name FROM step WHERE state = 'undone' ORDER BY id LIMIT 1").get() ??
    null
  );
}

/**
 * Applies a step, whole or not at all, and records it. Steps that were undone can no longer be redone. A step
 * that changes nothing leaves no trace.
 * @param known the revision this program last saw, to notice that another one has written to the file
 * Errors: those of {@link applyEdits}; `bad-request` for a row in use or a reference to none; `file-changed`.
 */
export function applyStep(db: Connection, step: Step, author: Author, known: number): Outcome<StepDone> {
  let id = 0;
  return inTransaction(
    db,
    () => {
      const unchanged = checkRevision(db, known);
      if (!unchanged.ok) return unchanged;
      const merged = mergeInto(db, step.mergeToken);
      id = merged ?? addStep(db, step, author);
      const applied = recorded(db, id, () => applyEdits(db, step.edits));
      if (!applied.ok) return applied;
      if (tidyRecords(db, id) === 0) {
        db.prepare<[number]>('DELETE FROM step WHERE id = ?').run(id);
        if (merged === null) return succeed({ revision: known, savedAt: savedAt(db) });
      } else {
        db.prepare<[string, string, number]>('UPDATE step SET at = ?, name = ? WHERE id = ?').run(
          author.at,
          step.name,
          id,
        );
        db.prepare<[]>("UPDATE step SET state = 'dropped' WHERE state = 'undone'").run();
      }
      return succeed(countRevision(db, author.at));
    },
    (error) => explainBrokenReference(db, id, error),
  );
}

/** Takes back the last step that stands. Errors: `bad-request` when there is none, `file-changed`. */
export function undoStep(db: Connection, author: Author, known: number): Outcome<StepReplayed> {
  return replay(db, author, known, 'before');
}

/** Puts back the step that was last taken back. Errors: `bad-request` when there is none, `file-changed`. */
export function redoStep(db: Connection, author: Author, known: number): Outcome<StepReplayed> {
  return replay(db, author, known, 'after');
}

function replay(
  db: Connection,
  author: Author,
  known: number,
  to: 'before' | 'after',
): Outcome<StepReplayed> {
  return inTransaction(db, () => {
    const unchanged = checkRevision(db, known);
    if (!unchanged.ok) return unchanged;
    const step = to === 'before' ? nextUndo(db) : nextRedo(db);
    if (step === null) {
      return fail('bad-request', `There is nothing to ${to === 'before' ? 'undo' : 'redo'}.`);
    }
    const changes = readChanges(db, step.id);
    recorded(db, null, () => {
      for (const change of to === 'before' ? changes.toReversed() : changes) restoreRow(db, change, to);
    });
    db.prepare<[string, number]>('UPDATE step SET state = ? WHERE id = ?').run(
      to === 'before' ? 'undone' : 'done',
      step.id,
    );
    return succeed({ ...countRevision(db, author.at), name: step.name });
  });
}

/** The step to add to, if the very last one stands and carries the same token (a slider being dragged). */
function mergeInto(db: Connection, token: string | undefined): number | null {
  if (token === undefined) return null;
  const last = db
    .prepare<[], { id: number; state: string; merge_token: string | null }>(
      'SELECT id, state, merge_token FROM step ORDER BY id DESC LIMIT 1',
    )
    .get();
  return last && last.state === 'done' && last.merge_token === token ? last.id : null;
}

function addStep(db: Connection, step: Step, { by, at }: Author): number {
  const id = db
    .prepare<[string, string, string, string | null], number>(
      "INSERT INTO step (at, name, user_name, merge_token, state) VALUES (?, ?, ?, ?, 'done') RETURNING id",
    )
    .pluck()
    .get(at, step.name, by, step.mergeToken ?? null);
  if (id === undefined) throw new Error('A step was not given a number');
  return id;
}

function checkRevision(db: Connection, known: number): Outcome<null> {
  return revision(db) === known
    ? succeed(null)
    : fail(
        'file-changed',
        'The file was changed by another program while it was open here, so nothing was changed. Close it and open it again.',
      );
}

function countRevision(db: Connection, at: string): StepDone {
  const counted = db
    .prepare<[string], number>('UPDATE meta SET revision = revision + 1, saved_at = ? RETURNING revision')
    .pluck()
    .get(at);
  if (counted === undefined) throw new Error('The file has no revision');
  return { revision: counted, savedAt: at };
}
