import { succeed } from '../../shared/api/failure.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { financialYearOf, formatYear } from '../../shared/calendar/financial-year.ts';
import type { ProfileRow } from '../../shared/workspace/rows.ts';
import { describe } from './desk.ts';
import type { Handlers } from './handlers.ts';
import { type Session, withOpening, withWorkspace } from './session.ts';

/** The longest period that can be forecast (30 years) touches this many financial years. */
const MOST_YEARS = 31;

/** Reading the workspace and its register, changing it, and what Undo, Redo and History do. */
export function workspaceHandlers(
  session: Session,
): Handlers<
  | 'workspace.read'
  | 'register.read'
  | 'workspace.change'
  | 'workspace.undo'
  | 'workspace.redo'
  | 'history.read'
> {
  return {
    'workspace.read': () =>
      withWorkspace(session, (workspace) => {
        const content = workspace.content();
        return succeed({
          file: describe(workspace),
          opening: session.opening,
          revision: workspace.revision(),
          savedAt: workspace.savedAt(),
          undo: workspace.undoName(),
          redo: workspace.redoName(),
          registerCount: workspace.registerCount(),
          years: [...yearsTouched(content.profile)],
          content,
        });
      }),
    'register.read': () => withWorkspace(session, (workspace) => succeed([...workspace.register()])),
    'workspace.change': ({ opening, ...step }) =>
      withOpening(session, opening, (workspace) => workspace.change(step)),
    'workspace.undo': ({ opening }) => withOpening(session, opening, (workspace) => workspace.undo()),
    'workspace.redo': ({ opening }) => withOpening(session, opening, (workspace) => workspace.redo()),
    'history.read': ({ before, limit }) =>
      withWorkspace(session, (workspace) => succeed(workspace.history(before, limit))),
  };
}

/** The financial years from the position date to the end of the period; none while either cannot be read. */
function yearsTouched({ periodFrom, periodTo }: ProfileRow): readonly string[] {
  const from = parseDay(periodFrom);
  const to = parseDay(periodTo);
  if (from === null || to === null || to < from) return [];
  const first = financialYearOf(from);
  const count = Math.min(financialYearOf(to) - first + 1, MOST_YEARS);
  return Array.from({ length: count }, (_, index) => formatYear(first + index));
}
