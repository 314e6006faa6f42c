import { setTimeout } from 'node:timers/promises';
import type { WebContents } from 'electron';

/** A page that has stopped working answers nothing. Milliseconds. */
const LIMIT = 1_000;

/**
 * Has the page hand over what is being typed, as it does by itself when its window is closed; settles once that has
 * reached the service. For what happens behind the page's back.
 */
export async function finishTyping(contents: Pick<WebContents, 'executeJavaScript'>): Promise<void> {
  const finished = contents.executeJavaScript("window.dispatchEvent(new Event('pagehide'))");
  // Where it fails the page has gone, and what was typed in it.
  await Promise.race([finished.catch(() => undefined), setTimeout(LIMIT)]);
}
