import { accessSync, constants } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { browserPlaces } from '../../electron/host/app-window.ts';

/** Nothing of the browser's own may ask the network for anything while a test watches for requests. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedBrowser(): string | undefined {
  return browserPlaces({ platform: process.platform, env: process.env }).find(isRunnable);
}

/** Unpacks the bundled browser where it will be needed, once, before test files that run side by side ask for it. */
export async function setup(): Promise<void> {
  if (!installedBrowser()) await bundled.executablePath();
}

/**
 * An installed Edge, Chrome or Chromium; otherwise the one that comes as a dev dependency. That one is built for
 * servers: headless only, and without the sandbox it has no helper for. Its own suggested arguments are not used,
 * because they switch off the web security that these tests are about.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed) {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return chromium.launch({ executablePath: installed, args: [...root, ...QUIET] });
  }
  const executablePath = await bundled.executablePath();
  return chromium.launch({ executablePath, args: ['--headless=shell', '--no-sandbox', ...QUIET] });
}
