import { useEffect, useRef } from 'react';

/**
 * Puts focus on the page, or on `place`, where the control that had it is gone: Tab and reading aloud then go on from
 * there and not from the top of the window.
 */
export function focusIfLost(place: HTMLElement | null = document.getElementById('main')): void {
  const has = document.activeElement;
  if (has === null || has === document.body) place?.focus({ preventScroll: true });
}

/** Keeps focus on the page through each change of `shown`, whatever it takes off the page; not when it first appears. */
export function useKeepFocus(shown: string | null | undefined): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== undefined && before.current !== shown) focusIfLost();
    before.current = shown;
  }, [shown]);
}
