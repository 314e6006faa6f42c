/**
 * Builds the page to `dist/renderer`, with the list of licences beside it, and the desktop shell to `dist/electron`.
 * Everything else runs as it stands.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InlineConfig, build as viteBuild } from 'vite';
import { checkShellListed, licencesText } from './licences/licences-text.ts';
import { packagesIn } from './licences/shipped.ts';
import { type BuiltPart, buildWithStamp } from './start/build-stamp.ts';

/** Modules that stay outside the bundle: what Electron itself provides, and the store's native code. */
const OUTSIDE = ['electron', 'better-sqlite3'];

/** The programs of the shell; a worker stands beside the program that starts it. */
const ENTRIES = {
  main: 'main.ts',
  'simulation-worker': 'jobs/simulation-worker.ts',
  'return-worker': 'jobs/return-worker.ts',
  'backtest-worker': 'jobs/backtest-worker.ts',
  preload: 'preload.ts',
} as const;

/** Builds one part of the project in `root`, and stamps it with the state of its sources. Rejects when it fails. */
export function build(root: string, part: BuiltPart): Promise<void> {
  const out = join(root, 'dist', part);
  return buildWithStamp(root, part, async () => {
    if (part === 'electron') checkShellListed(root, await buildShell(root, out));
    else {
      const packages = await buildPage(root, out);
      writeFileSync(join(root, 'dist', 'licences.txt'), licencesText(root, packages));
    }
  });
}

/**
 * Builds the page of the project in `root` into the folder `out`, which is emptied first.
 * @returns the folders of the packages that went in
 */
export function buildPage(root: string, out: string): Promise<readonly string[]> {
  return runVite({
    root: join(root, 'renderer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out },
  });
}

/**
 * Builds `main.js`, the workers it starts and `preload.cjs` of the project in `root` into the folder `out`, which is
 * emptied first, and puts the icon of the window beside them.
 * @returns the folders of the packages that went in
 */
export async function buildShell(root: string, out: string): Promise<readonly string[]> {
  const packages = new Set<string>();
  // The first empties the folder.
  for (const name of ['main', 'simulation-worker', 'return-worker', 'backtest-worker', 'preload'] as const) {
    for (const folder of await runVite(bundle(root, out, name))) packages.add(folder);
  }
  copyFileSync(join(root, 'electron/icon/icon.png'), join(out, 'icon.png'));
  return [...packages];
}

/**
 * A NODE_ENV that happens to be set (tests do so) would put React's development build into the page.
 * @returns the folders of the packages that went in
 */
async function runVite(config: InlineConfig): Promise<readonly string[]> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    const built = await viteBuild({ ...config, mode: 'production' });
    return [built].flat().flatMap((bundle) => ('output' in bundle ? packagesIn(bundle) : []));
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/**
 * One file for Electron's own Node. The bridge has to be CommonJS and whole in itself, since a sandboxed page can
 * load nothing else.
 */
function bundle(root: string, out: string, name: keyof typeof ENTRIES): InlineConfig {
  const bridge = name === 'preload';
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: OUTSIDE, target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir: out,
      emptyOutDir: name === 'main',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: { [name]: join(root, 'electron', ENTRIES[name]) },
        external: OUTSIDE,
        output: {
          format: bridge ? 'cjs' : 'es',
          entryFileNames: bridge ? '[name].cjs' : '[name].js',
          codeSplitting: false,
        },
      },
    },
  };
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  await build(root, 'renderer');
  await build(root, 'electron');
}
