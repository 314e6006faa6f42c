import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Outcome } from '../../shared/api/failure.ts';
import type { Input, OperationName, Output } from '../../shared/api/operations.ts';
import type { StepDone } from '../../shared/api/steps.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { useMessages, useSay } from './messages.tsx';
import { call, NOTHING_TO_TAKE_BACK } from './reach.ts';
import { readAgain } from './read-again.ts';
import { tellReplayed } from './replays.ts';
import { stepName } from './step-name.ts';
import { useWorkspace } from './workspace.tsx';

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
  const { opening } = useWorkspace();
  const { dismiss } = useMessages();
  const client = useQueryClient();
  return useCallback(
    async (step: Step) => {
      const outcome = await ask('workspace.change', { ...step, name: stepName(step.name), opening });
      // What went wrong before no longer stands in the way of what is now on screen.
      if (outcome.ok) dismiss();
      // After a failure too: what is shown must be what the file holds.
      await readAgain(client);
      return outcome;
    },
    [ask, opening, client, dismiss],
  );
}

/**
 * Undo and Redo, each saying what it took back or put back. What that is, is known only once everything typed
 * before has been saved: the file says it.
 */
export function useUndo(): (direction: 'undo' | 'redo') => Promise<void> {
  const say = useSay();
  const { opening } = useWorkspace();
  const client = useQueryClient();
  return useCallback(
    async (direction) => {
      const outcome = await call(direction === 'undo' ? 'workspace.undo' : 'workspace.redo', { opening });
      await readAgain(client);
      // What went wrong with saving it stays on screen: it is that which the user must know.
      if (outcome === NOTHING_TO_TAKE_BACK) return;
      tellReplayed();
      if (outcome.ok) say('done', `${direction === 'undo' ? 'Undone' : 'Redone'}: ${outcome.value.name}`);
      // That there is nothing to undo is no failure of anything.
      else say(outcome.failure.code === 'bad-request' ? 'done' : 'failed', outcome.failure.message);
    },
    [say, opening, client],
  );
}
