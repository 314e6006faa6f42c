// biome-ignore-all lint/a11y/useSemanticElements: a select takes one letter at a time; names are typed here.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { suggestions } from './choice-match.ts';
import type { Choice } from './column.ts';
import type { Editing } from './grid-props.ts';
import { CHOICES_CLASS, EDITOR_CLASS, editorKey, type Then, takesBackAll } from './typing.ts';
import './choice-editor.css';

type ChoiceEditorProps = {
  readonly label: string;
  readonly editing: Editing;
  readonly choices: readonly Choice[];
  /** Where it is said why the words could not be taken. */
  readonly problemId: string;
  readonly onDraft: (draft: string) => void;
  readonly onCommit: (then: Then) => void;
  readonly onPick: (choice: Choice, then: Then) => void;
  readonly onArrow: (key: string) => void;
  readonly onCancel: () => void;
  /** Focus went elsewhere: nobody is left to correct what was typed. */
  readonly onLeave: () => void;
};

const LIST_GAP = 2;

/** The field over a choice cell: names are typed, with the answers that fit listed below, or picked from the list. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { editing, choices, onCommit, onPick } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const begun = useRef(editing.draft);
  // While one types over a cell the arrows leave it, as in any other; in the list they go up and down.
  const [inList, setInList] = useState(editing.mode === 'caret');
  const shown =
    editing.mode === 'caret' && editing.draft === begun.current
      ? choices
      : suggestions(editing.draft, choices);
  const [marked, mark] = useState(() =>
    inList ? choices.findIndex((choice) => choice.label === editing.draft) : -1,
  );

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useListBelow(field, list);
  useEffect(() => {
    if (marked >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const finish = (then: Then): void => {
    const choice = inList ? shown[marked] : undefined;
    if (choice) onPick(choice, then);
    else onCommit(then);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const then = takesBackAll(event, editing, begun.current) ? 'cancel' : editorKey(event);
    const upOrDown = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (then !== null) {
      event.preventDefault();
      if (then === 'cancel') props.onCancel();
      else finish(then);
    } else if (upOrDown !== 0 && (inList || event.altKey)) {
      event.preventDefault();
      setInList(true);
      mark((before) => Math.max(0, Math.min(shown.length - 1, before + upOrDown)));
    } else if (editing.mode === 'typing' && !inList && event.key.startsWith('Arrow')) {
      event.preventDefault();
      props.onArrow(event.key);
    }
  };

  return (
    <>
      <input
        ref={field}
        className={EDITOR_CLASS}
        role="combobox"
        aria-label={props.label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[marked] === undefined ? undefined : `${listId}-${marked}`}
        aria-invalid={editing.problem === undefined ? undefined : true}
        aria-describedby={props.problemId}
        value={editing.draft}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          mark(-1);
          props.onDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Another window came to the front: the field still has the focus of this one.
          if (document.activeElement !== field.current) props.onLeave();
        }}
      />
      <div ref={list} className={CHOICES_CLASS} popover="manual">
        {editing.problem === undefined ? null : <p>{editing.problem.problem}.</p>}
        <div role="listbox" id={listId} aria-label={props.label}>
          {shown.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked answer.
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field.
            <div
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              title={choice.label}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(choice, 'stay')}
            >
              {choice.label === '' ? '(blank)' : choice.label}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

/** Keeps the list under the field, or above it where there is more room, over everything else on the page. */
function useListBelow(
  field: { readonly current: HTMLElement | null },
  list: { readonly current: HTMLElement | null },
): void {
  useLayoutEffect(() => {
    list.current?.showPopover();
  }, [list]);
  useLayoutEffect(() => {
    const place = (): void => {
      const [element, around] = [list.current, field.current?.getBoundingClientRect()];
      if (!element || !around) return;
      const below = window.innerHeight - around.bottom;
      const above = below < 160 && around.top > below;
      element.style.setProperty('min-width', `${around.width}px`);
      const furthest = window.innerWidth - element.offsetWidth - LIST_GAP;
      element.style.setProperty('left', `${Math.max(LIST_GAP, Math.min(around.left, furthest))}px`);
      element.style.setProperty('max-height', `${Math.min(300, (above ? around.top : below) - 8)}px`);
      element.style.setProperty('top', above ? 'auto' : `${around.bottom + LIST_GAP}px`);
      element.style.setProperty('bottom', above ? `${window.innerHeight - around.top + LIST_GAP}px` : 'auto');
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  });
}
