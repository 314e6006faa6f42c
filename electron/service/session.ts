import { fail, type Outcome } from '../../shared/api/failure.ts';
import type { OpenWorkspace } from '../store/workspace.ts';

/** What is open now. */
export type Session = {
  readonly workspace: OpenWorkspace | null;
  /** Another each time a file is opened. */
  readonly opening: string;
};

/** Runs with the open workspace, or fails with `no-workspace`. */
export function withWorkspace<Value>(
  session: Session,
  body: (workspace: OpenWorkspace) => Outcome<Value>,
): Outcome<Value> {
  return session.workspace
    ? body(session.workspace)
    : fail('no-workspace', 'No file is open. Open one from the start page, or make a new one.');
}
