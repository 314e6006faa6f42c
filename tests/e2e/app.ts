import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ADDRESS = /Placement Modeller is at (http:\/\/\S+)/;

/** The app as `npm start` runs it, on folders of its own. */
export type RunningApp = {
  /** With the token that is good for one browser. */
  readonly address: string;
  readonly documents: string;
  /** Asks it to end, as closing its window does, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Has it do nothing until it may go on, as on a disk that takes its time. Not on Windows. */
  hold(): void;
  goOn(): void;
};

/** Folders that outlive one run of the app, so that it can be started again on them. */
export type AppFolders = { readonly home: string; remove(): void };

export function makeFolders(): AppFolders {
  const home = mkdtempSync(join(tmpdir(), 'placement-e2e-'));
  for (const name of ['data', 'documents']) mkdirSync(join(home, name));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

export async function startApp({ home }: AppFolders): Promise<RunningApp> {
  const documents = join(home, 'documents');
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const child = spawn(process.execPath, ['electron/start.ts', '--browser'], {
    cwd: ROOT,
    env: { ...env, PLACEMENT_MODELLER_DATA: join(home, 'data'), PLACEMENT_MODELLER_DOCUMENTS: documents },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readAddress(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    address,
    documents,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    hold: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = ADDRESS.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) =>
      reject(new Error(`The app ended with ${code} before it had an address:\n${said}`)),
    );
  });
}
