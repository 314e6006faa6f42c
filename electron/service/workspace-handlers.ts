import { fail, succeed } from '../../shared/api/failure.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { financialYearOf, formatYear } from '../../shared/calendar/financial-year.ts';
import type { ProfileRow } from '../../shared/workspace/rows.ts';
import { describe } from './desk.ts';
import type { Handlers } from './handlers.ts';
import { type Session, withWorkspace } from './session.ts';

/** The longest period that can be forecast (30 years) touches this many financial years. */
const MOST_YEARS = 31;
const MEANT_FOR_ANOTHER =
  'Another file has been opened in the meantime, so this change was not made: it was meant for the file before. Open that one and type it again.';

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
      withWorkspace(session, (workspace) =>
        opening === undefined || opening === session.opening
          ? workspace.change(step)
          : fail('file-changed', MEANT_FOR_ANOTHER),
      ),
    'workspace.undo': () => withWorkspace(session, (workspace) => workspace.undo()),
    'workspace.redo': () => withWorkspace(session, (workspace) => workspace.redo()),
    'history.read': ({ before, limit }) =>
      withWorkspace(session, (workspace) => succeed(workspace.history(before, limit))),
  };
}

/** The financial years from the position date to the end of the period; none while either cannot be read. */
export function yearsTouched({ periodFrom, periodTo }: ProfileRow): readonly string[] {
  const from = parseDay(periodFrom);
  const to = parseDay(periodTo);
  if (from === null || to === null || to < from) return [];
  const first = financialYearOf(from);
  const count = Math.min(financialYearOf(to) - first + 1, MOST_YEARS);
  return Array.from({ length: count }, (_, index) => formatYear(first + index));
}
