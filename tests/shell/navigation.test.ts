import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isOurAddress } from '../../electron/security/app-scheme.ts';
import { forbidNavigation } from '../../electron/security/navigation.ts';
import { StandInContents, standsFor } from './electron-stand-in.ts';

const hostile = [
  'https://example.org/',
  'http://placement/index.html',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>alert(1)</script>',
  'about:blank',
  'https://example.org/?next=app://placement/index.html',
  'https://app://placement@example.org/',
  'app://placement@example.org/',
  'app://someone@placement/',
  'app://:pass@placement/',
  'app://placement.example.org/',
  'app://example.org/placement',
  'app:placement/index.html',
  'apps://placement/',
  'blob:app://placement/1',
  ' ',
  '',
];

describe('navigation', () => {
  it.each(hostile)('does not take %s for an address of ours', (address) => {
    expect(isOurAddress(address)).toBe(false);
  });

  it.each(['app://placement/index.html', 'app://placement/', 'APP://placement/index.html?x=1#y'])(
    'knows %s for an address of ours',
    (address) => {
      expect(isOurAddress(address)).toBe(true);
    },
  );

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'stops %s, wherever to, dropped files and our own page included',
    (name) => {
      const contents = new StandInContents();
      forbidNavigation(standsFor<WebContents>(contents));
      for (const url of [...hostile, 'app://placement/index.html', 'file:///C:/dropped.html']) {
        const event = { preventDefault: vi.fn(), url };
        contents.emit(name, event, url);
        expect(event.preventDefault).toHaveBeenCalledOnce();
      }
    },
  );

  it('opens no window', () => {
    const contents = new StandInContents();
    forbidNavigation(standsFor<WebContents>(contents));
    const handler = contents.setWindowOpenHandler.mock.calls[0]?.[0];
    for (const url of hostile) expect(handler({ url })).toEqual({ action: 'deny' });
  });
});
