import type { InputHTMLAttributes } from 'react';
import { useDraft } from './use-draft.ts';

type TypedInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'onBlur'> & {
  /** What is saved, as text. */
  readonly value: string;
  /** Called once when typing ends (Enter, or leaving the field) with text that differs from what is saved. */
  readonly onCommit: (text: string) => void;
  /** Told of every keystroke; null when what was typed is dropped. For showing what it would come to, never for saving. */
  readonly onType?: ((text: string | null) => void) | undefined;
};

/** A text field that keeps what is being typed to itself until it is finished; Esc goes back to what is saved. */
export function TypedInput(props: TypedInputProps) {
  const { value, onCommit, onType, ...rest } = props;
  const draft = useDraft(value, onCommit);
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={draft.shown}
      onChange={(event) => {
        draft.type(event.target.value);
        onType?.(event.target.value);
      }}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
        if (event.key === 'Escape' && draft.isTyped) {
          event.preventDefault();
          event.stopPropagation();
          draft.drop();
          onType?.(null);
        }
      }}
    />
  );
}
