import { useEffect } from 'react';
import { onCommand } from '../api.ts';
import { useUndo } from '../state/change.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { useFiles } from './files.ts';

const NOT_TYPED_IN = new Set(['button', 'checkbox', 'radio', 'range', 'submit']);

/** Whether keys belong to a field being typed in, whose own undo must keep working. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere outside a text field, and the same from the desktop's menu. */
export function useShortcuts(): void {
  const { file } = useWorkspace();
  const takeBack = useUndo();
  const files = useFiles();
  const readOnly = file.readOnly !== null;

  useEffect(() => {
    const run = (direction: 'undo' | 'redo') => {
      if (!readOnly) void takeBack(direction);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      run(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    const stopListening = onCommand((command) => {
      if (command === 'undo' || command === 'redo') {
        if (isTyping(document.activeElement)) document.execCommand(command);
        else run(command);
      } else if (command === 'save-copy') void files.saveCopy();
      else if (command === 'open') void files.choose();
      else void files.close();
    });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      stopListening();
    };
  }, [readOnly, takeBack, files]);
}
