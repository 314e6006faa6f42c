import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { lockSession } from '../../electron/security/session.ts';
import { StandInSession, standsFor } from './electron-stand-in.ts';

function locked(devTools = false): StandInSession {
  const session = new StandInSession();
  lockSession(standsFor<Session>(session), { devTools });
  return session;
}

/** What the handler given to `setter` answers when called with `values` and, last, a callback. */
function answerOf(setter: ReturnType<typeof vi.fn>, ...values: unknown[]): unknown {
  const callback = vi.fn();
  const returned: unknown = setter.mock.calls[0]?.[0]?.(...values, callback);
  return callback.mock.calls.length > 0 ? callback.mock.calls[0]?.[0] : returned;
}

describe('a session', () => {
  it.each([
    'media',
    'geolocation',
    'clipboard-read',
    'notifications',
    'openExternal',
    'fileSystem',
    'unknown',
  ])('refuses the permission %s, asked or looked up', (permission) => {
    const session = locked();
    expect(answerOf(session.setPermissionRequestHandler, {}, permission)).toBe(false);
    expect(answerOf(session.setPermissionCheckHandler, {}, permission, 'app://placement')).toBe(false);
  });

  it('refuses devices, screens and pairing', () => {
    const session = locked();
    expect(answerOf(session.setDevicePermissionHandler, { deviceType: 'usb' })).toBe(false);
    expect(answerOf(session.setDisplayMediaRequestHandler, {})).toEqual({});
    expect(answerOf(session.setBluetoothPairingHandler, {})).toEqual({ confirmed: false });
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'file:///C:/Windows/win.ini',
    'ftp://example.org/',
    'chrome://gpu/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/x.js',
    'app',
    'apps://placement/',
    'not an address',
    '',
  ])('cancels a request to %s', (url) => {
    expect(answerOf(locked().webRequest.onBeforeRequest, { url })).toEqual({ cancel: true });
  });

  it.each(['app://placement/index.html', 'blob:app://placement/1', 'data:image/png;base64,AA=='])(
    'lets the page load %s',
    (url) => {
      expect(answerOf(locked().webRequest.onBeforeRequest, { url })).toEqual({ cancel: false });
    },
  );

  it('lets the developer tools load themselves, and nothing more, when they are allowed', () => {
    const ask = (url: string) => answerOf(locked(true).webRequest.onBeforeRequest, { url });
    expect(ask('devtools://devtools/bundled/x.js')).toEqual({ cancel: false });
    expect(ask('https://example.org/')).toEqual({ cancel: true });
  });

  it('cancels downloads and leaves the spelling checker off', () => {
    const session = locked();
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });
});
