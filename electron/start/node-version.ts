/** The first release that runs the project's TypeScript as it stands; better-sqlite3 needs 22.14. */
const NEEDED = [22, 18] as const;

/** Why this Node will not do, as a sentence that says what to do; null when it will. `version` is like `24.1.0`. */
export function nodeTooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;
  return (
    `Placement Modeller needs Node ${NEEDED.join('.')} or newer and this is ${version}. ` +
    'Run "npm ci" and then "npm start": that brings the right Node with it and changes nothing else.'
  );
}
