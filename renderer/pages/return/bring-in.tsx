import { type DragEvent, useEffect, useRef, useState } from 'react';
import { focusIfLost } from '../../components/keep-focus.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { FilesNotUsed } from './files-not-used.tsx';
import { filesDropped } from './find-files.ts';
import { Reading } from './reading.tsx';
import { useBringIn } from './use-bring-in.ts';

/** Files or folders dropped or chosen, and how far the reading of them has come. */
export function BringIn(props: { readonly again: boolean }) {
  const { now, bringIn, end } = useBringIn();
  const [over, setOver] = useState(false);
  const readOnly = useReadOnly();
  const box = useRef<HTMLDivElement>(null);
  // Each state has other controls than the last.
  const shown = useRef(now.state);
  useEffect(() => {
    if (shown.current !== now.state) focusIfLost(box.current);
    shown.current = now.state;
  }, [now.state]);
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
      ref={box}
      tabIndex={-1}
      className={over ? 'drop-place is-over' : 'drop-place'}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {now.state === 'idle' && now.fault !== null ? (
        <div className="return-fault" role="alert">
          <p>{now.fault.message}</p>
          <FilesNotUsed files={now.fault.notUsed} />
        </div>
      ) : null}
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
