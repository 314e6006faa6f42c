import { type FormEvent, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';

type ScenarioDialogProps = {
  readonly title: string;
  readonly name: string;
  readonly accept: string;
  /** Names already in use, so that no two columns look the same. */
  readonly taken: readonly string[];
  readonly onAccept: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for a scenario's name. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = name.trim();
    if (chosen === '') setProblem('Give it a name, for instance Carers first.');
    else if (props.taken.includes(chosen))
      setProblem('Another scenario has this name. Give it one of its own.');
    else {
      props.onAccept(chosen);
      props.onClose();
    }
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <Field label="Name" problem={problem}>
          {(ids) => (
            <input
              {...ids}
              maxLength={100}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
        <div className="dialog-buttons">
          <button type="button" onClick={props.onClose}>
            Cancel
          </button>
          <button type="submit" className="main">
            {props.accept}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
