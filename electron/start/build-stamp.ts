import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two things that are built, each with what it is built from. */
const SOURCES = {
  renderer: [
    'renderer',
    'shared',
    'vite.config.ts',
    'electron/build.ts',
    'electron/licences',
    'package-lock.json',
  ],
  electron: ['electron', 'shared', 'package-lock.json'],
} as const;

export type BuiltPart = keyof typeof SOURCES;

/**
 * The state of a part's sources: names, sizes and times of change. Holding the names as well as the newest time
 * means that a file taken away, or one restored with an older time, counts as a change too.
 */
function sourceState(root: string, part: BuiltPart): string {
  const hash = createHash('sha256');
  for (const source of SOURCES[part]) for (const line of listFiles(root, source)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** Whether a part has to be built: never built, changed since, or its last build did not finish. */
export function isStale(root: string, part: BuiltPart): boolean {
  try {
    return readFileSync(stampPath(root, part), 'utf8') !== sourceState(root, part);
  } catch {
    return true;
  }
}

/** Builds a part with its stamp taken away meanwhile; `state` is taken first, so an edit during the build counts. */
export async function buildWithStamp(
  root: string,
  part: BuiltPart,
  build: () => Promise<void>,
): Promise<void> {
  const state = sourceState(root, part);
  rmSync(stampPath(root, part), { force: true });
  await build();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampPath(root, part), state);
}

function stampPath(root: string, part: BuiltPart): string {
  return join(root, 'dist', `${part}.stamp`);
}

function listFiles(root: string, source: string): readonly string[] {
  const path = join(root, source);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [`${source} ${entry.size} ${entry.mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(root, `${source}/${name}`));
}
