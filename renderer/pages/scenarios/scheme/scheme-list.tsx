import { useRef } from 'react';
import type { FormCell, FormField } from '../../../../shared/api/schemes.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { entryText, periodProblem, readEntryIn } from '../../../../shared/workspace/entry-text.ts';
import type { SchemeField } from '../../../../shared/workspace/rows.ts';
import { DateInput } from '../../../components/date-input.tsx';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { typedDates } from '../../../date-words.ts';
import {
  defaultSource,
  defaultText,
  entryOf,
  type ListRow,
  readWords,
  rowsOf,
  textOf,
  withCell,
} from './form-values.ts';
import { TypeOptions } from './type-choice.tsx';
import { useOwnRows } from './use-own-rows.ts';

type ListProps = {
  readonly field: FormField & { readonly kind: { readonly type: 'rows' } };
  readonly value: SchemeField | undefined;
  /** What is wrong with the list (an empty place) or with `[0].source` in it. */
  readonly problemOf: (place: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: SchemeField | null) => Promise<unknown>;
  readonly onType: (value: SchemeField | null | undefined) => void;
};

/** A list in a scheme's form (posts, grants by year, arrivals by month) as a small grid, one row each. */
export function SchemeList(props: ListProps) {
  const { field, readOnly, problemOf } = props;
  const { noun, columns } = field.kind;
  const { rows, set } = useOwnRows(rowsOf(props.value), (next) =>
    props.onChange(next.length === 0 ? null : [...next]),
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const id = `list-${field.key}`;
  const idOfProblem = (at: number, column: string) => `${id}-${at}-${column}`;

  const replaced = (at: number, row: ListRow) => rows.map((each, index) => (index === at ? row : each));
  const add = () => {
    set([...rows, {}]);
    requestAnimationFrame(() => {
      body.current?.querySelector<HTMLElement>('tr:last-child input, tr:last-child select')?.focus();
    });
  };
  const problems = rows.flatMap((_, at) =>
    ['', ...columns.map(({ key }) => `.${key}`)].flatMap((part) => {
      const problem = problemOf(`[${at}]${part}`);
      const column = columns.find(({ key }) => `.${key}` === part);
      const period =
        column?.kind.type === 'number'
          ? periodProblem(column.kind.style, entryOf(rows[at]?.[column.key]))
          : undefined;
      const label = column ? `, ${inSentence(column.label)}` : '';
      const text = `Row ${at + 1}${label}: ${period ?? typedDates(problem ?? '')}`;
      return problem === undefined ? [] : [{ id: idOfProblem(at, part.slice(1)), text }];
    }),
  );
  const whole = problemOf('');

  return (
    <div className="scheme-list">
      <p id={id} className="scheme-list-label">
        {field.label}
      </p>
      <p className="field-help">{field.help}</p>
      {rows.length === 0 ? null : (
        <ScrollRegion label={field.label}>
          <table className="figures" aria-labelledby={id}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className="words" title={column.help}>
                    {column.label} {column.unit === '' ? null : <span className="unit">{column.unit}</span>}
                  </th>
                ))}
                {readOnly ? null : (
                  <th scope="col">
                    <span className="only-read-aloud">Remove</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name of their own.
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column.key} data-field={`${field.key}[${at}].${column.key}`}>
                      <Cell
                        column={column}
                        label={`${column.label}, ${noun} ${at + 1}`}
                        value={row[column.key]}
                        problemId={
                          problemOf(`[${at}].${column.key}`) === undefined
                            ? undefined
                            : idOfProblem(at, column.key)
                        }
                        readOnly={readOnly}
                        onChange={(value) => {
                          props.onType(undefined);
                          set(replaced(at, withCell(row, column.key, value)));
                        }}
                        onType={(value) =>
                          props.onType(
                            value === undefined
                              ? undefined
                              : [...replaced(at, withCell(row, column.key, value))],
                          )
                        }
                      />
                    </td>
                  ))}
                  {readOnly ? null : (
                    <td>
                      <button
                        type="button"
                        className="quiet icon"
                        aria-label={`Remove ${noun} ${at + 1}`}
                        onClick={() => set(rows.filter((_, index) => index !== at))}
                      >
                        ✕
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {[...(whole === undefined ? [] : [{ id: `${id}-problem`, text: whole }]), ...problems].map(
        (problem) => (
          <p key={problem.id} id={problem.id} className="field-problem">
            {problem.text}
          </p>
        ),
      )}
      {readOnly ? null : (
        <button type="button" onClick={add} data-field={field.key}>
          Add {/^[aeiou]/i.test(noun) ? 'an' : 'a'} {noun}
        </button>
      )}
      <ColumnSources columns={columns} />
    </div>
  );
}

/** What blank cells of the columns count as. */
function ColumnSources(props: { readonly columns: readonly FormCell[] }) {
  const said = props.columns.flatMap((column) => {
    const source = defaultSource(column);
    return source === '' ? [] : [`${column.label}: ${source}`];
  });
  return said.length === 0 ? null : <p className="field-help">{said.join(' ')}</p>;
}

type CellValue = ListRow[string] | null;

function Cell(props: {
  readonly column: FormCell;
  readonly label: string;
  readonly value: ListRow[string] | undefined;
  /** The id of what is said to be wrong with it; undefined where nothing is. */
  readonly problemId: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: CellValue) => void;
  readonly onType: (value: CellValue | undefined) => void;
}) {
  const { column, label, value, readOnly, onChange } = props;
  const { kind } = column;
  const aria = {
    'aria-label': label,
    'aria-invalid': props.problemId === undefined ? undefined : (true as const),
    'aria-describedby': props.problemId,
  };
  if (kind.type === 'choice' || kind.type === 'placement-type') {
    return (
      <select
        {...aria}
        value={textOf(value)}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        {kind.type === 'placement-type' ? (
          <TypeOptions kind={kind} value={textOf(value)} />
        ) : (
          <>
            <option value="">{defaultText(column) ?? 'Choose…'}</option>
            {kind.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </>
        )}
      </select>
    );
  }
  if (kind.type === 'flag') {
    return (
      <input
        {...aria}
        type="checkbox"
        checked={value === undefined ? column.default?.value === true : value === true}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  }
  if (kind.type === 'date' || kind.type === 'month') {
    return (
      <DateInput
        {...aria}
        kind={kind.type}
        value={textOf(value)}
        readOnly={readOnly}
        onCommit={(text) => onChange(text === '' ? null : text)}
        onType={(text) => props.onType(text === '' ? null : (text ?? undefined))}
      />
    );
  }
  const isNumber = kind.type === 'number';
  const read = (text: string): CellValue =>
    isNumber ? readEntryIn(kind.style, text) : readWords(kind, text);
  return (
    <TypedInput
      {...aria}
      type="text"
      className={isNumber ? 'number' : ''}
      size={isNumber ? 9 : kind.type === 'text' ? 18 : 10}
      value={isNumber ? entryText(entryOf(value), kind.style) : textOf(value)}
      placeholder={defaultText(column)}
      readOnly={readOnly}
      onCommit={(text) => onChange(read(text))}
      onType={(text) => props.onType(text === null ? undefined : read(text))}
    />
  );
}
