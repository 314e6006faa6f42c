import { statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { ZodError } from 'zod';
import { type Failure, fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { isSound, openConnection } from './connection.ts';
import { content, register } from './contents.ts';
import { checkHeader, checkHeaderBytes } from './file-header.ts';
import { layoutOf, migrate, readLayout } from './migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from './migrations/all.ts';
import { failed } from './open.ts';
import { isOpenHere } from './open-files.ts';

const LARGEST_BYTES = 200 * 1024 * 1024;

/**
 * What is in a workspace file, by way of a copy in memory: the file is opened to be read and closed again, so it is
 * never written to, locked or brought up to date, whoever has it open.
 * Errors: `not-found`, `not-a-workspace`, `newer-version`, `damaged`, `in-use`, `cannot-write` where it cannot be read.
 */
export function readWorkspaceFile(path: string): Outcome<WholeWorkspace> {
  const name = basename(path);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found)
      return fail(
        'not-found',
        `“${name}” is not there. Look for where it was moved to, and add it from there.`,
      );
    if (!found.isFile())
      return fail(
        'not-a-workspace',
        `“${name}” is not a file. Choose a file whose name ends in .placements.`,
      );
    if (found.size > LARGEST_BYTES)
      return fail(
        'bad-request',
        `“${name}” is larger than 200 MB, so it cannot be a Placement Modeller file.`,
      );
    if (!isOpenHere(path)) {
      const header = checkHeader(path, NEWEST_VERSION);
      if (!header.ok) return readable(header.failure, name);
    }
    const opened = openConnection(path, 'read');
    if (!opened.ok) return opened;
    try {
      return readWorkspaceBytes(opened.value.serialize(), name);
    } finally {
      opened.value.close();
    }
  } catch (error) {
    const outcome = failed(error, name);
    return outcome.ok ? outcome : readable(outcome.failure, name);
  }
}

/** What is in a workspace file whose bytes are there already. Errors: as of {@link readWorkspaceFile}. */
export function readWorkspaceBytes(bytes: Buffer, name: string): Outcome<WholeWorkspace> {
  const header = checkHeaderBytes(bytes, name, NEWEST_VERSION);
  if (!header.ok) return header;
  const db = new Database(bytes);
  try {
    db.pragma('trusted_schema = OFF');
    if (!isSound(db, 'quick_check')) return damaged(name);
    const migrated = migrate(db, MIGRATIONS, () => succeed(null));
    if (!migrated.ok) return migrated;
    if (readLayout(db) !== layoutOf(MIGRATIONS)) return damaged(name);
    return succeed({ ...content(db), placements: register(db) });
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return damaged(name);
    return failed(error, name);
  } finally {
    db.close();
  }
}

function damaged(name: string): Outcome<never> {
  return fail(
    'damaged',
    `“${name}” is damaged, or was altered by another program, and has been left as it is. Ask for its last good backup and add that.`,
  );
}

/** A file that is only read cannot fail to be written. */
function readable(failure: Failure, name: string): Outcome<never> {
  if (failure.code !== 'cannot-write') return { ok: false, failure };
  return fail(
    'cannot-write',
    `“${name}” could not be read: you may not have permission, or the drive did not answer. Ask for access, or copy it to a folder of your own and add the copy.`,
  );
}
