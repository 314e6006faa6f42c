import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, matchesGlob } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

// electron-builder's own YAML reader; it comes without types.
const { load }: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');
const root = join(import.meta.dirname, '..', '..');
const builder: unknown = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const schemePath = join(root, 'node_modules', 'app-builder-lib', 'scheme.json');
const scheme = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemePath, 'utf8')));
const platform = z.looseObject({
  target: z.array(z.looseObject({ target: z.string() })),
  // The form with a filter: as plain text, electron-builder reads such lists in another way.
  files: z.tuple([z.strictObject({ filter: z.tuple([z.string()]) })]),
});
const config = z
  .looseObject({ win: platform, mac: platform, linux: platform, files: z.array(z.string()) })
  .parse(builder);

describe('the installer', () => {
  it('is described in words that electron-builder knows', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const check = ajv.compile(scheme);
    check(builder);
    expect(check.errors ?? []).toEqual([]);
    // The scheme does refuse what it does not know.
    expect(check({ appId: 'x', electronFuses: { runAsNodes: false } })).toBe(false);
  });

  it('sets every fuse', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
    });
    expect(config['asar']).toBe(true);
  });

  it('has an icon of its own on every system', () => {
    const folder = join(root, 'electron/icon');
    const directories = { buildResources: 'electron/icon' };
    expect(builder).toMatchObject({ directories, icon: 'icon.png', win: { icon: 'icon.ico' } });
    const png = readFileSync(join(folder, 'icon.png'));
    // What electron-builder asks for: 512 for macOS, 256 for Windows.
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      512,
      512,
    ]);
    const ico = readFileSync(join(folder, 'icon.ico'));
    const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + at * 16) || 256);
    expect([ico.readUInt16LE(2), sides]).toEqual([1, [16, 24, 32, 48, 256]]);
  });

  it('needs no administrator', () => {
    expect(config['nsis']).toMatchObject({ oneClick: true, perMachine: false, allowElevation: false });
    expect(config['portable']).toMatchObject({ requestExecutionLevel: 'user' });
    expect(config.win).toMatchObject({ requestedExecutionLevel: 'asInvoker' });
  });

  it('is made for all three systems', () => {
    const targets = (name: 'win' | 'mac' | 'linux') => config[name].target.map(({ target }) => target);
    expect(targets('win')).toEqual(['nsis', 'portable']);
    expect(targets('mac')).toEqual(['dmg']);
    expect(targets('linux')).toEqual(['AppImage', 'tar.gz']);
  });

  it('publishes nothing and looks for no update', () => {
    expect(config['publish']).toBeNull();
    const lock = readFileSync(join(root, 'package.json'), 'utf8');
    expect(lock).not.toContain('electron-updater');
  });

  it('opens .placements files and brings the worked examples and the licences', () => {
    expect(config['appId']).toBe('uk.placementmodeller.app');
    expect(config['fileAssociations']).toEqual([expect.objectContaining({ ext: 'placements' })]);
    expect(config['extraResources']).toEqual([
      expect.objectContaining({ from: 'scenarios', to: 'scenarios' }),
      { from: 'dist/licences.txt', to: 'licences.txt' },
    ]);
  });
});

describe('the native part of the store', () => {
  const prebuilds = readdirSync(join(root, 'node_modules', 'better-sqlite3', 'prebuilds'));
  const names = { win: 'win32', mac: 'darwin', linux: 'linux' } as const;

  it('is used as it comes, and lies outside the archive', () => {
    expect(config['npmRebuild']).toBe(false);
    expect(config['asarUnpack']).toEqual(['**/node_modules/better-sqlite3/prebuilds/*.node']);
  });

  it.each(['win', 'mac', 'linux'] as const)('goes to %s with its own binaries', (system) => {
    const rule = config[system].files[0]?.filter[0] ?? '';
    const place = '**/node_modules/better-sqlite3/prebuilds/';
    expect(rule.startsWith(place)).toBe(true);
    const files = rule.slice(place.length).replace(/\$\{arch\}/, 'x64');
    expect(prebuilds.some((file) => matchesGlob(file, files))).toBe(true);
    expect(
      prebuilds.filter((file) => matchesGlob(file, files)).every((file) => file.startsWith(names[system])),
    ).toBe(true);
  });

  it('leaves its sources behind', () => {
    expect(config.files).toContain('!**/node_modules/better-sqlite3/{deps,src}/**');
  });
});
