import type { Outcome } from '../../shared/api/failure.ts';
import type { OpenedFile } from '../../shared/api/files.ts';

/** What kind of file is saved, for the filter of the dialog. */
export type SavedKind = 'workspace' | 'scenario' | 'workbook' | 'report' | 'table' | 'picture';

/** What the service is told of where it runs. Paths are absolute; nothing here comes from the page. */
export type ServiceHost = {
  readonly kind: 'desktop' | 'browser';
  readonly version: string;
  /** For backups and the list of recent files. */
  readonly dataFolder: string;
  /** Where new workspaces go. */
  readonly documentsFolder: string;
  /** Worked examples: scenario files, `*.json`. */
  readonly scenariosFolder: string;
  /** The licences of what the app is made with: a text file that the build makes. */
  readonly licencesFile: string;
  /** The system's own dialogs; null where there are none, and copies are downloaded instead. */
  readonly dialogs: {
    readonly chooseFile: () => Promise<string | null>;
    readonly chooseSave: (suggestedName: string, kind: SavedKind) => Promise<string | null>;
  } | null;
  readonly user: { readonly name: string; readonly machine: string };
  readonly now: () => Date;
};

/** A file for the browser to save. */
export type Download = { readonly name: string; readonly type: string; readonly body: Uint8Array };

export type Service = {
  /** Answers one operation. Never throws: a bug of ours becomes the failure `internal`. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Opens a workspace, or makes one of a scenario file: for a file the program is started with. */
  openPath(path: string): Promise<Outcome<OpenedFile>>;
  /** A file that was asked for where there is no dialog to save it by; given once. */
  download(id: string): Download | null;
  /** Closes the open workspace, with a backup. */
  close(): void;
};
