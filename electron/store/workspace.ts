import { basename } from 'node:path';
import { ZodError } from 'zod';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { HistoryView, StepDone, StepReplayed } from '../../shared/api/steps.ts';
import type { CareReturnRow } from '../../shared/workspace/care-return-row.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import type { KeptBacktest } from '../../shared/workspace/kept-backtest.ts';
import type { PlacementRow, WorkspaceContent } from '../../shared/workspace/rows.ts';
import { readBacktest, writeBacktest } from './backtest.ts';
import { backUp } from './backups.ts';
import {
  type CareReturnHead,
  careReturn,
  careReturnHead,
  content,
  register,
  registerCount,
} from './contents.ts';
import { makeIndependent, removePartial, writeVerified } from './copies.ts';
import { fileIdentity } from './file-identity.ts';
import { history } from './history.ts';
import { MIGRATIONS, NEWEST_VERSION } from './migrations/all.ts';
import {
  backupFolder,
  failed,
  type OpenedConnection,
  type OpenRequest,
  openFile,
  type ReadOnlyNotice,
  workspaceId,
} from './open.ts';
import { clearHolder } from './opened-by.ts';
import {
  type Author,
  applyStep,
  nextRedo,
  nextUndo,
  redoStep,
  revision,
  savedAt,
  undoStep,
} from './steps.ts';
import { storageFailure } from './storage-failure.ts';
import { inTransaction } from './transaction.ts';

/** A workspace file that is open. Reads throw only on a bug or when the disk has gone. */
export type OpenWorkspace = {
  readonly path: string;
  /** The workspace's own number, which its backups go by. */
  readonly id: string;
  /** Why it can only be read; null when it can be changed. */
  readonly readOnly: ReadOnlyNotice | null;
  /** How many changes it has seen; a new one after every change, undo and redo. */
  revision(): number;
  content(): WorkspaceContent;
  register(): readonly PlacementRow[];
  registerCount(): number;
  /** The return that was brought in; null while there is none. */
  careReturn(): CareReturnRow | null;
  /** What it is called and how it is read, without the long columns. */
  careReturnHead(): CareReturnHead | null;
  /** How the forecast last did when tested on the past; null where it was not. */
  backtest(): KeptBacktest | null;
  /** Keeps it, beside the steps of Undo. Errors: `read-only`, `file-changed`, `disk-full` … */
  keepBacktest(tested: KeptBacktest): Outcome<null>;
  /** ISO instant of the last saved change. */
  savedAt(): string;
  /** The names of the steps Undo and Redo would take back and put back. */
  undoName(): string | null;
  redoName(): string | null;
  history(before: number | undefined, limit: number): HistoryView;
  /** Answered only once it is on disk. Errors: those of the edits, `read-only`, `file-changed`, `disk-full` … */
  change(step: Step): Outcome<StepDone>;
  /** Errors: as for a change; `bad-request` where there is none. */
  undo(): Outcome<StepReplayed>;
  redo(): Outcome<StepReplayed>;
  /** Writes a verified copy, a workspace of its own, to a path where there is no file. */
  copyTo(path: string): Outcome<null>;
  /** Keeps a verified backup if anything has changed since the last. */
  backUp(): Outcome<null>;
  /** Keeps a backup, lets others write to the file and closes it. */
  close(): void;
};

/**
 * Opens a workspace file and reads all of it once, so that a file with a row it cannot hold is refused here.
 * @param problem told of a backup that could not be kept, which stops nothing
 * Errors: those of {@link openFile}.
 */
export function openWorkspace(
  request: Omit<OpenRequest, 'migrations'>,
  problem: (message: string) => void = () => {},
): Outcome<OpenWorkspace> {
  const opened = openFile({ ...request, migrations: MIGRATIONS });
  if (!opened.ok) return opened;
  const workspace = workspaceOn(opened.value, request, problem);
  try {
    workspace.content();
    workspace.register();
  } catch (error) {
    closeConnection(opened.value);
    if (!(error instanceof ZodError || error instanceof SyntaxError)) {
      return failed(error, basename(request.path));
    }
    return fail(
      'damaged',
      `“${basename(request.path)}” holds something that cannot be read and has been left as it is. Open its last good backup instead.`,
    );
  }
  keepBackup(workspace, problem);
  return succeed(workspace);
}

