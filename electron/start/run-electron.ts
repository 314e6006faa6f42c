import { spawn } from 'node:child_process';

/** An end with an error this soon after the start means that Electron does not run here at all. Milliseconds. */
const TOO_SOON = 5_000;

export type ElectronEnd = { readonly ran: boolean; readonly code: number };

/**
 * Runs the desktop shell until it ends. `ran` is false when it could not be started, or failed at once: a missing
 * system library, or a policy that forbids the program.
 */
export function runElectron(
  program: string,
  words: readonly string[],
  told: Promise<void>,
  tooSoon: number = TOO_SOON,
): Promise<ElectronEnd> {
  return new Promise((resolve) => {
    const started = performance.now();
    let toldToEnd = false;
    // Set by tools that use Electron as a plain Node; it would keep the window from opening.
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
    const child = spawn(program, words, { stdio: 'inherit', env });
    void told.then(() => {
      toldToEnd = true;
      child.kill();
    });
    child.once('error', () => resolve({ ran: false, code: 1 }));
    child.once('exit', (code) => {
      const failed = code !== 0 && !toldToEnd;
      resolve({ ran: !(failed && performance.now() - started < tooSoon), code: toldToEnd ? 0 : (code ?? 1) });
    });
  });
}
