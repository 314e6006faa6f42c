import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether LibreOffice is installed; says so where it is not, because tests that need it are then skipped. */
export function hasLibreOffice(): boolean {
  const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!found)
    console.warn(
      'Skipped: LibreOffice is not installed (apt-get install libreoffice-calc libreoffice-writer).',
    );
  return found;
}

/** Converts files by name with one run of LibreOffice; gives the folder the results are in. */
export function convert(folder: string, files: ReadonlyMap<string, Uint8Array>, to: string): string {
  const into = join(folder, `as-${to}`);
  mkdirSync(into, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      into,
      ...[...files.keys()].map((name) => join(folder, name)),
    ],
    { stdio: 'ignore', timeout: 600_000 },
  );
  return into;
}
