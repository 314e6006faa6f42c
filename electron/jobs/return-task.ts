import type { FilesRead } from '../../shared/forecast/quality/files-read.ts';

/** What the thread that reads a return is given. */
export type ReturnTask = {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What children's identifiers are hashed with. */
  readonly salt: string;
};

/** A return as the workspace keeps it. */
export type ReadReturn = {
  readonly rows: string;
  readonly findings: string;
  /** First and last collection year, by the calendar year each starts in; null where no Episodes file was found. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly files: FilesRead;
};
