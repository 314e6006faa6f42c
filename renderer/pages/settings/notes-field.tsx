import { useEffect, useState } from 'react';
import { Field } from '../../components/field.tsx';

type NotesFieldProps = {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (notes: string) => void;
};

/** Notes about the file: what it covers, where its figures come from. */
export function NotesField(props: NotesFieldProps) {
  const { value } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <Field label="Notes" help="What this file is for and where its figures come from. No names of children.">
      {(ids) => (
        <textarea
          {...ids}
          rows={5}
          maxLength={4000}
          value={draft}
          readOnly={props.readOnly}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (draft !== value) props.onCommit(draft);
          }}
        />
      )}
    </Field>
  );
}
