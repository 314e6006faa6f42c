import { useQueryClient } from '@tanstack/react-query';
import { IMPORT_FIELDS, type ImportPreview, type ImportWanted } from '../../../shared/api/imports.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { readAgain } from '../../state/read-again.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { Dialog } from '../dialog.tsx';
import { Field } from '../field.tsx';
import { counted } from '../grid/change.ts';
import { useOneAtATime } from '../one-at-a-time.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { ShortNames } from '../short-names.tsx';
import { chooseColumn } from './choose-column.ts';
import { periodsWords } from './period-words.ts';
import './import-dialog.css';

type ImportDialogProps = {
  readonly title: string;
  readonly wanted: ImportWanted;
  readonly preview: ImportPreview;
  /** Looks again with another sheet or other columns. */
  readonly onLook: (wanted: ImportWanted) => void;
  readonly onClose: () => void;
};

/** What an import would do: which column is which, every problem by row, and the first rows as they were read. */
export function ImportDialog(props: ImportDialogProps) {
  const { title, wanted, preview, onLook, onClose } = props;
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const { opening } = useWorkspace();
  const once = useOneAtATime();
  const fields = IMPORT_FIELDS[wanted.kind];
  const periods = periodsWords(preview.columns);

  const accept = async () => {
    if (preview.id === null) return;
    const outcome = await ask('import.accept', { id: preview.id, opening });
    await readAgain(client);
    if (!outcome.ok) return;
    say('done', `Imported ${counted(preview.added + preview.changed, 'row')} from ${wanted.name}.`);
    onClose();
  };
  const setColumn = (field: string, text: string) => {
    const column = text === '' ? null : Number(text);
    onLook({ ...wanted, sheet: preview.sheet, columns: chooseColumn(preview.columns, field, column) });
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="import-preview">
        <p role="status">
          {wanted.name}: {counted(preview.added, 'row')} to add, {counted(preview.changed, 'row')} to change,{' '}
          {counted(preview.same, 'row')} already the same
          {preview.problemCount === 0 ? '.' : `, ${counted(preview.problemCount, 'problem')}.`}
        </p>
        {preview.sheets.length > 1 ? (
          <Field label="Sheet">
            {(ids) => (
              <select
                {...ids}
                value={preview.sheet}
                onChange={(event) =>
                  onLook({ ...wanted, sheet: event.target.value, columns: null, answers: {} })
                }
              >
                {preview.sheets.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <fieldset>
          <legend>Which column is which</legend>
          <div className="import-columns">
            {fields.map(({ field, heading, required }) => (
              <Field key={field} label={required ? `${heading} (needed)` : heading}>
                {(ids) => (
                  <select
                    {...ids}
                    value={preview.columns[field] ?? ''}
                    onChange={(event) => setColumn(field, event.target.value)}
                  >
                    <option value="">None</option>
                    {preview.headings.map((name, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading.
                      <option key={at} value={at}>
                        {name === '' ? `Column ${at + 1}` : name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ))}
          </div>
          {periods === null ? null : <p className="soft">{periods}</p>}
        </fieldset>
        <ShortNames
          names={preview.shortNames}
          otherwise={wanted.kind === 'mix' ? 'a row of its own' : 'none of them: its rows are left out'}
          onAnswer={(text, answer) =>
            onLook({
              ...wanted,
              sheet: preview.sheet,
              columns: preview.columns,
              answers: { ...wanted.answers, [text]: answer },
            })
          }
        />
        {preview.problems.length === 0 ? null : <Problems preview={preview} />}
        <h3>The first rows as they were read</h3>
        <ScrollRegion label="The first rows as they were read">
          <table className="figures" aria-label="The first rows as they were read">
            <thead>
              <tr>
                <th scope="col">Row</th>
                {fields.map(({ field, heading }) => (
                  <th key={field} scope="col" className="words">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.sample.map(({ row, cells }) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  {fields.map(({ field }, at) => (
                    <td key={field} className="words">
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <div className="dialog-buttons">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="main"
            aria-disabled={preview.id === null}
            onClick={() => once(accept)}
          >
            {preview.id === null
              ? 'Nothing to import'
              : `Import ${counted(preview.added + preview.changed, 'row')}`}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Problems(props: { readonly preview: ImportPreview }) {
  const { problems, problemCount } = props.preview;
  const label = problems.some(({ row }) => row === null)
    ? 'Why nothing can be imported yet'
    : 'Rows that would be left out';
  return (
    <div className="import-problems">
      <h3>{label}</h3>
      {problemCount > problems.length ? (
        <p className="soft">
          The first {problems.length} of {formatNumber(problemCount)}.
        </p>
      ) : null}
      <ScrollRegion label={label}>
        <ul>
          {problems.map(({ row, heading, problem }) => (
            <li key={`${row} ${heading} ${problem}`}>
              {row === null ? heading : `Row ${row}, ${heading}:`} {problem}
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </div>
  );
}
