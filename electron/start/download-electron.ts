/**
 * Fetches and unpacks Electron's program; run as a process of its own by the starter, which can end it when nothing
 * more arrives. Electron's own downloader does the work and checks what came against the package's list of
 * checksums; then Electron's own installer finds the file in the cache and unpacks it.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { downloadArtifact, type FetchDownloaderOptions } from '@electron/get';
import { z } from 'zod';
import type { DownloadReport } from './download-report.ts';

const require = createRequire(import.meta.url);
const { version } = z.object({ version: z.string() }).parse(require('electron/package.json'));
const checksums = z.record(z.string(), z.string()).parse(require('electron/checksums.json'));

function report(message: DownloadReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, () => resolve());
  });
}

/** The first line of what went wrong, with the network's own code where there is one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the download failed';
  const cause = error.cause;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
  return `${error.message.split('\n')[0] ?? 'the download failed'}${code}`;
}

async function download(): Promise<void> {
  const downloadOptions: FetchDownloaderOptions = {
    quiet: true,
    getProgressCallback: ({ transferred, total }) => report({ state: 'receiving', transferred, total }),
  };
  const { env } = process;
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: env['ELECTRON_INSTALL_PLATFORM'] || env['npm_config_platform'] || process.platform,
    arch: env['ELECTRON_INSTALL_ARCH'] || env['npm_config_arch'] || process.arch,
    checksums,
    downloadOptions,
    ...(env['electron_config_cache'] ? { cacheRoot: env['electron_config_cache'] } : {}),
  });
}

/** Runs Electron's installer; its exit code. */
function unpack(): Promise<number> {
  return new Promise((resolve, reject) => {
    const installer = spawn(process.execPath, [require.resolve('electron/install.js')], { stdio: 'ignore' });
    installer.once('error', reject);
    installer.once('exit', (code) => resolve(code ?? 1));
  });
}

// The starter has gone: there is nobody left to fetch for.
process.once('disconnect', () => process.exit(1));

try {
  await download();
  await report({ state: 'unpacking' });
  if ((await unpack()) !== 0) throw new Error('what was fetched could not be unpacked');
  process.exit(0);
} catch (error) {
  await report({ state: 'refused', reason: reasonOf(error) });
  process.exit(1);
}
