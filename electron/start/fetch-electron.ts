import { fork } from 'node:child_process';
import { join } from 'node:path';
import { downloadReport, progressWords } from './download-report.ts';
import { watchForStall } from './stall-watch.ts';

type Fetching = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds without a byte after which the download is given up. */
  readonly stallLimit: number;
  /** Told how far it is, often. */
  readonly progress: (words: string) => void;
  /** Settles when the user wants no more of it. */
  readonly told: Promise<void>;
};

/** How it ended; `reason` is the rest of a sentence that begins "Electron could not be fetched: ". */
export type Fetched = { readonly fetched: true } | { readonly fetched: false; readonly reason: string };

/** Unpacking reports nothing while it goes; a slow disk with a virus scanner may take minutes. */
const UNPACKING_LIMIT = 300_000;

/**
 * Fetches Electron's program in a process of its own. Gives up when the download is refused, or when no byte has
 * come for `stallLimit`; a slow download that keeps moving is left to go on.
 */
export function fetchElectron({ env, stallLimit, progress, told }: Fetching): Promise<Fetched> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'download-electron.ts'), {
      // Node's own fetch goes through a proxy only when told to look for one.
      env: { ...env, NODE_USE_ENV_PROXY: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    });
    let reason = 'the download ended early';
    const giveUp = (why: string) => () => {
      reason = why;
      child.kill('SIGKILL');
    };
    const seconds = Math.max(1, Math.round(stallLimit / 1000));
    let watch = watchForStall(stallLimit, giveUp(`nothing arrived for ${seconds} seconds`));
    void told.then(giveUp('it was stopped'));
    let received = 0;
    child.on('message', (message) => {
      const report = downloadReport.safeParse(message);
      if (!report.success) return;
      if (report.data.state === 'refused') reason = report.data.reason;
      else if (report.data.state === 'unpacking') {
        watch.stop();
        watch = watchForStall(UNPACKING_LIMIT, giveUp('unpacking it took too long'));
        progress('Unpacking Electron');
      } else {
        if (report.data.transferred > received) watch.alive();
        received = report.data.transferred;
        progress(progressWords(report.data.transferred, report.data.total));
      }
    });
    child.once('error', (error) => {
      watch.stop();
      resolve({ fetched: false, reason: error.message });
    });
    child.once('exit', (code) => {
      watch.stop();
      resolve(code === 0 ? { fetched: true } : { fetched: false, reason });
    });
  });
}
