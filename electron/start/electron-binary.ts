import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path of Electron's program below `root`; null when it has not been fetched, or not completely. */
export function electronBinary(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    // Written last by Electron's installer, so an unpacking that was cut off leaves none.
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const program = join(env['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist'), name);
    return name !== '' && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
