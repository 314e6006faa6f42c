import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useEffect, useState } from 'react';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { returnProgressQuery, WORKSPACE_KEY } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { filesDropped } from './find-files.ts';
import { readWords } from './found-words.ts';
import { useBringIn } from './use-bring-in.ts';

/** Files or folders dropped or chosen, and how far the reading of them has come. */
export function BringIn(props: { readonly again: boolean }) {
  const { now, bringIn, end } = useBringIn();
  const [over, setOver] = useState(false);
  const readOnly = useReadOnly();
  if (readOnly) return <p>This file is open to read only, so no return can be brought into it.</p>;

  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(now.state === 'idle');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (now.state === 'idle') void bringIn(filesDropped(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the field does the same by keyboard.
    <div
      className={over ? 'drop-place is-over' : 'drop-place'}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {now.state === 'idle' ? (
        <ChooseFiles again={props.again} onFound={(found) => void bringIn(found)} />
      ) : now.state === 'looking' ? (
        <p role="status">Looking for the files of the return…</p>
      ) : now.state === 'handing-over' ? (
        <p role="status">
          Taking in file {now.done + 1} of {now.of}…
        </p>
      ) : (
        <Reading job={now.job} passedOver={now.passedOver} onEnd={end} />
      )}
      <p className="soft">
        Header, Episodes and UASC files of any number of years, in any order: .csv, .xlsx or a .zip of them,
        also in folders within a folder. They are told apart by their columns.{' '}
        {props.again ? 'Undo brings this return back.' : 'Undo takes it all back.'}
      </p>
    </div>
  );
}

type ReadingProps = {
  readonly job: string;
  readonly passedOver: readonly string[];
  readonly onEnd: () => void;
};

function Reading(props: ReadingProps) {
  const { job, passedOver, onEnd } = props;
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const { data, error } = useQuery(returnProgressQuery(job));
  const state = error ? 'failed' : data?.state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of this reading matters.
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    if (state === 'failed') say('failed', data?.message || 'The files could not be read. Choose them again.');
    if (state === 'done') say('done', readWords(passedOver));
    void client.invalidateQueries({ queryKey: WORKSPACE_KEY }).then(onEnd);
  }, [state]);

  return (
    <div className="row-of-controls" role="status">
      Reading the return
      <progress aria-label="Reading the return" max={1} value={data?.done ?? 0} />
      <button type="button" onClick={() => void ask('return.cancel', { job })}>
        Cancel
      </button>
    </div>
  );
}
