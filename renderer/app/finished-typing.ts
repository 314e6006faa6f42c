import { useEffect } from 'react';

/**
 * Closing or reloading the window takes what is being typed, as clicking elsewhere does: fields hand over their
 * text when they lose the focus, which a window that goes away does not tell them.
 */
export function useFinishedTyping(): void {
  useEffect(() => {
    const leave = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, []);
}
