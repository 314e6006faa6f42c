import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../../shared/api/files.ts';
import { WORKSPACE_EXTENSION } from './file-names.ts';

const LIST = 'recent-files.json';
const MOST_KEPT = 20;

const kept = z.strictObject({
  path: z.string().min(1),
  /** The workspace's own number, by which its backups are found even if the file cannot be read. */
  workspace: z.string(),
  openedAt: z.string(),
});
const list = z.strictObject({ version: z.literal(1), files: z.array(kept) });
export type KeptFile = z.infer<typeof kept>;

/**
 * The workspaces opened here lately, newest first, in a file of the app's own. A list that cannot be read is set
 * aside and a new one begun: it is a convenience, and must keep nobody from their work.
 */
export class RecentFiles {
  readonly #folder: string;
  readonly #problem: (message: string) => void;

  constructor(dataFolder: string, problem: (message: string) => void) {
    this.#folder = dataFolder;
    this.#problem = problem;
  }

  list(): readonly RecentFile[] {
    return this.#read().map(({ path, openedAt }) => ({
      id: idOf(path),
      name: basename(path, WORKSPACE_EXTENSION),
      folder: dirname(path),
      openedAt,
      missing: !existsSync(path),
    }));
  }

  find(id: string): KeptFile | null {
    return this.#read().find(({ path }) => idOf(path) === id) ?? null;
  }

  findPath(path: string): KeptFile | null {
    return this.find(idOf(path));
  }

  /** Puts a file at the head of the list. */
  add(file: KeptFile): void {
    const others = this.#read().filter(({ path }) => path !== file.path);
    this.#write([file, ...others].slice(0, MOST_KEPT));
  }

  forget(id: string): void {
    this.#write(this.#read().filter(({ path }) => idOf(path) !== id));
  }

  #read(): readonly KeptFile[] {
    const path = join(this.#folder, LIST);
    if (!existsSync(path)) return [];
    try {
      return list.parse(JSON.parse(readFileSync(path, 'utf8'))).files;
    } catch {
      this.#problem('The list of recent files could not be read and was set aside.');
      try {
        renameSync(path, join(this.#folder, 'recent-files.damaged.json'));
      } catch {
        // It is written over with the next file that is opened.
      }
      return [];
    }
  }

  #write(files: readonly KeptFile[]): void {
    const path = join(this.#folder, LIST);
    const partial = `${path}.partial`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(partial, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
      renameSync(partial, path);
    } catch {
      rmSync(partial, { force: true });
      this.#problem('The list of recent files could not be saved.');
    }
  }
}

/** What the page calls a file, so that it never handles a path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}
