import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const APP_FOLDER = 'Placement Modeller';

/**
 * Where the app keeps its own data (recent files, backups) and where new workspaces go. The app's data is kept on
 * the machine itself: on Windows the local folder rather than the roaming one, which councils redirect to a share.
 * `PLACEMENT_MODELLER_DATA` and `PLACEMENT_MODELLER_DOCUMENTS` name other places.
 */
export function appFolders(
  { platform, home, env }: Surroundings = { platform: process.platform, home: homedir(), env: process.env },
): { readonly data: string; readonly documents: string } {
  const named = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const chosen = (name: string): string | null => {
    const value = named(name);
    return value === null ? null : resolve(value);
  };
  const local = (): string => {
    if (platform === 'win32')
      return join(named('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'), APP_FOLDER);
    if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_FOLDER);
    return join(named('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'placement-modeller');
  };
  return {
    data: chosen('PLACEMENT_MODELLER_DATA') ?? local(),
    documents: chosen('PLACEMENT_MODELLER_DOCUMENTS') ?? join(home, 'Documents', APP_FOLDER),
  };
}
