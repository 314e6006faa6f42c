import { oneNamed } from '../../../../shared/words/one-named.ts';
import { Field } from '../../../components/field.tsx';

/** Chooses one of several by its name. A name that is none of them stays, marked, until another is chosen. */
export function NameChoice(props: {
  readonly label: string;
  readonly help: string;
  readonly problem: string | undefined;
  /** What they are called together: "options". */
  readonly ofWhat: string;
  readonly names: readonly string[];
  /** As the file has it, which may be in other capitals than the name itself. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (name: string) => void;
}) {
  const { value, names, ofWhat } = props;
  const chosen = oneNamed(value, names);
  const isGone = value.trim() !== '' && chosen === null;
  const right =
    names.length === 0 ? 'There are none yet: add it above, or choose none.' : 'Choose one of them, or none.';
  return (
    <Field
      label={props.label}
      help={props.help}
      problem={isGone ? `“${value}” is none of the ${ofWhat}. ${right}` : props.problem}
    >
      {(ids) => (
        <select
          {...ids}
          value={chosen ?? value}
          disabled={props.readOnly}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">None yet</option>
          {isGone ? <option value={value}>{value} (not there)</option> : null}
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
