import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkShellListed, licencesText } from '../../electron/licences/licences-text.ts';
import { packagesIn } from '../../electron/licences/shipped.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'placement-licences-'));
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  for (const name of ['electron', 'vite', 'rolldown']) add(name, 'MIT', { LICENSE: `The MIT of ${name}` });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** Puts a package into the project; its folder. */
function add(name: string, license: string | undefined, files: Readonly<Record<string, string>>): string {
  const folder = join(project, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const lock = (packages: Readonly<Record<string, { readonly dev?: boolean }>>) =>
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'ours' }, ...packages } }),
  );

describe('the list of licences', () => {
  it('has what is in the page, what is needed to run and the program, each with its licence and notices', () => {
    const page = add('@charts/drawn', '(GPL-3.0-only OR MIT)', { 'licence.md': 'Drawn’s own words' });
    add('reader', 'Apache-2.0', {
      LICENSE: 'Apache’s words',
      NOTICE: 'Reader’s notice',
      'license.js': 'code',
    });
    add('better-sqlite3', 'MIT', { 'COPYING.txt': 'Words of the store' });
    add('tester', 'GPL-3.0-only', {});
    lock({
      'node_modules/reader': {},
      'node_modules/better-sqlite3': {},
      'node_modules/tester': { dev: true },
    });
    const text = licencesText(project, [page]);
    expect(
      text
        .split('\n')
        .filter((line) => / 1\.2\.3: /.test(line))
        .slice(0, 6),
    ).toEqual([
      '@charts/drawn 1.2.3: (GPL-3.0-only OR MIT)',
      'better-sqlite3 1.2.3: MIT',
      'electron 1.2.3: MIT',
      'reader 1.2.3: Apache-2.0',
      'rolldown 1.2.3: MIT',
      'vite 1.2.3: MIT',
    ]);
    expect(text).toContain('\nreader 1.2.3: Apache-2.0\n\nApache’s words\n\nReader’s notice\n');
    for (const words of ['Drawn’s own words', 'Words of the store', 'SQLite', 'LICENSES.chromium.html'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/tester|\bcode\b/);
  });

  it('stops the build, naming every package that may not be shipped', () => {
    const page = [
      add('copyleft', 'LGPL-3.0-or-later', { LICENSE: 'words' }),
      add('unlicensed', undefined, { LICENSE: 'words' }),
      add('wordless', 'MIT', { NOTICE: 'only a notice' }),
      add('both', 'MIT AND GPL-2.0-only', { LICENSE: 'words' }),
      add('fine', 'ISC', { LICENSE: 'words' }),
      // Its author’s name is known, and what its licence says.
      add('seedrandom', 'MIT', {}),
    ];
    const said = (() => {
      try {
        return licencesText(project, page);
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Not everything may be shipped',
      'both 1.2.3 is under MIT AND GPL-2.0-only, which may not be shipped',
      'copyleft 1.2.3 is under LGPL-3.0-or-later, which may not be shipped',
      'unlicensed 1.2.3 names no licence',
      'wordless 1.2.3 brings no text of its licence',
    ]);
  });

  it('stops the build when the shell holds what would not be listed', () => {
    lock({ 'node_modules/a': {}, 'node_modules/b': { dev: true } });
    const folder = (name: string) => join(project, 'node_modules', name);
    expect(() => checkShellListed(project, [folder('a')])).not.toThrow();
    expect(() => checkShellListed(project, [folder('a'), folder('b')])).toThrow(
      /^The shell holds b: name it/,
    );
  });

  it('knows a package by the modules of a bundle, one inside another and what the bundler made of them too', () => {
    const moduleIds = [
      '/p/renderer/main.tsx',
      '\0rolldown/runtime.js',
      '/p/node_modules/react/index.js',
      '\0/p/node_modules/react/index.js?commonjs',
      '/p/node_modules/docx/node_modules/@scope/inner/lib/a.js',
    ];
    expect(packagesIn({ output: [{ fileName: 'a.css' }, { fileName: 'a.js', moduleIds }] })).toEqual([
      join('/p/node_modules/react'),
      join('/p/node_modules/docx/node_modules/@scope/inner'),
    ]);
  });
});
