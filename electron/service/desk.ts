import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { OpenedFile } from '../../shared/api/files.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { createWorkspaceFile } from '../store/create.ts';
import { fileIdentity } from '../store/file-identity.ts';
import { storageFailure } from '../store/storage-failure.ts';
import { type OpenWorkspace, openWorkspace } from '../store/workspace.ts';
import { candidatePaths, WORKSPACE_EXTENSION } from './file-names.ts';
import type { ServiceHost } from './host.ts';
import { RecentFiles } from './recent-files.ts';
import { readScenarioFile } from './scenario-files.ts';
import type { Session } from './session.ts';

/** The one workspace that is open, and how others come to take its place. */
export class Desk implements Session {
  readonly recent: RecentFiles;
  readonly backupsFolder: string;
  readonly #host: ServiceHost;
  readonly #problem: (message: string) => void;
  #workspace: OpenWorkspace | null = null;
  #opening = '';

  constructor(host: ServiceHost, problem: (message: string) => void) {
    this.#host = host;
    this.#problem = problem;
    this.recent = new RecentFiles(host.dataFolder, problem);
    this.backupsFolder = join(host.dataFolder, 'backups');
  }

  get workspace(): OpenWorkspace | null {
    return this.#workspace;
  }

  get opening(): string {
    return this.#opening;
  }

  /** Opens a workspace, or makes one of a scenario file, by what its name ends in. */
  openPath(path: string): Outcome<OpenedFile> {
    if (extname(path).toLowerCase() !== '.json') return this.openWorkspace(path);
    const rows = readScenarioFile(path);
    return rows.ok ? this.openNew(rows.value, basename(path, extname(path))) : rows;
  }

  /** Opens a workspace in place of the one that is open, which stays open if this one cannot be. */
  openWorkspace(path: string): Outcome<OpenedFile> {
    const current = this.#workspace;
    const identity = fileIdentity(path);
    if (current && identity !== null && identity === fileIdentity(current.path)) {
      // Already here. One that could only be read may be free by now: that is why people open it again.
      if (current.readOnly === null) return succeed(describe(current));
      this.close();
    }
    const real = existsSync(path) ? realpathSync(path) : path;
    const opened = openWorkspace(
      {
        path: real,
        user: this.#host.user,
        backupsFolder: this.backupsFolder,
        now: this.#host.now,
      },
      this.#problem,
    );
    if (!opened.ok) return this.#sayIfOurs(real, opened);
    this.close();
    this.#workspace = opened.value;
    this.#opening = randomUUID();
    this.recent.add({
      path: real,
      workspace: opened.value.id,
      openedAt: this.#host.now().toISOString(),
    });
    return succeed(describe(opened.value));
  }

  /**
   * Makes a workspace with these rows, under the first free name, and opens it.
   * @param folder where; the host's own folder unless given
   */
  openNew(rows: WholeWorkspace, title: string, folder = this.#host.documentsFolder): Outcome<OpenedFile> {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const failure = storageFailure(error, basename(folder));
      if (failure === null) throw error;
      return { ok: false, failure };
    }
    for (const path of candidatePaths(folder, title)) {
      if (existsSync(path)) continue;
      const made = createWorkspaceFile(path, rows, this.#host.now());
      if (!made.ok) return made;
      if (made.value) return this.openWorkspace(path);
    }
    return fail('cannot-write', `There are too many files named “${title}”. Move some to another folder.`);
  }

  close(): void {
    this.#workspace?.close();
    this.#workspace = null;
  }

  /** A file that was ours when it was last opened, and no longer looks like it, has been damaged. */
  #sayIfOurs(path: string, outcome: Outcome<never>): Outcome<never> {
    if (outcome.ok || outcome.failure.code !== 'not-a-workspace' || this.recent.findPath(path) === null) {
      return outcome;
    }
    return fail(
      'damaged',
      `“${basename(path)}” is damaged and has been left as it is. Open its last good backup instead.`,
    );
  }
}

/** How a file is shown: never as a path to act on. */
export function describe({ path, readOnly }: OpenWorkspace): OpenedFile {
  return { name: basename(path, WORKSPACE_EXTENSION), folder: dirname(path), readOnly };
}
