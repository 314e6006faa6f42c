import type { FormCell } from '../../../../shared/api/schemes.ts';
import { entryText, readEntryIn } from '../../../../shared/workspace/entry-text.ts';
import { DateInput } from '../../../components/date-input.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { defaultText, entryOf, type ListRow, readWords, textOf } from './form-values.ts';
import { TypeOptions } from './type-choice.tsx';

export type CellValue = ListRow[string] | null;

type CellProps = {
  readonly column: FormCell;
  readonly value: ListRow[string] | undefined;
  readonly aria: {
    readonly id?: string;
    /** Where no label stands beside it. */
    readonly 'aria-label'?: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  };
  readonly readOnly: boolean;
  readonly onChange: (value: CellValue) => void;
  /** As it is typed; undefined when it is dropped. */
  readonly onType: (value: CellValue | undefined) => void;
};

/** The control of one cell of a list in a scheme's form. */
export function SchemeCell(props: CellProps) {
  const { column, value, aria, readOnly, onChange } = props;
  const { kind } = column;
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
