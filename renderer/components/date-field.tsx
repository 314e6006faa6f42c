import type { ReactNode } from 'react';
import { typedDates } from '../date-words.ts';
import { DateInput } from './date-input.tsx';
import type { DateKind } from './date-text.ts';
import { Field } from './field.tsx';
import { whyNoDate, whyNoMonth } from './read-date.ts';

type DateFieldProps = {
  readonly label: string;
  readonly help?: ReactNode;
  /** ISO, or as it was typed elsewhere; empty for none. */
  readonly value: string;
  readonly problem?: string | undefined;
  readonly readOnly?: boolean;
  readonly onCommit: (value: string) => void;
  readonly type?: DateKind;
};

/** A labelled date. Text that is no date stays in the field, and it is said what is wrong with it. */
export function DateField(props: DateFieldProps) {
  const { value, type = 'date', problem } = props;
  const unreadable = type === 'month' ? whyNoMonth(value) : whyNoDate(value);
  return (
    <Field
      label={props.label}
      help={props.help}
      problem={unreadable ?? (problem === undefined ? undefined : typedDates(problem))}
    >
      {(ids) => (
        <DateInput
          {...ids}
          kind={type}
          value={value}
          {...(props.readOnly === undefined ? {} : { readOnly: props.readOnly })}
          onCommit={props.onCommit}
        />
      )}
    </Field>
  );
}
