import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SplitsFromReturn } from '../../../shared/api/sufficiency.ts';
import { Failed } from '../../components/failed.tsx';
import { countWords, dateWords } from '../../date-words.ts';
import { splitsFromReturnQuery } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { offeredTypes } from './from-return.ts';
import { FromReturnDialog } from './from-return-dialog.tsx';

/** Offers to take who the children are from the return, where the file holds one, and says when there is nothing to take. */
export function TakeFromReturn() {
  const { data, error } = useQuery(splitsFromReturnQuery);
  const { demandSplits } = useWorkspace().content;
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const said = useRef<HTMLSpanElement>(null);
  const [taken, setTaken] = useState(false);
  // The button goes when nothing is left to take: the keyboard's place is kept.
  useEffect(() => {
    if (open || !taken) return;
    setTaken(false);
    said.current?.focus();
  }, [open, taken]);
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const offered = offeredTypes(data, demandSplits);
  const on = dateWords(data.on);
  return (
    <div className="row-of-controls take-from-return">
      <span className="soft" ref={said} tabIndex={-1}>
        {wordsOf(data, offered.length, on)}
      </span>
      {offered.length === 0 || readOnly ? null : (
        <button type="button" onClick={() => setOpen(true)}>
          Take shares from the return…
        </button>
      )}
      {open ? (
        <FromReturnDialog
          offer={data}
          onTaken={() => {
            setTaken(true);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** What there is to take, or how far it has been taken. */
function wordsOf({ children, types }: SplitsFromReturn, offered: number, on: string): string {
  const givesPlaces = types.some(({ inBorough }) => inBorough !== null);
  const taken = types.length - offered;
  const what = givesPlaces ? 'ages and shares in the borough' : 'ages';
  if (taken > 0) {
    const others = offered === 0 ? '' : `, those of ${countWords(offered, 'other')} are not`;
    return `The ${what} of ${countWords(taken, 'placement type')} are as the return has them on ${on}${others}.`;
  }
  const ages = `The return has the ages of ${countWords(children, 'child', 'children')} in care on ${on}`;
  return givesPlaces
    ? `${ages}, and which of them are placed in the borough.`
    : `${ages}. It has no postcodes by which to tell who is placed in the borough.`;
}
