import { randomUUID } from 'node:crypto';
import { fail, type Outcome } from '../../../shared/api/failure.ts';
import type { ReturnView } from '../../../shared/api/returns.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import type { FilesRead } from '../../../shared/forecast/quality/files-read.ts';
import {
  CARE_RETURN_KEY,
  type CareReturnRow,
  type ReturnSettings,
} from '../../../shared/workspace/care-return-row.ts';
import type { Step } from '../../../shared/workspace/edits.ts';
import { newSalt } from '../../import/return/pseudonymise.ts';
import { startReadingReturn } from '../../jobs/return-job.ts';
import type { ReadReturn } from '../../jobs/return-task.ts';
import type { ThreadJob } from '../../jobs/thread.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { UploadedFile } from './uploads.ts';

type NotUsed = ReturnView['notUsed'];
type State = 'running' | 'done' | 'cancelled' | 'failed';
/** The job is let go of once it has ended: what it read is long. */
type Reading = { job: ThreadJob<ReadReturn> | null; state: State; message: string; notUsed: NotUsed };

/** How far a reading has come, and once it has ended what of the files could not be used. */
export type Progress = {
  readonly state: State;
  /** 0 to 1. */
  readonly done: number;
  /** What to say once it has failed. */
  readonly message: string;
  readonly notUsed: NotUsed;
};

const NEW_SETTINGS: ReturnSettings = { includeShortBreaks: false, ownDistricts: null, lines: [] };

const BROKEN =
  'The files could not be read because something went wrong in the program. Nothing was brought in.';

/** Returns being read, each in a thread of its own; what comes of it is kept in the workspace it was begun for. */
export class Readings {
  readonly #now: () => Date;
  readonly #log: (message: string) => void;
  /** Whether a workspace is still the one that is open. */
  readonly #isOpen: (workspace: OpenWorkspace) => boolean;
  #readings = new Map<string, Reading>();

  constructor(
    now: () => Date,
    isOpen: (workspace: OpenWorkspace) => boolean,
    log: (message: string) => void,
  ) {
    this.#now = now;
    this.#isOpen = isOpen;
    this.#log = log;
  }

  start(workspace: OpenWorkspace, files: readonly UploadedFile[]): string {
    // One at a time: the second would replace what the first brought in.
    for (const id of this.#readings.keys()) this.cancel(id);
    const before = workspace.careReturn();
    const salt = before?.salt ?? newSalt();
    const job = startReadingReturn({ files, salt });
    const reading: Reading = { job, state: 'running', message: '', notUsed: [] };
    const id = randomUUID();
    this.#readings.set(id, reading);
    job.result.then(
      (read) => {
        reading.job = null;
        if (reading.state !== 'running') return;
        if (read === 'cancelled') {
          reading.state = 'cancelled';
          return;
        }
        const kept = this.#keep(workspace, read, salt);
        reading.notUsed = read.files.notUsed.map((file) => ({ ...file }));
        reading.state = kept.ok ? 'done' : 'failed';
        reading.message = kept.ok ? '' : kept.failure.message;
      },
      (error: unknown) => {
        reading.job = null;
        if (reading.state !== 'running') return;
        reading.state = 'failed';
        reading.message = BROKEN;
        this.#log(`Reading a return failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      },
    );
    return id;
  }

  /** Null for one that is not known. */
  progress(id: string): Progress | null {
    const reading = this.#readings.get(id);
    if (!reading) return null;
    const { state, message, notUsed } = reading;
    return { state, done: reading.job?.done() ?? 1, message, notUsed };
  }

  cancel(id: string): void {
    const reading = this.#readings.get(id);
    if (reading?.state !== 'running') return;
    reading.state = 'cancelled';
    reading.job?.cancel();
  }

  close(): void {
    for (const id of this.#readings.keys()) this.cancel(id);
    this.#readings = new Map();
  }

  #keep(workspace: OpenWorkspace, read: ReadReturn, salt: string): Outcome<unknown> {
    if (!this.#isOpen(workspace))
      return fail('no-workspace', 'The file was closed before the return was read. Open it and try again.');
    const { years, files } = read;
    if (years === null) return fail('bad-request', withoutEpisodes(files));
    const span =
      years.first === years.last
        ? formatYear(years.first)
        : `${formatYear(years.first)} to ${formatYear(years.last)}`;
    const fields: Omit<CareReturnRow, 'key' | 'settings'> = {
      name: `${span}, ${filesWords(files)}`,
      importedAt: this.#now().toISOString(),
      salt,
      rows: read.rows,
      findings: read.findings,
    };
    // How it is read stays as the council has set it.
    const edit: Step['edits'][number] =
      workspace.careReturn() === null
        ? {
            table: 'careReturns',
            do: 'add',
            row: { key: CARE_RETURN_KEY, ...fields, settings: NEW_SETTINGS },
          }
        : { table: 'careReturns', do: 'set', key: CARE_RETURN_KEY, fields };
    return workspace.change({ name: `Brought in the return of ${span}`, edits: [edit] });
  }
}

/** "15 files", "15 files from a zip": those in use. */
function filesWords({ used, zips }: FilesRead): string {
  const from = zips === 0 ? '' : zips === 1 ? ' from a zip' : ` from ${zips} zips`;
  return `${used === 1 ? '1 file' : `${used} files`}${from}`;
}

/** Why nothing was brought in; the files that could not be read are named beside it. */
function withoutEpisodes({ used, notUsed }: FilesRead): string {
  if (used === 0 && notUsed.length > 0)
    return notUsed.length === 1
      ? 'The file could not be used, so nothing was brought in.'
      : 'None of the files could be used, so nothing was brought in.';
  return 'There is no Episodes file (columns CHILD, DECOM, PLACE, DEC) among these, so nothing was brought in.';
}
