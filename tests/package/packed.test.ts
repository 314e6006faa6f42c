/**
 * Packs the app for real, by the project's own settings, round a stand-in for Electron's program (which is fetched
 * only when an installer is made). What comes out is what users would get, but for the program itself.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { skippedHere } from '../skipped-here.ts';

const root = join(import.meta.dirname, '..', '..');
const { load }: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');
let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'placement-pack-'));
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), join(project, name));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  const files = {
    'dist/electron/main.js': '// main',
    'dist/electron/preload.cjs': '// bridge',
    'dist/renderer/index.html': '<!doctype html>',
    'dist/licences.txt': 'licences',
    'dist/renderer.stamp': 'not for users',
    'scenarios/example.json': '{}',
    'scenarios/how-it-was-made.md': 'not for users',
    'renderer/main.tsx': 'not for users',
    'Council.placements': 'not for users',
    'stand-in/electron': '',
    'stand-in/electron.exe': '',
    'stand-in/version': 'v45.4.1',
    'stand-in/LICENSE': '',
    'stand-in/locales/en-GB.pak': '',
    'stand-in/locales/de.pak': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(project, name, '..'), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  mkdirSync(join(project, 'stand-in', 'resources'));
  await createPackage(join(project, 'dist'), join(project, 'stand-in', 'resources', 'default_app.asar'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Packs for one system, without what has to be written into Electron's own program: fuses, icon and seal. */
function pack(system: 'linux' | 'win', arch: 'x64' | 'arm64'): string {
  const { electronFuses: _fuses, ...settings } = z
    .looseObject({ win: z.looseObject({}), electronFuses: z.unknown() })
    .parse(load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
  const config = {
    ...settings,
    electronDist: 'stand-in',
    disableAsarIntegrity: true,
    win: { ...settings.win, signAndEditExecutable: false },
  };
  writeFileSync(join(project, 'settings.json'), JSON.stringify(config));
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const words = [builder, `--${system}`, 'dir', `--${arch}`, '--config', 'settings.json'];
  const run = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
  return join(project, 'release', `${system}${arch === 'x64' ? '' : `-${arch}`}-unpacked`, 'resources');
}

const skipped = skippedHere(
  process.platform !== 'linux',
  'Packing the app',
  'packing for both systems is set up for Linux only',
);

describe.skipIf(skipped)('the packed app', () => {
  it.each([
    ['linux', 'x64', ['linux-x64.node', 'linuxmusl-x64.node']],
    ['linux', 'arm64', ['linux-arm64.node', 'linuxmusl-arm64.node']],
    ['win', 'x64', ['win32-x64.node']],
  ] as const)(
    'holds for %s %s the bundle, the store and nothing else',
    (system, arch, binaries) => {
      const resources = pack(system, arch);
      const inside = listPackage(join(resources, 'app.asar'), { isPack: false });
      const files = inside.filter((name) => /\.\w+$/.test(name) && !name.includes('/better-sqlite3/lib/'));
      expect(files.sort()).toEqual(
        [
          '/dist/electron/main.js',
          '/dist/electron/preload.cjs',
          '/dist/renderer/index.html',
          '/node_modules/better-sqlite3/package.json',
          ...binaries.map((name) => `/node_modules/better-sqlite3/prebuilds/${name}`),
          '/package.json',
        ].sort(),
      );
      expect(inside).toContain('/node_modules/better-sqlite3/lib/index.js');
      // A native module can only be loaded from a real file.
      const store = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
      expect(readdirSync(store).sort()).toEqual([...binaries]);
      expect(readdirSync(join(resources, 'scenarios'))).toEqual(['example.json']);
      expect(readFileSync(join(resources, 'licences.txt'), 'utf8')).toBe('licences');
      expect(readdirSync(join(resources, '..'))).toContain('LICENSE.electron.txt');
      expect(readdirSync(join(resources, '..', 'locales'))).toEqual(['en-GB.pak']);
    },
    120_000,
  );
});
