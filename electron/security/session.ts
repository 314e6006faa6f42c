import type { Session } from 'electron';

/** Schemes a page may load from: our own, and data the page itself has made. */
const OFFLINE_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:']);

/**
 * Shuts a session off from the network, from downloads and from every permission a page could ask for.
 * Electron grants what no handler refuses, so each kind of request has one here. `devTools` also lets the
 * developer tools load their own pages; it is never set in the packaged app.
 */
export function lockSession(session: Session, options: { readonly devTools: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.webRequest.onBeforeRequest((details, callback) => {
    const scheme = URL.parse(details.url)?.protocol ?? '';
    const allowed = OFFLINE_SCHEMES.has(scheme) || (options.devTools && scheme === 'devtools:');
    callback({ cancel: !allowed });
  });
  // Saving goes through the save dialog on the Node side; a page never writes a file by itself.
  session.on('will-download', (event) => event.preventDefault());
  // The spelling checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
}
