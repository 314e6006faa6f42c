import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;
type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  /** The user's number on this machine; null where there is none (Windows). */
  readonly userId: number | null;
};

const PROFILE = /^browser-(\d+)$/;

/** Why no window can be opened here, in words; null when there is no reason against it. */
export function whyNoWindow({ platform, env, userId }: Machine): string | null {
  if (platform !== 'linux') return null;
  if (userId === 0) return 'Browsers do not open windows for the root user';
  const display = env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  return display ? null : 'There is no display here';
}

/** Every place an installed Edge, Chrome or Chromium may be, best first. */
export function browserPlaces({ platform, env }: Pick<Machine, 'platform' | 'env'>): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter(
      (root): root is string => root !== undefined && root !== '',
    );
    const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    return programs.flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  if (platform === 'darwin') {
    return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const names = ['microsoft-edge', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** The first of `places` that can be run; null when none can. */
export function firstRunnable(places: readonly string[]): string | null {
  return places.find(isRunnable) ?? null;
}

/** The browser's arguments for a window of our own: nothing of the user's profile, and nothing fetched by itself. */
export function windowArguments(address: string, profile: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
  ];
}

/**
 * Opens `address` in a window of `browser`, with a profile of its own below `dataFolder` that is removed again when
 * the window has gone. `ended` settles when the browser ends, or cannot be started.
 */
export function openAppWindow(
  browser: string,
  address: string,
  dataFolder: string,
): { readonly ended: Promise<'ended' | 'not-started'>; close(): void } {
  removeLeftProfiles(dataFolder);
  // One for each run: a second window on one profile would be handed to the first browser and end at once.
  const profile = join(dataFolder, `browser-${process.pid}`);
  mkdirSync(profile, { recursive: true });
  const child: ChildProcess = spawn(browser, windowArguments(address, profile), { stdio: 'ignore' });
  const ended = new Promise<'ended' | 'not-started'>((resolve) => {
    child.once('error', () => resolve('not-started'));
    child.once('exit', () => resolve('ended'));
  });
  return { ended: ended.finally(() => removeFolder(profile)), close: () => child.kill() };
}

/** Profiles of runs that were cut off (the machine was switched off) are of no more use. */
function removeLeftProfiles(dataFolder: string): void {
  let names: string[];
  try {
    names = readdirSync(dataFolder);
  } catch {
    return;
  }
  for (const name of names) {
    const run = PROFILE.exec(name)?.[1];
    if (run !== undefined && !isRunning(Number(run))) removeFolder(join(dataFolder, name));
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  } catch {
    // A file still held by the closing browser; the next start takes it away.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
