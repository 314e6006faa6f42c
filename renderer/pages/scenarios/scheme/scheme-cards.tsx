import { type FocusEvent, type MouseEvent, useState } from 'react';
import type { FormCell } from '../../../../shared/api/schemes.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { Field } from '../../../components/field.tsx';
import { usePrinting } from '../../../components/use-printing.ts';
import { entryOf, isAsked, type ListRow, textOf } from './form-values.ts';
import { cellWords, decidingColumn, filledWords } from './row-words.ts';
import { SchemeCell } from './scheme-cell.tsx';
import type { RowsProps } from './scheme-list.tsx';

/**
 * The rows of a list as cards: each a line that says what is filled in, and opened, the cells that count for it, with
 * what the one with the keyboard is for.
 */
export function SchemeCards(props: RowsProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const printing = usePrinting();
  const toggle = (at: number, isOpen: boolean) => {
    if (printing || isOpen === open.has(at)) return;
    setOpen(new Set(isOpen ? [...open, at] : [...open].filter((each) => each !== at)));
  };
  return props.rows.map((row, at) => (
    <Card
      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name of their own.
      key={at}
      {...props}
      row={row}
      at={at}
      // One that has just been added is there to be filled in.
      isOpen={printing || open.has(at) || Object.keys(row).length === 0}
      onToggle={(isOpen) => toggle(at, isOpen)}
      onRemove={() => {
        // Those after it move up, opened or not.
        setOpen(new Set([...open].flatMap((each) => (each === at ? [] : [each > at ? each - 1 : each]))));
        props.onRemove(at);
      }}
    />
  ));
}

type CardProps = RowsProps & {
  readonly row: ListRow;
  readonly at: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

function Card(props: CardProps) {
  const { field, row, at, readOnly } = props;
  const { noun, columns } = field.kind;
  const [inHand, setInHand] = useState<string | null>(null);
  const wrong = columns.filter((column) => props.remarksOn(at, column).problem !== undefined);
  // What is wrong is shown even where it does not count: it has to be put right all the same.
  const shown = columns.filter((column) => isAsked(column, columns, row) || wrong.includes(column));
  const helped = shown.find(({ key }) => key === inHand);
  const name = textOf(row[columns[0]?.key ?? '']);
  const title = name === '' ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${at + 1}` : name;
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    props.onToggle(true);
    setInHand(target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null);
  };
  const onRemove = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes with its card; the one that adds rows stays.
    currentTarget
      .closest('.scheme-list')
      ?.querySelector<HTMLElement>(`button[data-field="${field.key}"]`)
      ?.focus();
    props.onRemove(at);
  };
  return (
    <details
      className="scheme-row scheme-fold"
      open={props.isOpen}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary>
        <CardLine {...props} title={title} />
        {wrong.length === 0 ? null : (
          <span className="field-problem">
            To put right: {wrong.map(({ label }) => inSentence(label)).join(', ')}
          </span>
        )}
      </summary>
      <fieldset onFocus={onFocus} onBlur={() => setInHand(null)}>
        <legend className="only-read-aloud">{title}</legend>
        <div className="scheme-card">
          {shown.map((column) => (
            <div
              key={column.key}
              className={column.kind.type === 'text' && column !== columns[0] ? 'sentence' : ''}
              data-column={column.key}
              data-field={`${field.key}[${at}].${column.key}`}
            >
              <CardField {...props} column={column} />
            </div>
          ))}
        </div>
        <p className="field-help">{helped ? `${helped.label}: ${helped.help}` : '\u00a0'}</p>
        {readOnly ? null : (
          <button type="button" onClick={onRemove}>
            Remove this {noun} <span className="only-read-aloud">{title}</span>
          </button>
        )}
      </fieldset>
    </details>
  );
}

/** What a row is called, how it goes and what is filled in. */
function CardLine(props: CardProps & { readonly title: string }) {
  const { field, row, at, title, worth } = props;
  const { columns } = field.kind;
  const deciding = decidingColumn(columns);
  const way = deciding ? cellWords(deciding, row[deciding.key], undefined) : '';
  const figures = filledWords(columns, row, (key) => worth(at, key));
  return (
    <>
      <strong>{title}</strong>
      {way === '' || way === title ? null : <span className="soft"> {way}</span>}
      <span className="scheme-fold-figures">
        {figures.map((figure, index) => (
          <span key={figure}>
            {figure}
            {index === figures.length - 1 ? '' : ' ·'}{' '}
          </span>
        ))}
      </span>
    </>
  );
}

function CardField(props: CardProps & { readonly column: FormCell }) {
  const { row, at, column, worth } = props;
  const value = row[column.key];
  const isFormula = typeof entryOf(value) === 'string';
  const figure = isFormula ? worth(at, column.key) : undefined;
  return (
    <Field
      label={column.required ? `${column.label} (needed)` : column.label}
      {...(column.unit === '' ? {} : { unit: column.unit })}
      {...(figure === undefined ? {} : { help: `is ${cellWords(column, value, figure)}` })}
      {...props.remarksOn(at, column)}
    >
      {(ids) => (
        <SchemeCell
          column={column}
          value={value}
          aria={ids}
          readOnly={props.readOnly}
          onChange={(next) => props.onChange(at, column, next)}
          onType={(next) => props.onType(at, column, next)}
        />
      )}
    </Field>
  );
}