function workspaceOn(
  opened: OpenedConnection,
  { path, user, backupsFolder, now }: Omit<OpenRequest, 'migrations'>,
  problem: (message: string) => void,
): OpenWorkspace {
  const { db, readOnly } = opened;
  const name = basename(path);
  const file = fileIdentity(path);
  const readContent = cached(() => content(db));
  const readRegister = cached(() => register(db));
  let known = revision(db);
  let closed = false;

  /** Writes to the file, with every failure of the disk in words. */
  const write = <Done>(body: () => Outcome<Done>): Outcome<Done> => {
    if (readOnly) return fail('read-only', readOnly.reason);
    try {
      if (fileIdentity(path) !== file) {
        return fail(
          'file-changed',
          `“${name}” was moved, deleted or replaced by another program while it was open. Save a copy to keep your work, then open the file again.`,
        );
      }
      return body();
    } catch (error) {
      const failure = storageFailure(error, name);
      if (failure === null) throw error;
      return { ok: false, failure };
    }
  };

  /** Makes one change of what the user sees. */
  const step = <Done extends StepDone>(change: (author: Author) => Outcome<Done>): Outcome<Done> =>
    write(() => {
      const done = change({ by: user.name, at: now().toISOString() });
      if (done.ok) known = done.value.revision;
      return done;
    });

  const workspace: OpenWorkspace = {
    path,
    id: workspaceId(db),
    readOnly,
    revision: () => revision(db),
    content: () => readContent(revision(db)),
    register: () => readRegister(revision(db)),
    registerCount: () => registerCount(db),
    careReturn: () => careReturn(db),
    careReturnHead: () => careReturnHead(db),
    backtest: () => readBacktest(db),
    keepBacktest: (tested) =>
      write(() =>
        inTransaction(db, () => {
          writeBacktest(db, tested);
          return succeed(null);
        }),
      ),
    savedAt: () => savedAt(db),
    undoName: () => nextUndo(db)?.name ?? null,
    redoName: () => nextRedo(db)?.name ?? null,
    history: (before, limit) => history(db, before, limit),
    change: (edits) => step((author) => applyStep(db, edits, author, known)),
    undo: () => step((author) => undoStep(db, author, known)),
    redo: () => step((author) => redoStep(db, author, known)),
    copyTo: (copy) => {
      try {
        const written = writeVerified(db, copy);
        return written.ok ? makeIndependent(copy) : written;
      } catch (error) {
        removePartial(copy);
        const failure = storageFailure(error, null);
        if (failure === null) throw error;
        return { ok: false, failure };
      }
    },
    backUp: () =>
      readOnly
        ? succeed(null)
        : backUp(db, { folder: backupFolder(db, backupsFolder), now: now(), version: NEWEST_VERSION }),
    close: () => {
      if (closed) return;
      closed = true;
      keepBackup(workspace, problem);
      closeConnection(opened);
    },
  };
  return workspace;
}

/** A backup that cannot be kept must not keep anybody from their work, nor go unsaid. */
function keepBackup(workspace: OpenWorkspace, problem: (message: string) => void): void {
  const kept = workspace.backUp();
  if (!kept.ok) problem(`No backup was kept: ${kept.failure.message}`);
}

function closeConnection({ db, lock, noteClosed }: OpenedConnection): void {
  try {
    if (lock) clearHolder(db);
  } catch {
    // The name stays in the file; it counts for nothing once the lock is gone.
  }
  db.close();
  noteClosed();
  lock?.release();
}

/** Reads again only when the revision has moved on: every screen asks for the same rows. */
function cached<Value>(read: () => Value): (revision: number) => Value {
  let last: { readonly revision: number; readonly value: Value } | null = null;
  return (at) => {
    if (last?.revision !== at) last = { revision: at, value: read() };
    return last.value;
  };
}
