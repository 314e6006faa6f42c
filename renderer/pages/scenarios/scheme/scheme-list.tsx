import { useRef } from 'react';
import type { FormCell, FormField } from '../../../../shared/api/schemes.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { periodProblem } from '../../../../shared/workspace/entry-text.ts';
import type { SchemeField } from '../../../../shared/workspace/rows.ts';
import { focusIfLost } from '../../../components/keep-focus.ts';
import { typedDates } from '../../../date-words.ts';
import { askedOf, defaultSource, entryOf, type ListRow, rowsOf, withCell } from './form-values.ts';
import { SchemeCards } from './scheme-cards.tsx';
import type { CellValue } from './scheme-cell.tsx';
import { SchemeTable } from './scheme-table.tsx';
import { useOwnRows } from './use-own-rows.ts';

type ListProps = {
  readonly field: FormField & { readonly kind: { readonly type: 'rows' } };
  readonly value: SchemeField | undefined;
  /** What is wrong with the list (an empty place) or with `[0].source` in it. */
  readonly problemOf: (place: string) => string | undefined;
  /** What the formula or the range at a place of the form comes to: `options[0].beds`. */
  readonly comesTo: (place: string) => number | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: SchemeField | null) => Promise<unknown>;
  readonly onType: (value: SchemeField | null | undefined) => void;
};

/** What is said of one cell of a list, in words of its own. */
export type CellRemarks = { readonly problem: string | undefined; readonly asked: string | undefined };

/** The rows of a list, however they are laid out. */
export type RowsProps = {
  readonly field: ListProps['field'];
  readonly rows: readonly ListRow[];
  readonly remarksOn: (at: number, column: FormCell) => CellRemarks;
  /** What the formula or the range in a cell comes to. */
  readonly worth: (at: number, key: string) => number | undefined;
  readonly readOnly: boolean;
  readonly onChange: (at: number, column: FormCell, value: CellValue) => void;
  /** As it is typed; undefined when it is dropped. */
  readonly onType: (at: number, column: FormCell, value: CellValue | undefined) => void;
  readonly onRemove: (at: number) => void;
};

/**
 * A list in a scheme's form (posts, grants by year, arrivals by month), a line for each row; where it depends on one
 * cell which others count, a card for each, with those only: more columns in all than any screen has room for.
 */
export function SchemeList(props: ListProps) {
  const { field, readOnly, problemOf } = props;
  const { noun, columns } = field.kind;
  const { rows, set } = useOwnRows(rowsOf(props.value), (next) =>
    props.onChange(next.length === 0 ? null : [...next]),
  );
  const body = useRef<HTMLDivElement>(null);
  const adds = useRef<HTMLButtonElement>(null);

  const replaced = (at: number, row: ListRow) => rows.map((each, index) => (index === at ? row : each));
  const withValue = (at: number, column: FormCell, value: CellValue) =>
    replaced(at, withCell(rows[at] ?? {}, column.key, value));
  const add = () => {
    set([...rows, {}]);
    requestAnimationFrame(() => {
      const last = body.current?.querySelector<HTMLElement>('.scheme-row:last-of-type');
      last?.querySelector<HTMLElement>('input, select')?.focus();
    });
  };
  const remove = (at: number) => {
    set(rows.filter((_, index) => index !== at));
    // The last row's button is gone: the one that adds rows stays.
    requestAnimationFrame(() => focusIfLost(adds.current));
  };
  const worth = (at: number, key: string) => props.comesTo(`${field.key}[${at}].${key}`);
  const remarksOn = (at: number, column: FormCell): CellRemarks => {
    const value = rows[at]?.[column.key];
    const problem = problemOf(`[${at}].${column.key}`);
    const { kind } = column;
    const period = kind.type === 'number' ? periodProblem(kind.style, entryOf(value)) : undefined;
    return {
      problem: problem === undefined ? undefined : (period ?? typedDates(problem)),
      asked: askedOf(column, value, worth(at, column.key)),
    };
  };
  const Rows = columns.some(({ when }) => when !== null) ? SchemeCards : SchemeTable;
  const whole = ['', ...rows.map((_, at) => `[${at}]`)].flatMap((place, at) => {
    const problem = problemOf(place);
    return problem === undefined ? [] : [place === '' ? problem : `Row ${at}: ${problem}`];
  });

  return (
    <div className="scheme-list" ref={body}>
      <p id={`list-${field.key}`} className="scheme-list-label">
        {field.label}
      </p>
      <p className="field-help">{field.help}</p>
      {rows.length === 0 ? null : (
        <Rows
          field={field}
          rows={rows}
          remarksOn={remarksOn}
          worth={worth}
          readOnly={readOnly}
          onChange={(at, column, value) => {
            props.onType(undefined);
            set(withValue(at, column, value));
          }}
          onType={(at, column, value) =>
            props.onType(value === undefined ? undefined : [...withValue(at, column, value)])
          }
          onRemove={remove}
        />
      )}
      {whole.map((problem) => (
        <p key={problem} className="field-problem">
          {problem}
        </p>
      ))}
      {readOnly ? null : (
        <button ref={adds} type="button" onClick={add} data-field={field.key}>
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
    return source === '' ? [] : [`${column.label}: ${inSentence(source)}`];
  });
  return said.length === 0 ? null : <p className="field-help">{said.join(' ')}</p>;
}
