import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Service, ServiceHost } from '../service/host.ts';
import { browserPlaces, firstRunnable, openAppWindow, whyNoWindow } from './app-window.ts';
import { appFolders } from './folders.ts';
import { openLoopback } from './loopback.ts';
import { machineUser } from './user.ts';

/** How long the browser is given to put its window away; it keeps nothing of ours. Milliseconds. */
const CLOSING_LIMIT = 3_000;

type Run = {
  /** The project's own folder: holds `package.json`, `scenarios` and the built page. */
  readonly root: string;
  readonly createService: (host: ServiceHost) => Service;
  /** A workspace to open at once, as an absolute path. */
  readonly file: string | null;
  readonly say: (line: string) => void;
  /** Settles when the host is told to end. */
  readonly told: Promise<void>;
};

/**
 * Runs the app in a browser: serves it on this machine, opens a window of an installed browser where one can be
 * opened, and stays until it is told to end or that window is closed. The service is closed in every case.
 */
export async function runLoopback({ root, createService, file, say, told }: Run): Promise<void> {
  const folders = appFolders();
  const service = createService({
    kind: 'browser',
    version: readVersion(root),
    dataFolder: folders.data,
    documentsFolder: folders.documents,
    scenariosFolder: join(root, 'scenarios'),
    licencesFile: join(root, 'dist', 'licences.txt'),
    dialogs: null,
    user: machineUser(),
    now: () => new Date(),
  });
  try {
    if (file !== null) {
      const opened = await service.openPath(file);
      if (!opened.ok) say(opened.failure.message);
    }
    const loopback = await openLoopback({ service, pageRoot: join(root, 'dist', 'renderer') });
    try {
      say(`Placement Modeller is at ${loopback.startAddress}`);
      await untilEnd(loopback, folders.data, say, told);
    } finally {
      // The window may have been closed over something half typed, which the page sent as its last.
      await loopback.settle();
      await loopback.close();
    }
  } finally {
    service.close();
  }
}

/**
 * Opens a window and settles when that has been used and closed, or when the host is told to end. Where no window
 * can be opened the user opens the address, and ends the host where it was started.
 */
async function untilEnd(
  loopback: { readonly startAddress: string; entered(): boolean },
  dataFolder: string,
  say: (line: string) => void,
  told: Promise<void>,
): Promise<void> {
  const machine = { platform: process.platform, env: process.env, userId: process.getuid?.() ?? null };
  const byHand = (why: string): Promise<void> => {
    say(`${why}: open the address above in a browser on this machine. Press Ctrl+C here to end.`);
    return told;
  };
  const whyNot = whyNoWindow(machine);
  if (whyNot !== null) return byHand(whyNot);
  const browser = firstRunnable(browserPlaces(machine));
  if (browser === null) return byHand('No Edge, Chrome or Chromium was found');
  const shown = openAppWindow(browser, loopback.startAddress, dataFolder);
  const end = await Promise.race([shown.ended, told]);
  if (end === undefined) {
    shown.close();
    await Promise.race([shown.ended, setTimeout(CLOSING_LIMIT)]);
  } else if (end === 'not-started' || !loopback.entered()) {
    // A browser that ends without ever having asked for the page did not show it.
    return byHand('The browser did not open a window');
  }
}

function readVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
