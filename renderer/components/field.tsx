import { type ReactNode, useId } from 'react';
import './field.css';

type FieldProps = {
  readonly label: string;
  /** Only where something else on the page must find the control. */
  readonly id?: string;
  readonly unit?: string;
  readonly help?: ReactNode;
  /** What is wrong with what is typed and what would be right. */
  readonly problem?: string | undefined;
  /** What is odd about what is typed, which counts as it stands. */
  readonly asked?: string | undefined;
  /** Draws the control, given the ids that tie it to its words. */
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
};

/** A labelled control with its unit, its one line of help and, when need be, what is wrong. */
export function Field(props: FieldProps) {
  const made = useId();
  const id = props.id ?? made;
  const { help, problem, asked } = props;
  const described = Object.entries({ help, problem, asked })
    .flatMap(([part, words]) => (words === undefined ? [] : [`${id}-${part}`]))
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label}
        {props.unit === undefined ? null : <span className="unit"> {props.unit}</span>}
      </label>
      {props.children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      {asked === undefined ? null : (
        <p id={`${id}-asked`} className="field-problem asked">
          {asked}
        </p>
      )}
    </div>
  );
}
