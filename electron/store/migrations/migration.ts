import type { Connection } from '../connection.ts';

/** One change of the file's layout. Additive, and never edited once released. */
export type Migration = {
  /** The layout's number afterwards; in tens, so that a correction fits between. */
  readonly version: number;
  /** Runs inside the one transaction of all pending migrations; throws to abandon them all. */
  readonly up: (db: Connection) => void;
};
