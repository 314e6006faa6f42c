import { randomUUID } from 'node:crypto';
import type { Download } from './host.ts';

const MOST_WAITING = 5;

/** Files waiting for the browser to fetch them, each once; the oldest gives way when too many wait. */
export class Downloads {
  readonly #waiting = new Map<string, Download>();

  /** Keeps a file and returns the id to fetch it by. */
  offer(download: Download): string {
    const id = randomUUID();
    this.#waiting.set(id, download);
    for (const old of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(old);
    }
    return id;
  }

  /** Gives a file up; null if there is none of that id, or it has been fetched. */
  take(id: string): Download | null {
    const download = this.#waiting.get(id) ?? null;
    this.#waiting.delete(id);
    return download;
  }
}
