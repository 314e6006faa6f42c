import { join, resolve } from 'node:path';
import { runLoopback } from '../host/run.ts';
import { isStale } from './build-stamp.ts';
import { chooseHost, fileAmong } from './choose-host.ts';
import { electronBinary } from './electron-binary.ts';
import { fetchElectron } from './fetch-electron.ts';
import { progressLine } from './progress-line.ts';
import { runElectron } from './run-electron.ts';

const STALL_LIMIT = 20_000;

/** Starts the app and stays with it; the exit code. `words` are the arguments of `npm start`. */
export async function start(words: readonly string[]): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const told = whenTold();
  let ending = false;
  void told.then(() => {
    ending = true;
  });
  const named = fileAmong(words);
  // npm runs scripts in the project's folder; a file is named from where the user stands.
  const file = named === null ? null : resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  const choice = chooseHost({
    platform: process.platform,
    env: process.env,
    userId: process.getuid?.() ?? null,
    words,
  });
  if (choice.host === 'desktop') {
    const end = await startDesktop(root, file, told);
    if (end !== null || ending) return end ?? 0;
  } else if (choice.why !== null) {
    console.log(choice.why);
  }
  await buildStale(root, ['renderer']);
  const { createService } = await import('../service/service.ts');
  await runLoopback({ root, createService, file, told, say: (line) => console.log(line) });
  return 0;
}

/** The desktop shell's exit code; null when it is not to be had and the browser has to do. */
async function startDesktop(root: string, file: string | null, told: Promise<void>): Promise<number | null> {
  const program = electronBinary(root) ?? (await obtainElectron(root, told));
  if (program === null) return null;
  await buildStale(root, ['renderer', 'electron']);
  const end = await runElectron(program, file === null ? [root] : [root, file], told);
  if (end.ran) return end.code;
  console.log('Electron does not run on this machine, so the browser is used instead.');
  return null;
}

async function obtainElectron(root: string, told: Promise<void>): Promise<string | null> {
  const line = progressLine(process.stdout);
  const result = await fetchElectron({
    env: process.env,
    stallLimit: STALL_LIMIT,
    progress: line.show,
    told,
  });
  line.end();
  const program = result.fetched ? electronBinary(root) : null;
  if (program === null) {
    const reason = result.fetched ? 'it was not found after unpacking' : result.reason;
    console.log(`Electron could not be fetched: ${reason}. The browser is used instead.`);
  }
  return program;
}

async function buildStale(root: string, parts: readonly ('renderer' | 'electron')[]): Promise<void> {
  const stale = parts.filter((part) => isStale(root, part));
  if (stale.length === 0) return;
  console.log('Preparing the screens; this takes a few seconds after a change.');
  const { build } = await import('../build.ts');
  for (const part of stale) await build(root, part);
}

function whenTold(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle());
  });
}
