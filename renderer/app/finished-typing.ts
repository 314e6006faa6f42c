import { useEffect } from 'react';
import { sendAllNow } from '../state/reach.ts';

/**
 * Closing or reloading the window takes what is being typed, as clicking elsewhere does: fields hand over their
 * text when they lose the focus, which a window that goes away does not tell them. It is sent at once, also where
 * what was typed before is still being saved.
 */
export function useFinishedTyping(): void {
  useEffect(() => {
    const leave = () => {
      sendAllNow();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    // The first gives the most time; a page that is closed without being asked hears only the second.
    const events = ['beforeunload', 'pagehide'] as const;
    for (const event of events) window.addEventListener(event, leave);
    return () => {
      for (const event of events) window.removeEventListener(event, leave);
    };
  }, []);
}
