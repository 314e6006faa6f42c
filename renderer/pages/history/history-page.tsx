import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryStep } from '../../../shared/api/steps.ts';
import { Failed } from '../../components/failed.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useUndo } from '../../state/change.ts';
import { readHistory, WORKSPACE_KEY } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { HistoryRow } from './history-row.tsx';
import './history-page.css';

/** Everything that was changed in the file: when, what, by whom, from what to what. */
export function HistoryPage() {
  const { undo, redo } = useWorkspace();
  const readOnly = useReadOnly();
  const takeBack = useUndo();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...WORKSPACE_KEY, 'history'],
    queryFn: ({ pageParam }) => readHistory(pageParam),
    initialPageParam: noStepYet(),
    getNextPageParam: (page) => (page.more ? page.steps.at(-1)?.id : undefined),
  });

  if (error) return <Failed error={error} />;
  if (!data) return null;
  const steps: readonly HistoryStep[] = data.pages.flatMap((page) => page.steps);
  return (
    <PageFrame
      heading={PAGE_NAMES.history}
      sub="Every change, newest first. Undo takes back the newest one that is still in force; nothing is ever lost from this list."
    >
      {readOnly ? null : (
        <div className="row-of-controls history-buttons">
          <button type="button" aria-disabled={undo === null} onClick={() => void takeBack('undo')}>
            {undo === null ? 'Nothing to undo' : `Undo: ${undo}`}
          </button>
          <button type="button" aria-disabled={redo === null} onClick={() => void takeBack('redo')}>
            {redo === null ? 'Nothing to redo' : `Redo: ${redo}`}
          </button>
        </div>
      )}
      {steps.length === 0 ? (
        <p>Nothing has been changed yet.</p>
      ) : (
        <ol className="history" aria-label="Changes, newest first">
          {steps.map((step) => (
            <HistoryRow key={step.id} step={step} />
          ))}
        </ol>
      )}
      {hasNextPage ? (
        <button type="button" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Reading…' : 'Show older changes'}
        </button>
      ) : null}
    </PageFrame>
  );
}

/** Where reading begins: before no step in particular. */
function noStepYet(): number | undefined {
  return undefined;
}
