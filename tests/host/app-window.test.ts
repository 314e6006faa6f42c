import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  browserPlaces,
  firstRunnable,
  openAppWindow,
  whyNoWindow,
  windowArguments,
} from '../../electron/host/app-window.ts';
import { appFolders } from '../../electron/host/folders.ts';
import { skippedHere } from '../skipped-here.ts';

const noShell = skippedHere(
  process.platform === 'win32',
  'The app window’s end',
  'the stand-in for a browser is a shell script',
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placement-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for a browser: notes how it was called. */
function standInBrowser(lines: string): string {
  const path = join(folder, 'browser');
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/called'\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the app window', () => {
  it('is not opened without a display, or for root', () => {
    const linux = { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000 } as const;
    expect(whyNoWindow(linux)).toBeNull();
    expect(whyNoWindow({ ...linux, env: { DISPLAY: '' } })).toMatch(/no display/);
    expect(whyNoWindow({ ...linux, userId: 0 })).toMatch(/root/);
    expect(whyNoWindow({ ...linux, platform: 'win32', env: {}, userId: null })).toBeNull();
  });

  it('looks for Edge, then Chrome, where each system keeps them', () => {
    const env = {
      'ProgramFiles(x86)': 'C:\\P86',
      ProgramFiles: 'C:\\P',
      LOCALAPPDATA: 'C:\\L',
      PATH: '/bin:x',
    };
    expect(browserPlaces({ platform: 'win32', env })[0]).toBe(
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browserPlaces({ platform: 'win32', env })).toHaveLength(6);
    expect(browserPlaces({ platform: 'darwin', env })[1]).toContain('Google Chrome');
    expect(browserPlaces({ platform: 'linux', env })).toContain('/bin/chromium');
    expect(browserPlaces({ platform: 'linux', env }).every((path) => path.startsWith('/bin/'))).toBe(true);
    expect(firstRunnable([join(folder, 'missing'), process.execPath])).toBe(process.execPath);
    expect(firstRunnable([])).toBeNull();
  });

  it('has a profile of its own and fetches nothing by itself', () => {
    const words = windowArguments('http://127.0.0.1:1/?token=x', '/data/browser-1');
    expect(words).toContain('--app=http://127.0.0.1:1/?token=x');
    expect(words).toContain('--user-data-dir=/data/browser-1');
    for (const word of ['--no-first-run', '--disable-background-networking', '--disable-sync']) {
      expect(words).toContain(word);
    }
    expect(words.join(' ')).not.toMatch(/no-sandbox|disable-web-security|remote-debugging/);
  });

  it.skipIf(noShell)('is over when the browser ends, and its profile goes with it', async () => {
    mkdirSync(join(folder, 'browser-999999999'));
    mkdirSync(join(folder, `browser-${process.ppid}`));
    const shown = openAppWindow(
      standInBrowser(`touch '${folder}'/browser-${process.pid}/used`),
      'http://x/',
      folder,
    );
    expect(await shown.ended).toBe('ended');
    expect(readFileSync(join(folder, 'called'), 'utf8')).toContain('--app=http://x/\n');
    expect(existsSync(join(folder, `browser-${process.pid}`))).toBe(false);
    // One left by a run that was cut off goes; that of another copy which is still running stays.
    expect(existsSync(join(folder, 'browser-999999999'))).toBe(false);
    expect(existsSync(join(folder, `browser-${process.ppid}`))).toBe(true);
  });

  it('says so when the browser cannot be started', async () => {
    expect(await openAppWindow(join(folder, 'missing'), 'http://x/', folder).ended).toBe('not-started');
  });

  it.skipIf(noShell)('is closed when the host ends', async () => {
    const shown = openAppWindow(standInBrowser('exec sleep 30'), 'http://x/', folder);
    shown.close();
    expect(await shown.ended).toBe('ended');
  });
});

describe('the folders', () => {
  const home = '/home/a';
  it('lie on the machine itself, by the custom of each system', () => {
    expect(appFolders({ platform: 'win32', home, env: { LOCALAPPDATA: '/local' } }).data).toBe(
      join('/local', 'Placement Modeller'),
    );
    expect(appFolders({ platform: 'darwin', home, env: {} }).data).toContain('Application Support');
    expect(appFolders({ platform: 'linux', home, env: {} }).data).toBe(
      join(home, '.local/share/placement-modeller'),
    );
    expect(appFolders({ platform: 'linux', home, env: { XDG_DATA_HOME: '/xdg' } }).data).toBe(
      join('/xdg', 'placement-modeller'),
    );
    expect(appFolders({ platform: 'linux', home, env: {} }).documents).toBe(
      join(home, 'Documents', 'Placement Modeller'),
    );
  });

  it('can be named', () => {
    const env = { PLACEMENT_MODELLER_DATA: '/d', PLACEMENT_MODELLER_DOCUMENTS: ' ' };
    const folders = appFolders({ platform: 'linux', home, env });
    expect(folders.data).toMatch(/d$/);
    expect(folders.documents).toContain('Documents');
  });
});
