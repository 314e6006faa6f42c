import { type FocusEvent, useState } from 'react';
import type { FormCell } from '../../../../shared/api/schemes.ts';
import { Field } from '../../../components/field.tsx';
import { isAsked, type ListRow, textOf } from './form-values.ts';
import { SchemeCell } from './scheme-cell.tsx';
import type { RowsProps } from './scheme-list.tsx';

/** The rows of a list as cards: each has the cells that count for it, and says what the one with the keyboard is for. */
export function SchemeCards(props: RowsProps) {
  return props.rows.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name of their own.
    <Card key={at} {...props} row={row} at={at} />
  ));
}

function Card(props: RowsProps & { readonly row: ListRow; readonly at: number }) {
  const { field, row, at, readOnly } = props;
  const { noun, columns } = field.kind;
  const [inHand, setInHand] = useState<string | null>(null);
  const name = textOf(row[columns[0]?.key ?? '']);
  const shown = columns.filter(
    (column) => isAsked(column, columns, row) || props.remarksOn(at, column).problem !== undefined,
  );
  const helped = shown.find(({ key }) => key === inHand);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) =>
    setInHand(target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null);
  return (
    <fieldset className="own-measure scheme-row" onFocus={onFocus} onBlur={() => setInHand(null)}>
      <legend>{name === '' ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${at + 1}` : name}</legend>
      <div className="scheme-card">
        {shown.map((column) => (
          <div key={column.key} data-column={column.key} data-field={`${field.key}[${at}].${column.key}`}>
            <CardField {...props} column={column} />
          </div>
        ))}
      </div>
      <p className="field-help">{helped ? `${helped.label}: ${helped.help}` : '\u00a0'}</p>
      {readOnly ? null : (
        <button type="button" onClick={() => props.onRemove(at)}>
          Remove this {noun} <span className="only-read-aloud">{at + 1}</span>
        </button>
      )}
    </fieldset>
  );
}

function CardField(
  props: RowsProps & {
    readonly row: ListRow;
    readonly at: number;
    readonly column: FormCell;
  },
) {
  const { row, at, column } = props;
  return (
    <Field
      label={column.required ? `${column.label} (needed)` : column.label}
      {...(column.unit === '' ? {} : { unit: column.unit })}
      {...props.remarksOn(at, column)}
    >
      {(ids) => (
        <SchemeCell
          column={column}
          value={row[column.key]}
          aria={ids}
          readOnly={props.readOnly}
          onChange={(value) => props.onChange(at, column, value)}
          onType={(value) => props.onType(at, column, value)}
        />
      )}
    </Field>
  );
}
