import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Outcome } from '../../shared/api/failure.ts';
import type { Input, OperationName, Output } from '../../shared/api/operations.ts';
import type { StepDone } from '../../shared/api/views.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { useMessages, useSay } from './messages.tsx';
import { WORKSPACE_KEY } from './queries.ts';
import { call } from './reach.ts';

/** Asks for something to be done; what goes wrong is said in the message bar as well as returned. */
export function useAsk(): <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
) => Promise<Outcome<Output<Name>>> {
  const say = useSay();
  return useCallback(
    async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Outcome<Output<Name>>> => {
      const outcome = await call(name, input);
      if (!outcome.ok) say('failed', outcome.failure.message);
      return outcome;
    },
    [say],
  );
}

/** Applies one step: saved first, then every figure on the page is refreshed, then the promise resolves. */
export function useChange(): (step: Step) => Promise<Outcome<StepDone>> {
  const ask = useAsk();
  const { dismiss } = useMessages();
  const client = useQueryClient();
  return useCallback(
    async (step: Step) => {
      const outcome = await ask('workspace.change', step);
      // What went wrong before no longer stands in the way of what is now on screen.
      if (outcome.ok) dismiss();
      // After a failure too: what is shown must be what the file holds.
      await client.invalidateQueries({ queryKey: WORKSPACE_KEY });
      return outcome;
    },
    [ask, client, dismiss],
  );
}

/** Undo and Redo, each saying what it took back or put back. */
export function useUndo(): (direction: 'undo' | 'redo', name: string | null) => Promise<void> {
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  return useCallback(
    async (direction, name) => {
      if (name === null) {
        say('done', direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
        return;
      }
      const outcome = await ask(direction === 'undo' ? 'workspace.undo' : 'workspace.redo', {});
      await client.invalidateQueries({ queryKey: WORKSPACE_KEY });
      if (outcome.ok) say('done', `${direction === 'undo' ? 'Undone' : 'Redone'}: ${name}`);
    },
    [ask, say, client],
  );
}
