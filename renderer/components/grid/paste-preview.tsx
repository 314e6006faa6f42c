import { useId, useMemo, useState } from 'react';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Dialog } from '../dialog.tsx';
import { ShortNames } from '../short-names.tsx';
import './paste-preview.css';
import { counted } from './change.ts';
import { fullHeader, KEPT_AND_MARKED, type KeyedRow } from './column.ts';
import { guessChoices } from './paste-guess.ts';
import { type PasteChoices, type PastePlan, planPaste, wordKey } from './paste-plan.ts';
import { shortNames } from './paste-short-names.ts';
import { pasteSummary } from './paste-summary.ts';
import { PasteTable } from './paste-table.tsx';
import { PasteWords } from './paste-words.tsx';
import type { PendingPaste } from './use-clipboard.ts';
import { type GridSubject, textsOfPlan, writeTexts } from './write-cells.ts';

type PreviewProps<Row extends KeyedRow> = {
  readonly paste: PendingPaste<Row>;
  readonly subject: GridSubject<Row>;
  readonly describeNew: ((row: Row) => string) | undefined;
  readonly onAccept: (plan: PastePlan) => void;
  readonly onCancel: () => void;
};

/** What a pasted block would do, before it does it: which cells go where, and what could not be read. */
export function PastePreview<Row extends KeyedRow>(props: PreviewProps<Row>) {
  const { block, target } = props.paste;
  const [choices, setChoices] = useState<PasteChoices>(props.paste.choices);
  const headingsId = useId();
  const namesId = useId();
  const plan = useMemo(() => planPaste(block, choices, target), [block, choices, target]);
  const { columns } = target;
  const written = useMemo(
    () => writeTexts(textsOfPlan(plan, props.subject.rows.length), props.subject),
    [plan, props.subject],
  );
  const made = written.rows.flatMap((change) => (change.do === 'add' ? [change.row] : []));
  const nameColumn = target.nameColumn === null ? undefined : columns[target.nameColumn];
  const replace = (column: number, text: string, answer: string) =>
    setChoices({
      ...choices,
      replacements: new Map(choices.replacements).set(wordKey(column, text), answer),
    });
  const remarks = plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const reason = cell.problem ?? cell.doubt;
      const column = columns[cell.column];
      return reason === null || !column
        ? []
        : [{ line: row.source + 1, column, reason, bad: cell.problem !== null, cell }];
    }),
  );
  // Only so many are listed: what could not be read comes before what only wants to be confirmed.
  const problems = [...remarks.filter(({ bad }) => bad), ...remarks.filter(({ bad }) => !bad)];

  return (
    <Dialog title="Before this is pasted" onClose={props.onCancel}>
      <div className="paste-preview">
        <p>{pasteSummary(plan, written.cells)}</p>
        <div className="row-of-controls">
          <input
            id={headingsId}
            type="checkbox"
            checked={choices.headings}
            onChange={(event) => {
              const headings = event.target.checked;
              setChoices({ ...(headings ? guessChoices(block, target) : choices), headings });
            }}
          />
          <label htmlFor={headingsId}>{headingsLabel(choices.headingRow)}</label>
          {nameColumn ? (
            <>
              <input
                id={namesId}
                type="checkbox"
                checked={choices.byName}
                disabled={!choices.mapping.includes(target.nameColumn)}
                onChange={(event) => setChoices({ ...choices, byName: event.target.checked })}
              />
              <label htmlFor={namesId}>Find rows by {inSentence(fullHeader(nameColumn))}</label>
            </>
          ) : null}
        </div>
        <PasteTable
          block={block}
          choices={choices}
          plan={plan}
          columns={columns}
          nameColumn={target.nameColumn}
          rowName={(index) => {
            const row = props.subject.rows[index];
            return row === undefined ? '' : props.subject.rowName(row);
          }}
          newNames={made.map((row) => props.describeNew?.(row) ?? '')}
          onMapping={(mapping) => setChoices({ ...choices, mapping })}
        />
        <ShortNames
          names={shortNames(plan, block, choices, target)}
          otherwise="a row of its own"
          onAnswer={(text, answer) => replace(target.nameColumn ?? -1, text, answer)}
        />
        <PasteWords
          plan={plan}
          columns={columns}
          newRow={props.subject.newRow}
          example={props.subject.rows[0]}
          choices={choices}
          original={block}
          onReplace={replace}
        />
        {problems.length === 0 ? null : (
          <>
            <h3>What to look at</h3>
            <ul className="paste-problems">
              {problems.slice(0, 30).map(({ line, column, reason, bad, cell }) => (
                <li key={`${line} ${column.id} ${cell.sourceColumn}`}>
                  Row {line}, {inSentence(column.header)}: {reason}
                  {bad ? `; ${column.ifUnread ?? KEPT_AND_MARKED}` : ''}.
                </li>
              ))}
              {problems.length > 30 ? <li>and {counted(problems.length - 30, 'cell')} more.</li> : null}
            </ul>
          </>
        )}
      </div>
      <div className="dialog-buttons">
        <button type="button" onClick={props.onCancel}>
          Cancel
        </button>
        <button
          type="button"
          className="main"
          disabled={written.cells === 0}
          onClick={() => props.onAccept(plan)}
        >
          Paste {counted(written.cells, 'cell')}
        </button>
      </div>
    </Dialog>
  );
}

function headingsLabel(row: number): string {
  return row === 0 ? 'The first row is headings' : `Row ${row + 1} is headings`;
}
