import type { Editing } from './grid-props.ts';

/** Where to go once what was typed is in. */
export type Then = 'stay' | 'down' | 'up' | 'next' | 'back';

/** By which the editor in the cell knows that focus only moved up to the line above the grid, and back. */
export const BAR_CLASS = 'formula-line';
export const EDITOR_CLASS = 'grid-editor';
/** The list of a choice being made. */
export const CHOICES_CLASS = 'grid-choices';

/**
 * Whether a key takes back all that was typed over a cell: Ctrl+Z once only the letter is left that opened the field,
 * of which the field's own undo knows nothing.
 */
export function takesBackAll(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  editing: Pick<Editing, 'draft' | 'mode'>,
  begunWith: string,
): boolean {
  const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  return (
    undoes && event.key.toLowerCase() === 'z' && editing.mode === 'typing' && editing.draft === begunWith
  );
}

/** What the keys that end typing mean, in the cell and in the line above the grid alike. */
export function editorKey(event: {
  readonly key: string;
  readonly shiftKey: boolean;
}): Then | 'cancel' | null {
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? 'up' : 'down';
    case 'Tab':
      return event.shiftKey ? 'back' : 'next';
    case 'Escape':
      return 'cancel';
    default:
      return null;
  }
}
