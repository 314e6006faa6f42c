import type { BrowserWindowConstructorOptions } from 'electron';
import type { Failure, Outcome } from '../shared/api/failure.ts';
import { openedFile } from '../shared/api/files.ts';
import type { OperationName } from '../shared/api/operations.ts';
import { WRITES } from '../shared/api/writes.ts';

export const APP_NAME = 'Placement Modeller';

/**
 * Options of the one window. `preload` is the path of the built bridge, `icon` that of
 * the picture on the taskbar of Linux and of Windows. Every protection is written out although
 * some are Electron's defaults today, so that a changed default changes nothing here.
 */
export function windowOptions(
  preload: string,
  options: { readonly devTools: boolean; readonly icon: string },
): BrowserWindowConstructorOptions {
  return {
    title: APP_NAME,
    icon: options.icon,
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    // Shown once there is something to see, so that it never flashes white.
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  };
}

/** What the title bar says: which file is open, and whether what was typed is on disk. */
export type TitleState = {
  readonly file: string | null;
  readonly saving: 'saved' | 'saving' | 'not-saved' | 'read-only';
};

export const NO_FILE: TitleState = { file: null, saving: 'saved' };

const OPENING: ReadonlySet<OperationName> = new Set<OperationName>([
  'file.create',
  'file.openRecent',
  'file.openExample',
  'file.choose',
  'file.restore',
]);

const NOTHING_WRITTEN: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'bad-request',
  'not-found',
  'file-changed',
]);

/**
 * The title after an operation: `outcome` is null when it has just begun. Follows what the service answered rather
 * than what the page claims, so "Saved" is only ever said of something that is on disk.
 */
export function titleAfter(
  state: TitleState,
  name: OperationName,
  outcome: Outcome<unknown> | null,
): TitleState {
  if (WRITES.has(name) && state.file !== null && state.saving !== 'read-only') {
    if (outcome === null) return { ...state, saving: 'saving' };
    return { ...state, saving: outcome.ok || nothingToSave(name, outcome) ? 'saved' : 'not-saved' };
  }
  if (outcome === null || !outcome.ok) return state;
  if (name === 'file.close') return NO_FILE;
  return OPENING.has(name) ? titleOfOpened(outcome.value, state) : state;
}

/** An Undo with nothing before it, or an import whose preview no longer holds, leaves nothing unsaved. */
function nothingToSave(name: OperationName, outcome: Outcome<unknown>): boolean {
  return name !== 'workspace.change' && !outcome.ok && NOTHING_WRITTEN.has(outcome.failure.code);
}

/** The title for what an open answered; the state as it was when nothing was opened (the user cancelled). */
export function titleOfOpened(value: unknown, state: TitleState): TitleState {
  const opened = openedFile.safeParse(value);
  if (!opened.success) return state;
  return { file: opened.data.name, saving: opened.data.readOnly === null ? 'saved' : 'read-only' };
}

/** The words of the title bar. */
export function titleText({ file, saving }: TitleState): string {
  if (file === null) return APP_NAME;
  const words = { saved: 'Saved', saving: 'Saving…', 'not-saved': 'Not saved', 'read-only': 'Read only' };
  return `${file} – ${words[saving]} – ${APP_NAME}`;
}
