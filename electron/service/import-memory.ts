import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ImportKind } from '../../shared/api/imports.ts';

const MOST_REMEMBERED = 50;
const remembered = z.array(
  z.strictObject({
    kind: z.string(),
    headings: z.array(z.string()),
    columns: z.record(z.string(), z.int().nullable()),
  }),
);
type Remembered = z.infer<typeof remembered>;

/** Which column was which the last time a file with the same headings was imported, kept in the app's own folder. */
export class ImportMemory {
  readonly #path: string;
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
    this.#path = join(dataFolder, 'import-columns.json');
  }

  find(kind: ImportKind, headings: readonly string[]): Readonly<Record<string, number | null>> | null {
    return this.#read().find((each) => isFor(each, kind, headings))?.columns ?? null;
  }

  /** Keeps a choice; a disk that refuses costs no more than choosing again. */
  keep(
    kind: ImportKind,
    headings: readonly string[],
    columns: Readonly<Record<string, number | null>>,
  ): void {
    const others = this.#read().filter((each) => !isFor(each, kind, headings));
    const all: Remembered = [{ kind, headings: [...headings], columns: { ...columns } }, ...others];
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(`${this.#path}.part`, JSON.stringify(all.slice(0, MOST_REMEMBERED)));
      renameSync(`${this.#path}.part`, this.#path);
    } catch {
      // Remembering is a convenience: the import itself goes on.
    }
  }

  #read(): Remembered {
    try {
      return remembered.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      // Not there yet, or not readable: nothing is remembered.
      return [];
    }
  }
}

function isFor(each: Remembered[number], kind: ImportKind, headings: readonly string[]): boolean {
  return each.kind === kind && each.headings.join('\n') === headings.join('\n');
}
