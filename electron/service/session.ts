import { fail, type Outcome } from '../../shared/api/failure.ts';
import type { OpenWorkspace } from '../store/workspace.ts';

/** What is open now. */
export type Session = {
  readonly workspace: OpenWorkspace | null;
  /** Another each time a file is opened. */
  readonly opening: string;
};

const MEANT_FOR_ANOTHER =
  'Another file has been opened in the meantime, so this change was not made: it was meant for the file before. Open that one and do it again.';

/** Runs with the open workspace, or fails with `no-workspace`. */
export function withWorkspace<Value>(
  session: Session,
  body: (workspace: OpenWorkspace) => Outcome<Value>,
): Outcome<Value> {
  return session.workspace
    ? body(session.workspace)
    : fail('no-workspace', 'No file is open. Open one from the start page, or make a new one.');
}

/** The same for a change: fails where the page that asks for it shows another opening than this one. */
export function withOpening<Value>(
  session: Session,
  opening: string | undefined,
  body: (workspace: OpenWorkspace) => Outcome<Value>,
): Outcome<Value> {
  return withWorkspace(session, (workspace) =>
    opening === undefined || opening === session.opening
      ? body(workspace)
      : fail('file-changed', MEANT_FOR_ANOTHER),
  );
}
