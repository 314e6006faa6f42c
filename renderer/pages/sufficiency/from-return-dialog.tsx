import { useState } from 'react';
import type { SplitsFromReturn } from '../../../shared/api/sufficiency.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { countWords, dateWords } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import {
  IN_BOROUGH,
  type OfferedType,
  offeredTypes,
  SHARE_COLUMNS,
  shareWords,
  takeEdits,
} from './from-return.ts';

type FromReturnDialogProps = {
  readonly offer: SplitsFromReturn;
  readonly onTaken: () => void;
  readonly onClose: () => void;
};

/** The shares that the return gives beside those typed, before any is taken: what was typed goes only where it is ticked. */
export function FromReturnDialog({ offer, onTaken, onClose }: FromReturnDialogProps) {
  const { demandSplits } = useWorkspace().content;
  const change = useChange();
  const once = useOneAtATime();
  const say = useSay();
  const offered = offeredTypes(offer, demandSplits);
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = ({ type, typed }: OfferedType) => ticks.get(type.key) ?? !typed;
  const chosen = offered.filter(isTicked).map(({ type }) => type);
  const columns = SHARE_COLUMNS.filter((column) =>
    offered.some(({ shares }) =>
      shares.some((each) => each.column === column && (each.share !== null || each.now !== '')),
    ),
  );
  const types = countWords(chosen.length, 'placement type');
  const typed = offered.filter((each) => each.typed).length;
  const same = offer.types.length - offered.length;

  const take = async () => {
    if (chosen.length === 0) return;
    const outcome = await change({
      name: `Took who the children of ${types} are from the return, on ${dateWords(offer.on)}`,
      edits: takeEdits(offer, chosen, demandSplits),
    });
    if (!outcome.ok) return;
    say('done', `The shares of ${types} are those of the return on ${dateWords(offer.on)}.`);
    onTaken();
  };

  return (
    <Dialog title="Who the children are, by the return" wide onClose={onClose}>
      <p>
        {offer.source}: {countWords(offer.children, 'child', 'children')} in care. They go to the placement
        types chosen on the Forecast page, under Into the mix
        {offer.leftOut === 0
          ? ''
          : `; ${countWords(offer.leftOut, 'child goes', 'children go')} to none of them and ${offer.leftOut === 1 ? 'is' : 'are'} left out`}
        . Needs stay as they are: the return does not say.
      </p>
      {typed === 0 ? null : (
        <p>
          {typed === 1 ? 'One placement type has' : `${typed} placement types have`} shares that were typed:
          they stay unless ticked.
        </p>
      )}
      <ScrollRegion label="Shares by the return">
        <table className="figures from-return" aria-label="Shares by the return">
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col" className="words">
                Placement type
              </th>
              <th scope="col">Children</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column === IN_BOROUGH ? 'In borough' : `Age ${column.replace('-', '–')}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offered.map((each) => {
              const { type, shares } = each;
              return (
                <tr key={type.key}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Take the shares of ${nameOr(type.name)}`}
                      checked={isTicked(each)}
                      onChange={(event) => setTicks(new Map(ticks).set(type.key, event.target.checked))}
                    />
                  </td>
                  <th scope="row" className="words">
                    {nameOr(type.name)}
                  </th>
                  <td>{formatNumber(type.children)}</td>
                  {shares
                    .filter(({ column }) => columns.includes(column))
                    .map(({ column, share, now }) => (
                      <td key={column}>
                        {shareWords(share)}
                        {column === IN_BOROUGH && share !== null && type.placed < type.children ? (
                          <span className="below">of {formatNumber(type.placed)} known</span>
                        ) : null}
                        {now === '' ? null : <span className="below">now {now}</span>}
                      </td>
                    ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft">
        {same === 0
          ? ''
          : `${same === 1 ? 'One other placement type is' : `${same} other placement types are`} as the return has them. `}
        To a tenth of a percent. Of few children a share says little: one more or less moves it far.
      </p>
      <div className="dialog-buttons">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="main" aria-disabled={chosen.length === 0} onClick={() => once(take)}>
          {chosen.length === 0 ? 'Nothing is ticked' : `Take the shares of ${types}`}
        </button>
      </div>
    </Dialog>
  );
}
