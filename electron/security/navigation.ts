import type { WebContents } from 'electron';

/**
 * Holds a page where it is: it may not go elsewhere, be sent elsewhere, open a window or hold another page. The
 * app has one page and moves about inside it, so there is no address that would be right to follow. Loads started
 * by the shell itself are not affected.
 */
export function forbidNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
