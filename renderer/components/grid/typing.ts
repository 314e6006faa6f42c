/** Where to go once what was typed is in. */
export type Then = 'stay' | 'down' | 'up' | 'next' | 'back';

/** By which the editor in the cell knows that focus only moved up to the line above the grid, and back. */
export const BAR_CLASS = 'formula-line';
export const EDITOR_CLASS = 'grid-editor';
/** The list of a choice being made. */
export const CHOICES_CLASS = 'grid-choices';

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
