import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react';

type TypedInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur'> & {
  /** What is saved, as text. */
  readonly value: string;
  /** Called once when typing ends (Enter, or leaving the field) with text that differs from what is saved. */
  readonly onCommit: (text: string) => void;
};

/** A text field that keeps what is being typed to itself until it is finished; Esc goes back to what is saved. */
export function TypedInput(props: TypedInputProps) {
  const { value, onCommit, ...rest } = props;
  const [draft, setDraft] = useState<string | null>(null);
  // Esc clears the draft and blurs in one go: the blur must not see the old draft.
  const typed = useRef<string | null>(null);

  const type = (text: string | null) => {
    typed.current = text;
    setDraft(text);
  };
  // What arrives from elsewhere (an undo) replaces a draft that has already been handed over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is saved matters.
  useEffect(() => type(null), [value]);

  const commit = () => {
    const text = typed.current;
    if (text === null) return;
    // Handed over once: what is shown stays until the file answers, but is not handed over again.
    typed.current = null;
    if (text === value) setDraft(null);
    else onCommit(text);
  };

  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={draft ?? value}
      onChange={(event) => type(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          event.stopPropagation();
          type(null);
        }
      }}
    />
  );
}
