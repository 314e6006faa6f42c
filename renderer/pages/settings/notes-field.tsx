import { Field } from '../../components/field.tsx';
import { useDraft } from '../../components/use-draft.ts';

type NotesFieldProps = {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (notes: string) => void;
};

/** Notes about the file: what it covers, where its figures come from. */
export function NotesField(props: NotesFieldProps) {
  const draft = useDraft(props.value, props.onCommit);
  return (
    <Field label="Notes" help="What this file is for and where its figures come from. No names of children.">
      {(ids) => (
        <textarea
          {...ids}
          rows={5}
          maxLength={4000}
          value={draft.shown}
          readOnly={props.readOnly}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.commit}
        />
      )}
    </Field>
  );
}
