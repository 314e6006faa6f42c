import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { z } from 'zod';

const lock = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ dev: z.boolean().default(false) })),
});

/** Packages that go out beside those that are bundled or needed to run: the program, and the bundler's own few lines. */
const ALWAYS = ['electron', 'vite', 'rolldown'];

/** What the bundler returns, as far as it says which modules went in. */
type Bundle = {
  readonly output: readonly { readonly fileName: string; readonly moduleIds?: readonly string[] }[];
};

/** The folders of the packages of which a bundle holds modules. */
export function packagesIn({ output }: Bundle): readonly string[] {
  const folders = output
    .flatMap(({ moduleIds }) => moduleIds ?? [])
    // Each module by its path; a leading zero marks what the bundler made of it.
    .flatMap((id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? []);
  return [...new Set(folders.map(normalize))];
}

/** The folders of all packages the project in `root` needs to run: among them is all that the shell is made of. */
export function packagesToRun(root: string): readonly string[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => normalize(join(root, path)));
}

/** The folders of every package that goes out with the app, given those in the bundle of the page. */
export function shippedPackages(root: string, page: readonly string[]): readonly string[] {
  const always = ALWAYS.map((name) => normalize(join(root, 'node_modules', name)));
  return [...new Set([...page, ...packagesToRun(root), ...always])];
}
