import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Editing } from './grid-props.ts';
import { BAR_CLASS, EDITOR_CLASS, editorKey, type Then, takesBackAll } from './typing.ts';
import './cell-editor.css';

type EditorProps = {
  readonly label: string;
  readonly editing: Editing;
  readonly align: 'start' | 'end';
  readonly onDraft: (draft: string) => void;
  readonly onCommit: (then: Then) => void;
  /** An arrow pressed while typing (not while the caret is being moved): commit and go that way. */
  readonly onArrow: (key: string) => void;
  readonly onCancel: () => void;
};

/** The field over the active cell while it is being typed into. */
export function CellEditor(props: EditorProps) {
  const { editing, onDraft, onCommit, onCancel } = props;
  const field = useRef<HTMLInputElement>(null);
  const begun = useRef(editing.draft);

  useEffect(() => {
    if (editing.mode === 'bar') return;
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [editing.mode]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const then = takesBackAll(event, editing, begun.current) ? 'cancel' : editorKey(event);
    if (then !== null) {
      event.preventDefault();
      if (then === 'cancel') onCancel();
      else onCommit(then);
    } else if (editing.mode === 'typing' && event.key.startsWith('Arrow')) {
      event.preventDefault();
      props.onArrow(event.key);
    }
  };
  const onBlur = (event: { readonly relatedTarget: EventTarget | null }): void => {
    const next = event.relatedTarget;
    if (!(next instanceof HTMLElement && next.classList.contains(BAR_CLASS))) onCommit('stay');
  };

  return (
    <input
      ref={field}
      className={EDITOR_CLASS}
      data-align={props.align}
      aria-label={props.label}
      value={editing.draft}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
