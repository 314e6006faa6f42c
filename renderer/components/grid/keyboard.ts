import type { Motion } from './selection.ts';

/** What a key asks of a grid in which nothing is being typed. */
export type Command =
  | { readonly do: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly do: 'tab'; readonly backwards: boolean }
  | { readonly do: 'enter'; readonly backwards: boolean }
  | { readonly do: 'edit' }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'shift-rows'; readonly by: -1 | 1 }
  | {
      readonly do:
        | 'leave'
        | 'clear'
        | 'fill-down'
        | 'select-all'
        | 'select-row'
        | 'select-column'
        | 'insert'
        | 'remove'
        | 'toggle';
    };

/** The parts of a keyboard event that matter, so that the table can be tested without a page. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const ARROWS: Readonly<Record<string, { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

function movement(press: KeyPress, control: boolean): Motion | null {
  const arrow = ARROWS[press.key];
  if (arrow) return { to: control ? 'edge' : 'step', ...arrow };
  switch (press.key) {
    case 'Home':
      return { to: control ? 'start' : 'row-start' };
    case 'End':
      return { to: control ? 'end' : 'row-end' };
    case 'PageUp':
      return { to: 'page', rows: -1 };
    case 'PageDown':
      return { to: 'page', rows: 1 };
    default:
      return null;
  }
}

/** Copy, cut and paste are not here: the browser turns their keys into clipboard events by itself. */
export function commandFor(press: KeyPress): Command | null {
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey) {
    if (control || press.shiftKey) return null;
    if (press.key === 'ArrowUp') return { do: 'shift-rows', by: -1 };
    return press.key === 'ArrowDown' ? { do: 'shift-rows', by: 1 } : null;
  }
  const motion = movement(press, control);
  if (motion) return { do: 'move', motion, extend: press.shiftKey };
  return control ? withControl(press) : plain(press);
}

function withControl(press: KeyPress): Command | null {
  switch (press.key.toLowerCase()) {
    case 'a':
      return { do: 'select-all' };
    case 'd':
      return { do: 'fill-down' };
    case ' ':
      return { do: 'select-column' };
    case '+':
    case '=':
      return press.shiftKey ? { do: 'insert' } : null;
    case '-':
      return press.shiftKey ? null : { do: 'remove' };
    default:
      return null;
  }
}

function plain(press: KeyPress): Command | null {
  switch (press.key) {
    case 'Tab':
      return { do: 'tab', backwards: press.shiftKey };
    case 'Enter':
      return { do: 'enter', backwards: press.shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return { do: 'leave' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case ' ':
      return press.shiftKey ? { do: 'select-row' } : { do: 'toggle' };
    default:
      return press.key.length === 1 ? { do: 'type', text: press.key } : null;
  }
}
