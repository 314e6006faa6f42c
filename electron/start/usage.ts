export const USAGE = [
  'npm start                            opens Placement Modeller',
  'npm start -- FILE.placements         opens a file',
  'npm start -- --browser               uses a browser, also where the desktop shell could run',
  'npm start -- --help                  says this',
  '',
  'Forecasts and exports without the app: npm run model -- --help',
].join('\n');

const SWITCHES = new Set(['--browser', '--help', '-h']);

/** What to print instead of starting, and the exit code with it; null where the words say to start. */
export function answerInstead(
  words: readonly string[],
): { readonly text: string; readonly code: number } | null {
  const unknown = words.find((word) => word.startsWith('-') && !SWITCHES.has(word));
  if (unknown !== undefined)
    return { text: `“${unknown}” is not known; nothing was started.\n\n${USAGE}`, code: 2 };
  return words.includes('--help') || words.includes('-h') ? { text: USAGE, code: 0 } : null;
}
