import type { ReactNode } from 'react';
import { parseDay } from '../../shared/calendar/day.ts';
import { parseMonth } from '../../shared/calendar/month.ts';
import { Field } from './field.tsx';
import { TypedInput } from './typed-input.tsx';

type DateFieldProps = {
  readonly label: string;
  readonly help?: ReactNode;
  /** ISO, or as it was typed elsewhere; empty for none. */
  readonly value: string;
  readonly problem?: string | undefined;
  readonly readOnly?: boolean;
  readonly onCommit: (value: string) => void;
  /** A day, or a month alone. */
  readonly type?: 'date' | 'month';
};

/** A date with the browser's own calendar. Text that is no date is shown beside it, never dropped. */
export function DateField(props: DateFieldProps) {
  const { value } = props;
  const readable = value === '' || (props.type === 'month' ? parseMonth(value) : parseDay(value)) !== null;
  const unreadable = readable ? undefined : `“${value}” is not a ${props.type ?? 'date'}. Choose one here.`;
  return (
    <Field label={props.label} help={props.help} problem={props.problem ?? unreadable}>
      {(ids) => (
        <TypedInput
          {...ids}
          type={props.type ?? 'date'}
          value={readable ? value : ''}
          readOnly={props.readOnly}
          onCommit={props.onCommit}
        />
      )}
    </Field>
  );
}
