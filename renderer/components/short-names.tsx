import type { AskedName } from '../../shared/workspace/short-names.ts';
import { shorter } from './grid/change.ts';
import './short-names.css';

type ShortNamesProps = {
  readonly names: readonly AskedName[];
  /** On a page of its own; in a dialog it stands under the dialog's. */
  readonly onPage?: boolean;
  /** What it is taken for until somebody says otherwise. */
  readonly otherwise: string;
  readonly onAnswer: (text: string, answer: string) => void;
  /** Asks no more about it; left out where the question goes away with what asks it. */
  readonly onKeep?: (text: string) => void;
};

/** Asks what each short name means, in the same words wherever one comes in. */
export function ShortNames({ names, onPage, otherwise, onAnswer, onKeep }: ShortNamesProps) {
  if (names.length === 0) return null;
  const Heading = onPage ? 'h2' : 'h3';
  return (
    <>
      <Heading>Names that may be short for rows there already</Heading>
      <div className="short-names">
        {names.map(({ text, rows, answer }) => (
          <div key={text}>
            <label title={text}>
              {`\u201c${shorter(text)}\u201d means`}{' '}
              <select value={answer} onChange={(event) => onAnswer(text, event.target.value)}>
                <option value="">{otherwise}</option>
                {rows.map((row) => (
                  <option key={row} value={row}>
                    {row}
                  </option>
                ))}
              </select>
            </label>
            {onKeep ? (
              <button type="button" onClick={() => onKeep(text)}>
                Keep {otherwise}
                <span className="only-read-aloud"> for {shorter(text)}</span>
              </button>
            ) : null}
          </div>
        ))}
      </div>
    </>
  );
}
