import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '../../shared/money/format.ts';
import {
  type EntryStyle,
  entryText,
  isReadable,
  periodProblem,
  readEntryIn,
} from '../../shared/workspace/entry-text.ts';
import type { Entry } from '../../shared/workspace/rows.ts';
import { Field } from './field.tsx';
import { TypedInput } from './typed-input.tsx';

type EntryFieldProps = {
  readonly label: string;
  readonly unit?: string;
  readonly help?: ReactNode;
  readonly style?: EntryStyle;
  readonly entry: Entry;
  /** What a formula or range comes to, where that is known. */
  readonly comesTo?: number | undefined;
  readonly problem?: string | undefined;
  /** What is odd about the entry, which counts as it stands. */
  readonly asked?: string | undefined;
  readonly readOnly?: boolean;
  readonly onCommit: (entry: Entry) => void;
  /** Told of every keystroke; undefined when what was typed is dropped. */
  readonly onType?: ((entry: Entry | undefined) => void) | undefined;
  /** Shown in the field while it is blank. */
  readonly placeholder?: string | undefined;
  /** Something beside the field, such as a slider. */
  readonly beside?: ReactNode;
};

/** Pounds to the penny, a share as a percentage, anything else to four decimals. */
function comesToWords(figure: number, style: EntryStyle): string {
  if (style === 'percent') return formatPercent(figure);
  return formatNumber(figure, style === 'plain' ? 4 : 2);
}

/** A numeric field: a number, a formula, or low / likely / high; says what the latter two come to. */
export function EntryField(props: EntryFieldProps) {
  const { entry, style = 'plain', comesTo, problem } = props;
  const unreadable = isReadable(entry)
    ? undefined
    : `“${String(entry)}” cannot be read. Type a number, =formula, or low / likely / high.`;
  const derived = typeof entry === 'string' && comesTo !== undefined;
  return (
    <Field
      label={props.label}
      {...(props.unit === undefined ? {} : { unit: props.unit })}
      help={props.help}
      problem={periodProblem(style, entry) ?? problem ?? unreadable}
      asked={props.asked}
    >
      {(ids) => (
        <div className="entry-field">
          <TypedInput
            {...ids}
            value={entryText(entry, style)}
            readOnly={props.readOnly}
            placeholder={props.placeholder}
            onCommit={(text) => props.onCommit(readEntryIn(style, text))}
            onType={(text) => props.onType?.(text === null ? undefined : readEntryIn(style, text))}
          />
          {derived ? <output htmlFor={ids.id}>is {comesToWords(comesTo, style)}</output> : null}
          {props.beside}
        </div>
      )}
    </Field>
  );
}
