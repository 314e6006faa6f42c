import { once } from 'node:events';
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
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPage, buildShell } from '../../electron/build.ts';
import type { ReadReturn } from '../../electron/jobs/return-task.ts';
import { checkShellListed, licencesText } from '../../electron/licences/licences-text.ts';
import { OPERATION_NAMES } from '../../shared/api/operations.ts';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { plan, subjectOf, yearOf } from '../uncertainty/subject.ts';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'placement-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder, with its text. */
function textsBelow(place: string): ReadonlyMap<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]));
}

describe('the built page', () => {
  let files: ReadonlyMap<string, string>;
  let packages: readonly string[];
  beforeAll(async () => {
    // A small page with everything that could tempt a bundler to write something inline.
    const project = join(folder, 'project');
    mkdirSync(join(project, 'renderer'), { recursive: true });
    for (const name of ['vite.config.ts', 'renderer/index.html'])
      cpSync(join(root, name), join(project, name));
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
    const sources = {
      'main.tsx': `import './main.css'; import icon from './icon.svg'; void import('./page.tsx').then(({ Page }) => console.log(<Page />, icon));`,
      'main.css': `body { color: red; background: url('./icon.svg'); }`,
      'page.tsx': `import './page.css'; export const Page = () => <p className="page">Page</p>;`,
      'page.css': '.page { color: blue; }',
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(project, 'renderer', name), text);
    packages = await buildPage(project, join(folder, 'page'));
    files = textsBelow(join(folder, 'page'));
  });

  it('has no script and no style inline, so that the strictest policy lets it run', () => {
    const html = files.get('index.html') ?? '';
    expect(html).toMatch(/<script type="module" crossorigin src="\/assets\/[\w-]+\.js"><\/script>/);
    expect(html).toContain('lang="en-GB"');
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
  });

  it('carries no source map and nothing of the machine it was built on', () => {
    expect([...files.keys()].some((name) => name.endsWith('.map'))).toBe(false);
    const telling = ['sourceMappingURL', folder, root, 'jsxDEV'];
    const told = [...files].filter(([, text]) => telling.some((words) => text.includes(words)));
    expect(told.map(([name]) => name)).toEqual([]);
  });

  it('comes with the licences of the packages in it', () => {
    const text = licencesText(root, packages);
    expect(packages.map((each) => basename(each))).toContain('react');
    expect(text).toMatch(/^react [\d.]+: MIT\n\nMIT License\n\nCopyright/m);
  });

  it('has only kinds of file, and names, that the hosts serve', () => {
    for (const name of files.keys()) expect(name).toMatch(/^[\w-]+(?:\.[\w-]+)*\.(?:html|js|css|svg)$/);
  });
});

describe('the built shell', () => {
  let files: ReadonlyMap<string, string>;
  let packages: readonly string[];
  beforeAll(async () => {
    packages = await buildShell(root, join(folder, 'shell'));
    files = textsBelow(join(folder, 'shell'));
  }, 60_000);

  it('is one module, the workers it starts and one bridge', () => {
    expect([...files.keys()].sort()).toEqual([
      'backtest-worker.js',
      'icon.png',
      'main.js',
      'preload.cjs',
      'return-worker.js',
      'simulation-worker.js',
    ]);
    const all = [...files.values()].join();
    expect(['sourceMappingURL', root].filter((words) => all.includes(words))).toEqual([]);
  });

  it('holds nothing whose licence would not be listed', () => {
    expect(() => checkShellListed(root, packages)).not.toThrow();
    const text = licencesText(root, []);
    for (const each of [...packages, 'better-sqlite3', 'node-addon-api', 'electron'])
      expect(text).toMatch(new RegExp(`^(?:@\\w+/)?${basename(each)} [\\d.]+: `, 'm'));
  });

  it('brings everything with it but Electron and the native store', () => {
    const main = files.get('main.js') ?? '';
    const named = [...main.matchAll(/^import\s(?:[^'"\n]*\sfrom\s)?["']([^"']+)["']/gm)].map(
      ([, name]) => name,
    );
    const outside = named.filter((name) => name !== undefined && !isBuiltIn(name));
    expect([...new Set(outside)].sort()).toEqual(['better-sqlite3', 'electron']);
    // Another file of ours named by address would not be found beside the bundle.
    expect(/\.ts["'`]\s*,\s*import\.meta\.(?:url|dirname)/.test(main)).toBe(false);
  });

  it('has a worker that runs by itself', async () => {
    expect(files.get('main.js')).toContain('"simulation-worker"');
    const net = new SharedArrayBuffer(12 * 50 * 8);
    const control = new SharedArrayBuffer(12);
    const { readFormula, ...subject } = subjectOf(
      yearOf([
        { id: 'f', name: 'F', kind: 'fixed', oneOff: { low: 1, likely: 2, high: 9 }, on: '2025-06-01' },
      ]),
    );
    const worker = new Worker(join(folder, 'shell', 'simulation-worker.js'), {
      workerData: { subject, formulas: true, plan: plan(50, 1), net, control },
    });
    expect(await once(worker, 'exit')).toEqual([0]);
    const june = new Float64Array(net).slice(100, 150);
    expect(june.every((pence) => pence >= 100 && pence <= 900)).toBe(true);
  });

  it('has workers that read a return and backtest it by themselves', async () => {
    expect(files.get('main.js')).toContain('"return-worker"');
    const bytes = new TextEncoder().encode('CHILD,DECOM,DEC,PLACE\nA1,01/05/2021,01/06/2021,U4\n');
    const worker = new Worker(join(folder, 'shell', 'return-worker.js'), {
      workerData: { files: [{ name: 'e.csv', bytes }], salt: 'ab'.repeat(32) },
    });
    const said: unknown[] = [];
    worker.on('message', (message) => said.push(message));
    expect(await once(worker, 'exit')).toEqual([0]);
    const read = said.at(-1) as { result: ReadReturn };
    expect(read).toMatchObject({ result: { years: { first: 2021, last: 2021 } } });

    expect(files.get('main.js')).toContain('"backtest-worker"');
    const { rows } = read.result;
    const options = { map: DEFAULT_MAP, includeShortBreaks: false, ownDistricts: null, birthsByMonth: true };
    const backtest = new Worker(join(folder, 'shell', 'backtest-worker.js'), {
      workerData: { rows, options, windowMonths: null },
    });
    backtest.on('message', (message) => said.push(message));
    expect(await once(backtest, 'exit')).toEqual([0]);
    // One year is too short to compare anything.
    expect(said.at(-1)).toEqual({ result: null });
  });

  it('has a bridge that runs where only Electron can be loaded', () => {
    const exposed = vi.fn();
    const electron = { contextBridge: { exposeInMainWorld: exposed }, ipcRenderer: { invoke: vi.fn() } };
    const load = (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed page cannot load ${name}.`);
      return electron;
    };
    new Function('require', 'exports', 'module', files.get('preload.cjs') ?? '')(load, {}, { exports: {} });
    expect(exposed).toHaveBeenCalledExactlyOnceWith('placementModeller', expect.anything());
    exposed.mock.calls[0]?.[1].call(OPERATION_NAMES[0], {});
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledOnce();
  });
});

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
