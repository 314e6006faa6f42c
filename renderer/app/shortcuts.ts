import { useEffect } from 'react';
import { onCommand } from '../api.ts';
import { useUndo } from '../state/change.ts';
import { finishTyping, ownsUndo } from '../state/typing.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { useFiles } from './files.ts';

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere but in a text that is being typed, which takes back its own letters, and
 * the same from the desktop's menu.
 */
export function useShortcuts(): void {
  const { file } = useWorkspace();
  const takeBack = useUndo();
  const files = useFiles();
  const readOnly = file.readOnly !== null;

  useEffect(() => {
    const run = (direction: 'undo' | 'redo') => {
      if (!readOnly && finishTyping()) void takeBack(direction);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || ownsUndo(event.target)) return;
      event.preventDefault();
      run(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    const stopListening = onCommand((command) => {
      if (command === 'undo' || command === 'redo') {
        if (ownsUndo(document.activeElement)) document.execCommand(command);
        else run(command);
        return;
      }
      // The menu takes no focus, so that what is half typed would be left out, or go with the file.
      const typedIn = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      if (!finishTyping()) return;
      if (command === 'save-copy') {
        typedIn?.focus();
        void files.saveCopy();
      } else if (command === 'print') window.print();
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
