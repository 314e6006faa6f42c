/**
 * `npm start`: builds what has changed, then opens the desktop shell, or the app in a browser where the shell is not
 * to be had. Nothing but Node itself is loaded before Node's version has been looked at.
 */
import { join } from 'node:path';
import { nodeTooOld } from './start/node-version.ts';
import { answerInstead } from './start/usage.ts';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld !== null) {
  console.error(tooOld);
  process.exit(1);
}
const words = process.argv.slice(2);
const instead = answerInstead(words);
if (instead !== null) {
  (instead.code === 0 ? console.log : console.error)(instead.text);
  process.exit(instead.code);
}
// What was compiled once is kept beside what was built, so that every start but the first is quicker.
const { enableCompileCache } = await import('node:module');
enableCompileCache(join(import.meta.dirname, '..', 'dist', 'compiled'));
const { start } = await import('./start/start.ts');
try {
  process.exit(await start(words));
} catch (error) {
  console.error(error);
  console.error(
    'Placement Modeller could not start; no file has been changed. If files were changed here, run "npm ci" and start it again.',
  );
  process.exit(1);
}
