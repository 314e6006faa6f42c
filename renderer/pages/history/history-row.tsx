import { memo, useState } from 'react';
import type { HistoryStep } from '../../../shared/api/steps.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { counted } from '../../components/grid/change.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { datesInWords, momentWords } from '../../date-words.ts';

const STATES: Readonly<Record<HistoryStep['state'], string>> = {
  done: '',
  undone: 'Undone; can be redone',
  dropped: 'Undone, then overtaken by another change',
};

/** One change, which opens to every cell it touched. */
export const HistoryRow = memo(function HistoryRow(props: { readonly step: HistoryStep }) {
  const { step } = props;
  const [open, setOpen] = useState(false);
  const state = STATES[step.state];
  const count = counted(step.changeCount, 'change');
  return (
    <li data-state={step.state}>
      <time dateTime={step.at}>{momentWords(step.at)}</time>
      <div>
        <button type="button" className="opens" aria-expanded={open} onClick={() => setOpen(!open)}>
          {datesInWords(step.name)}
        </button>
        {state === '' ? null : <span className="history-state">{state}</span>}
        {open ? <Changes step={step} /> : null}
      </div>
      <span className="soft">{step.by}</span>
      <span className="soft history-count">{count}</span>
    </li>
  );
});

function Changes(props: { readonly step: HistoryStep }) {
  const { step } = props;
  const label = `What was changed: ${datesInWords(step.name)}`;
  return (
    <ScrollRegion label={label}>
      <table className="figures" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col" className="words">
              From
            </th>
            <th scope="col" className="words">
              To
            </th>
          </tr>
        </thead>
        <tbody>
          {step.changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a past change never changes.
            <tr key={index}>
              <th scope="row" className="wraps">
                {change.where}
              </th>
              <td className="words wraps">
                <Said text={change.from} />
              </td>
              <td className="words wraps">
                <Said text={change.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {step.changeCount > step.changes.length ? (
        <p className="soft">
          The first {step.changes.length} of {formatNumber(step.changeCount)} are shown.
        </p>
      ) : null}
    </ScrollRegion>
  );
}

function Said(props: { readonly text: string | null }) {
  return props.text === null ? <span className="soft">nothing</span> : datesInWords(props.text);
}
