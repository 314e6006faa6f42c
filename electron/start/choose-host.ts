type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's number on this machine; null where there is none (Windows). */
  readonly userId: number | null;
  /** What stands after the command's own name. */
  readonly words: readonly string[];
};

export type HostChoice =
  | { readonly host: 'desktop' }
  /** `why` is a sentence to show, null where the user asked for it. */
  | { readonly host: 'browser'; readonly why: string | null };

/** Which host is to be tried first: the desktop shell, unless the user chose otherwise or it cannot run here. */
export function chooseHost({ platform, env, userId, words }: Machine): HostChoice {
  if (words.includes('--browser') || env['PLACEMENT_MODELLER_HOST'] === 'browser') {
    return { host: 'browser', why: null };
  }
  if (platform === 'linux' && userId === 0) {
    return {
      host: 'browser',
      why: 'Electron does not run as the root user, so the browser is used instead.',
    };
  }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return {
      host: 'browser',
      why: 'There is no display here for Electron, so Placement Modeller is served to a browser instead.',
    };
  }
  return { host: 'desktop' };
}

/** The file to open, if one was named: the first word that is not a switch. */
export function fileAmong(words: readonly string[]): string | null {
  return words.find((word) => word !== '' && !word.startsWith('-')) ?? null;
}
